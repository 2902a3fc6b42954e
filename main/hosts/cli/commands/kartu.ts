import { basename } from 'node:path'
import { type CatatanBerkas, nilaiCsv } from '#main/features/kartu/nilai-csv.ts'
import { decodeTeks } from '#main/platform/decode-teks.ts'
import { daftarKartu, kartuNilaiOf, kartuOf, kodeKartu } from '#shared/kartu/daftar.ts'
import type { Kartu, KartuNilai } from '#shared/kartu/kartu.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { onlyFile, readFileNamed } from './read-file.ts'
import { refuseMasukan, writeResult } from './write-result.ts'

function requireNilai(kode: string): KartuNilai {
  const kartu = kartuNilaiOf(kode)
  if (kartu) return kartu
  throw new UsageError(`Kartu "${kode}" tidak dikenal. Pilih satu: ${kodeKartu.join(', ')}.`)
}

/** The card of that code that is kept in a book, or wrong usage. */
export function requireKartu(kode: string): Kartu {
  const kartu = kartuOf(requireNilai(kode).kode)
  if (kartu) return kartu
  throw new UsageError(
    `Kartu ini tidak dicatat di buku: ${kode}. Yang ada: ${daftarKartu.map((satu) => satu.kode).join(', ')}.`,
  )
}

function kalimat(berkas: string, { baris, kolom, nilai, alasan }: CatatanBerkas): string {
  return `Berkas ${berkas}, baris ${baris}, kolom ${kolom}, nilai "${nilai}": ${alasan}`
}

/** Judgements of a card in bulk; needs no book. */
export const kartuNilai = defineCommand({
  nama: 'kartu nilai',
  usage: 'kartu nilai --kartu KODE MASUK.csv --ke KELUAR.csv   putusan sebuah kartu, banyak baris sekaligus',
  berkas: true,
  pilihan: { kartu: 'teks', ke: 'teks' },
  run(args): Answer {
    const kartu = requireNilai(args.required('kartu'))
    const file = onlyFile(args, 'kartu nilai --kartu KODE MASUK.csv --ke KELUAR.csv')
    const target = args.required('ke')
    refuseMasukan(target, file)
    const { csv, dinilai, ditolak, peringatan } = nilaiCsv(kartu, decodeTeks(readFileNamed(file)))
    const json = { ke: csv === null ? null : target, kartu: kartu.kode, dinilai, ditolak, peringatan }
    const ditanya = peringatan.map((satu) => `  ${kalimat(basename(file), satu)}\n`).join('')
    if (csv === null) {
      const cacat = ditolak.map((satu) => kalimat(basename(file), satu)).join('\n')
      return { json, text: `Tidak ada yang dinilai dan tidak ada yang ditulis.\n${ditanya}`, cacat }
    }
    writeResult(target, csv)
    return { json, text: `${dinilai} baris dinilai, ditulis ke ${target}.\n${ditanya}` }
  },
})
