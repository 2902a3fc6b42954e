import { basename } from 'node:path'
import { nilaiImunisasiCsv } from '#main/features/imunisasi/nilai-csv.ts'
import { decodeTeks } from '#main/platform/decode-teks.ts'
import { provinsiOf } from '#shared/domain/imunisasi/jadwal.ts'
import { isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { onlyFile, readFileNamed } from './read-file.ts'
import { refuseMasukan, writeResult } from './write-result.ts'

/** The schedule of a province nobody named: that of Jember. */
const provinsiBawaan = '35'

/** Judgements of doses in bulk; needs no book. */
export const imunisasiNilai = defineCommand({
  nama: 'imunisasi nilai',
  usage:
    'imunisasi nilai MASUK.csv --ke KELUAR.csv --per YYYY-MM-DD [--provinsi 35]   putusan tiap dosis, dan yang sudah waktunya',
  berkas: true,
  pilihan: { ke: 'teks', per: 'teks', provinsi: 'teks' },
  run(args): Answer {
    const file = onlyFile(args, 'imunisasi nilai MASUK.csv --ke KELUAR.csv --per YYYY-MM-DD')
    const target = args.required('ke')
    const per = args.required('per')
    const provinsi = args.text('provinsi')?.trim() ?? provinsiBawaan
    if (!isTanggal(per)) throw new UsageError(`--per ${per} bukan tanggal. Tulis seperti 2026-11-30.`)
    if (!provinsiOf(provinsi)) throw new UsageError(`Provinsi ${provinsi} tidak dikenal. Tulis kodenya, seperti 35.`)
    refuseMasukan(target, file)
    const hasil = nilaiImunisasiCsv(decodeTeks(readFileNamed(file)), basename(file), { per, provinsi })
    writeResult(target, hasil.csv)
    const { anak, dosis, ditolak, ringkasan } = hasil
    const baris = ditolak.map((d) => {
      return `  Berkas ${basename(file)}, baris ${d.baris}, kolom ${d.kolom}, nilai "${d.nilai}": ${d.alasan}`
    })
    const kalimat = `${anak} anak dan ${dosis} dosis dibaca, ditulis ke ${target}; ${ditolak.length} baris ditolak.`
    return { json: { per, provinsi, anak, dosis, ditolak, ringkasan }, text: `${[kalimat, ...baris].join('\n')}\n` }
  },
})
