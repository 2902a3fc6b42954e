import { basename } from 'node:path'
import { angkaCsv, temCsv } from '#main/features/mutu/hitung-csv.ts'
import { decodeTeks } from '#main/platform/decode-teks.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

/** Scores of a file of measures; neither needs a book. */

const bacaTeks = (file: string): string => decodeTeks(readFileNamed(file))

const tulis = (isi: object): string =>
  `${Object.entries(isi)
    .map(([nama, nilai]) => `${nama}: ${Array.isArray(nilai) ? nilai.join(' ') : (nilai ?? '–')}`)
    .join('\n')}\n`

/** The error of whoever measured or typed twice. */
export const mutuTem = defineCommand({
  nama: 'mutu tem',
  usage: 'mutu tem BERKAS.csv   galat pengukur dari kolom ukur1 dan ukur2',
  berkas: true,
  pilihan: {},
  run(args): Answer {
    const file = onlyFile(args, 'mutu tem BERKAS.csv')
    const json = temCsv(bacaTeks(file), basename(file))
    return { json, text: tulis(json) }
  },
})

/** How evenly the last digits of a column are spread. */
export const mutuAngka = defineCommand({
  nama: 'mutu angka',
  usage: 'mutu angka BERKAS.csv --kolom NAMA [--desimal 0|1|2]   sebaran angka terakhir satu kolom',
  berkas: true,
  pilihan: { kolom: 'teks', desimal: 'teks' },
  run(args): Answer {
    const file = onlyFile(args, 'mutu angka BERKAS.csv --kolom NAMA')
    const json = angkaCsv(bacaTeks(file), basename(file), args.required('kolom'), args.whole('desimal', 1, 0, 2))
    return { json, text: tulis(json) }
  },
})
