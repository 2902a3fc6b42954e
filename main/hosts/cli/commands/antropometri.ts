import { basename } from 'node:path'
import { computeAntropometriCsv } from '#main/features/antropometri/antropometri-csv.ts'
import { decodeTeks } from '#main/platform/decode-teks.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { onlyFile, readFileNamed } from './read-file.ts'
import { refuseMasukan, writeResult } from './write-result.ts'

/** z-scores of a CSV file; needs no book. */
export const antropometri = defineCommand({
  nama: 'antropometri',
  usage: 'antropometri MASUK.csv --ke KELUAR.csv [--rujukan 2007]   z-score banyak anak sekaligus',
  berkas: true,
  pilihan: { ke: 'teks', rujukan: 'teks' },
  run(args): Answer {
    const file = onlyFile(args, 'antropometri MASUK.csv --ke KELUAR.csv')
    const target = args.required('ke')
    refuseMasukan(target, file)
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
