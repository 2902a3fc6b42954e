import { type BerkasCsv, bacaCsv, requireKolom } from '#main/platform/baca-csv.ts'
import { createHitunganBalita } from './balita-csv.ts'
import type { Hitungan } from './hitungan.ts'
import { createPembacaSel, type Ditolak } from './pembaca-sel.ts'
import { createHitunganRemaja } from './remaja-csv.ts'

export type HasilCsv = {
  readonly csv: string
  /** Rows computed; rows refused whole are not among them. */
  readonly dihitung: number
  readonly ditolak: readonly Ditolak[]
}

function pilihHitungan(berkas: BerkasCsv, rujukan: '2006' | '2007'): Hitungan {
  if (rujukan === '2007') return createHitunganRemaja()
  return createHitunganBalita(
    !berkas.kolom.has('age_days') && berkas.kolom.has('age_months') ? 'age_months' : 'age_days',
  )
}

/**
 * z-scores of a whole CSV file, one row out for each row in, with the columns and digits of the WHO packages.
 *
 * What is refused, and what is left blank for it: docs/decisions/0005-antropometri-ditolak.md.
 *
 * @param rujukan '2006' WHO Child Growth Standards (0–60 months), '2007' WHO Reference (5–19 years)
 * @throws AppFailure `berkas` when the file is empty, no text, or lacks a column
 */
export function computeAntropometriCsv(text: string, rujukan: '2006' | '2007', fileName: string): HasilCsv {
  const berkas = bacaCsv(text, fileName)
  const hitungan = pilihHitungan(berkas, rujukan)
  requireKolom(berkas, hitungan, fileName)
  const ditolak: Ditolak[] = []
  const pembaca = createPembacaSel(berkas, ditolak)
  const batches = [`${hitungan.masukan.join(',')},${hitungan.hasil}\n`]
  let dihitung = 0
  let inputs: string[] = []
  let refused: boolean[] = []
  const flush = () => {
    hitungan.compute(inputs.length)
    const rows = inputs.map((echo, i) => `${echo},${refused[i] ? hitungan.tanpaHasil : hitungan.print(i)}\n`)
    batches.push(rows.join(''))
    inputs = []
    refused = []
  }
  for (const baris of berkas.baris) {
    pembaca.start(baris)
    if (!pembaca.isRefused()) hitungan.read(pembaca, inputs.length)
    inputs.push(pembaca.echo(hitungan.masukan))
    refused.push(pembaca.isRefused())
    if (!pembaca.isRefused()) dihitung++
    if (inputs.length === hitungan.sekaliJalan) flush()
  }
  flush()
  return { csv: batches.join(''), dihitung, ditolak }
}
