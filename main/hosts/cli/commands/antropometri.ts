import { writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { computeAntropometriCsv } from '#main/features/antropometri/antropometri-csv.ts'
import { decodeTeks } from '#main/platform/decode-teks.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

function writeResult(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    const pesan = `Hasil tidak dapat ditulis ke ${path}. Berkas masukan tidak berubah. Periksa folder dan isi diska.`
    throw new AppFailure({ code: 'berkas', pesan }, { cause })
  }
}

/** z-scores of a CSV file; needs no book. */
export const antropometri = defineCommand({
  nama: 'antropometri',
  usage: 'antropometri MASUK.csv --ke KELUAR.csv [--rujukan 2007]   z-score banyak anak sekaligus',
  berkas: true,
  pilihan: { ke: 'teks', rujukan: 'teks' },
  run(args): Answer {
    const file = onlyFile(args, 'antropometri MASUK.csv --ke KELUAR.csv')
    const target = args.required('ke')
    if (resolve(target) === resolve(file)) {
      refuse(
        `Hasil tidak ditulis ke ${target} karena itu berkas masukannya. Berkas itu tidak berubah. Pilih nama lain.`,
      )
    }
    const rujukan = args.text('rujukan') ?? '2006'
    if (rujukan !== '2006' && rujukan !== '2007') throw new UsageError('--rujukan harus 2006 atau 2007.')
    const hasil = computeAntropometriCsv(decodeTeks(readFileNamed(file)), rujukan, basename(file))
    writeResult(target, hasil.csv)
    const refusals = hasil.ditolak.map((d) => `  baris ${d.baris}, ${d.kolom} "${d.nilai}": ${d.alasan}`)
    return {
      json: { ke: target, dihitung: hasil.dihitung, ditolak: hasil.ditolak },
      text: `${[`${hasil.dihitung} baris dihitung, ditulis ke ${target}.`, ...refusals].join('\n')}\n`,
    }
  },
})
