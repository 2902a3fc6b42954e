import type { AppContext } from '#main/context/context.ts'
import type { Row } from '#main/db/proyeksi.ts'
import type { CatatanBaru } from './baca-catatan.ts'

type Anak = { readonly id: string; readonly isi: Row }

/** Children of a mother in the book. */
function anakDiBuku({ db }: AppContext, ibuId: string): Anak[] {
  const rows = db.sqlite.prepare('SELECT * FROM orang WHERE ibu_id = ? AND dihapus = 0 ORDER BY id').all(ibuId)
  return (rows as Row[]).map((isi) => ({ id: String(isi.id), isi }))
}

/**
 * Every baby born alive is found among the children of its mother born that day. Of twins the sex tells which, then the
 * order of the file.
 */
export function hubungkanBayi(context: AppContext, catatan: readonly CatatanBaru[]): CatatanBaru[] {
  const diBerkas = catatan.filter(({ nama, isi }) => nama === 'orang' && typeof isi.ibu_id === 'string')
  const terpakai = new Set(catatan.map(({ isi }) => isi.bayi_id))
  const findBayi = ({ orang_id, tanggal_bersalin, bayi_jk }: Row): string | null => {
    const lahir = [...diBerkas.filter(({ isi }) => isi.ibu_id === orang_id), ...anakDiBuku(context, String(orang_id))]
      .filter(({ id, isi }) => isi.tanggal_lahir === tanggal_bersalin && !terpakai.has(id))
      .filter(({ isi }) => bayi_jk === undefined || isi.jk === undefined || isi.jk === bayi_jk)
    return lahir[0]?.id ?? null
  }
  return catatan.map((satu) => {
    const { nama, isi } = satu
    if (nama !== 'persalinan' || isi.bayi_lahir !== 'hidup' || isi.bayi_id) return satu
    const bayi = findBayi(isi)
    if (bayi === null) return satu
    terpakai.add(bayi)
    return { ...satu, isi: { ...isi, bayi_id: bayi } }
  })
}
