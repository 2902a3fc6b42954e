import * as bulan from './balita-bulan.ts'
import * as gizi from './balita-gizi.ts'
import * as perkembangan from './balita-perkembangan.ts'
import * as tumbuh from './balita-tumbuh.ts'
import type { Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'
import { tbcKartu, tbcKmk } from './tbc.ts'
import { umurBln } from './umur-baris.ts'

const diAtas: readonly Putusan[] = [
  umurBln,
  tumbuh.nt,
  tumbuh.duaT,
  gizi.garisKms,
  gizi.bbu,
  gizi.tbu,
  gizi.bbtb,
  gizi.imtu,
  gizi.lku,
  gizi.lila,
  gizi.edema,
  perkembangan.ceklisUmur,
  perkembangan.ceklis,
  perkembangan.kpspUmur,
  perkembangan.kpsp,
  perkembangan.pkat,
  tbcKartu,
  tbcKmk,
  bulan.vitA,
  bulan.obatCacing,
]

/** What is judged of a child under six, in the order of its card. */
export const putusanBalita: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
