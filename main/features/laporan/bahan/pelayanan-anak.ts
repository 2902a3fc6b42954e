import { readProvinsi } from '#main/db/buku.ts'
import { listPemberian } from '#main/db/pemberian.ts'
import type { BukuAnak, DosisAnak } from '#shared/bahan/anak.ts'
import { dosisDari } from '#shared/catatan/imunisasi.ts'
import { lengkapHimpunan } from '#shared/domain/imunisasi/himpunan.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { type DosisRow, listPmtAnak, mapDosisAnak, type SiapaRow } from './anak.repository.ts'
import { bulanTercapai } from './buka.ts'
import { toPmt } from './hamil.ts'
import type { Baca } from './pembaca.ts'

/** Which places of the schedule the doses of a child fill, by the rules of immunisation. */
function toDosis(rows: readonly DosisRow[], lahir: string | null, provinsi: string, per: string): DosisAnak {
  if (lahir === null) return { heksa: false, terisi: new Map(), idl: null }
  const dinilai = nilaiImunisasi({ lahir, provinsi }, rows.map(dosisDari), per)
  const { heksa, seri } = dinilai
  const terisi = [...seri].flatMap(([nama, { terisi: semua }]) =>
    semua.map(({ pada }, i) => [`${nama}${i + 1}`, pada] as const),
  )
  const idl = lengkapHimpunan(heksa ? 'IDL-HEXA' : 'IDL', dinilai)?.dengan.pada ?? null
  return { heksa, terisi: new Map(terisi), idl }
}

/** What children were given: capsules, deworming, doses, food. */
export function readPelayanan(baca: Baca, rows: readonly SiapaRow[]): Pick<BukuAnak, 'pemberian' | 'dosis' | 'pmt'> {
  const { db } = baca.context
  const { masa } = bulanTercapai(baca)
  const lahir = new Map(rows.map(({ id, tanggal_lahir }) => [id, tanggal_lahir]))
  const ids = [...lahir.keys()]
  const [provinsi, dosis] = [readProvinsi(db), mapDosisAnak(db, ids, masa.sampai)]
  const pemberian = Map.groupBy(listPemberian(db, masa), ({ orang_id }) => orang_id)
  const pmt = Map.groupBy(listPmtAnak(db, ids, masa.sampai), ({ orang_id }) => orang_id)
  return {
    pemberian: new Map(
      [...pemberian].map(([id, list]) => [id, list.map(({ tanggal, jenis }) => ({ tanggal, jenis }))]),
    ),
    dosis: (id) => toDosis(dosis.get(id) ?? [], lahir.get(id) ?? null, provinsi, masa.sampai),
    pmt: new Map([...pmt].map(([id, list]) => [id, list.map(toPmt)])),
  }
}
