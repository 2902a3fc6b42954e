import { readProvinsi } from '#main/db/buku.ts'
import { mapDosis } from '#main/db/dosis.ts'
import { dosisDari } from '#shared/catatan/imunisasi.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { bulanTercapai } from './buka.ts'
import { mapTdHamil } from './hamil.repository.ts'
import { listAnakHidup, listGanti, listLila, listMetode, listTanyaWus } from './ibu.repository.ts'
import { dosisKartu } from './imunisasi.ts'
import type { Pembaca } from './pembaca.ts'

/** Of rows in time, the last of each woman. */
const terakhir = <R extends { readonly orang_id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.orang_id, row]))

/** Women of childbearing age, as the small registers and their cards tell of them. */
export const readWus: Pembaca<'wus'> = (baca) => {
  const { db, hariIni } = baca.context
  const { masa } = bulanTercapai(baca)
  const sampai = hariIni()
  const { warga } = baca.ambil('warga')(null)
  const perempuan = [...warga.values()].flatMap(({ id, jk }) => (jk === 'P' ? id : []))
  const [provinsi, dosis, td] = [readProvinsi(db), mapDosis(db, perempuan), mapTdHamil(db, sampai)]
  const tanya = terakhir(listTanyaWus(db, sampai))
  const lila = terakhir(listLila(db, masa))
  const ganti = terakhir(listGanti(db, masa))
  const metode = terakhir(listMetode(db, sampai))
  const anak = new Map(listAnakHidup(db, sampai).map(({ ibu, banyak }) => [ibu, banyak]))
  const naikT = (id: string) => {
    const lahir = warga.get(id)?.tanggalLahir ?? null
    if (lahir === null) return []
    const tercatat = (dosis.get(id) ?? []).map(dosisDari)
    const semua = [...tercatat, ...dosisKartu(td.get(id) ?? [], tercatat)]
    return nilaiImunisasi({ lahir, provinsi }, semua, sampai).naikT.map(({ pada }) => pada)
  }
  const buku = {
    wus: (id: string) => {
      const berganti = ganti.get(id)
      return {
        anakHidup: tanya.get(id)?.anak_hidup ?? null,
        anakMeninggal: tanya.get(id)?.anak_meninggal ?? null,
        lilaMm: lila.get(id)?.lila_mm ?? null,
        naikT: naikT(id),
        metode: metode.get(id)?.metode ?? null,
        ganti: berganti ? { tanggal: berganti.tanggal, metode: berganti.metode } : null,
        anakDikenal: anak.get(id) ?? 0,
      }
    },
  }
  return () => buku
}
