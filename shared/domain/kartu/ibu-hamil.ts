import { bahaya } from './bahaya.ts'
import * as kunjungan from './ibu-hamil-kunjungan.ts'
import * as nakes from './ibu-hamil-nakes.ts'
import * as ukuran from './ibu-hamil-ukuran.ts'
import { kek } from './kek.ts'
import type { Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'
import { tbcKartu, tbcKmk } from './tbc.ts'
import { tdIbu } from './td-ibu.ts'

const diAtas: readonly Putusan[] = [
  kunjungan.uk,
  kunjungan.hpl,
  kunjungan.trimester,
  kunjungan.kKunjungan,
  kunjungan.t10,
  kunjungan.risiko4T,
  ukuran.imtAwal,
  ukuran.kenaikanBb,
  ukuran.kurvaBb,
  kek,
  tdIbu,
  bahaya,
  tbcKartu,
  tbcKmk,
  nakes.anemiaHamil,
  nakes.anemiaSigizi,
  nakes.djj,
  nakes.tfu,
  nakes.labHamil,
  nakes.ttdMendapat,
  nakes.ttdMengonsumsi,
]

/** What is judged of a pregnant woman, in the order of her card. */
export const putusanIbuHamil: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
