import { sqlAnak } from '#main/ringkasan/anak.ts'
import type { JenisFasilitas, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { kunciNama } from '#shared/domain/identitas/nama-tempat.ts'
import { kataLaluNama, namaJenisFasilitas, namaPendek } from '#shared/text/tempat.ts'
import { idLuar } from './milik.ts'

/** A child another Pustu looks after, by what tells it apart: so that it is never written down a second time here. */
export type AnakLuar = Pick<OrangTable, 'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'nama_ibu' | 'nik'> & {
  /** The facility it is registered at, as a sentence calls it: "Pustu Tegalrejo". */
  readonly di: string
}

type Row = Omit<AnakLuar, 'di'> & { jenis: JenisFasilitas | null; tempat: string | null }

const sebutTempat = ({ jenis, tempat }: Pick<Row, 'jenis' | 'tempat'>): string =>
  tempat === null ? 'Pustu lain' : kataLaluNama(namaJenisFasilitas[jenis ?? ''] ?? '', namaPendek(tempat))

/** The living children of other Pustu; nobody in the book of a Puskesmas. Of them only this may ever be said: `di`. */
export function listAnakLuar(db: Db): AnakLuar[] {
  const rows = db.all<Row>(`SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.nama_ibu, o.nik, f.jenis, f.nama AS tempat
     FROM orang o LEFT JOIN fasilitas f ON f.id = (
       SELECT p.induk_id FROM keanggotaan k JOIN fasilitas p ON p.id = k.posyandu_id
       WHERE k.orang_id = o.id AND k.dihapus = 0 ORDER BY k.mulai DESC, k.id LIMIT 1)
     WHERE o.dihapus = 0 AND ${sqlAnak('o')} AND o.id IN ${idLuar} ORDER BY o.id`)
  return rows.map(({ jenis, tempat, ...row }) => ({
    ...row,
    di: sebutTempat({ jenis, tempat }),
  }))
}

/** Gives whose a posyandu is, as a sentence calls it, that only other Pustu have; null where it may be one of this book. */
export type TempatLain = (posyandu: { readonly nama: string; readonly desa: string | null } | null) => string | null

/** Tells posyandu of other Pustu by name and, where both are known, by desa. */
export function createTempatLain(db: Db): TempatLain {
  const rows = db.all<{
    nama: string
    desa: string | null
    jenis: JenisFasilitas | null
    tempat: string | null
    luar: 0 | 1
  }>(
    `SELECT p.nama, p.desa, f.jenis, f.nama AS tempat, p.id IN ${idLuar} AS luar FROM fasilitas p
       LEFT JOIN fasilitas f ON f.id = p.induk_id WHERE p.jenis = 'posyandu' AND p.dihapus = 0 ORDER BY p.id`,
  )
  const known = Map.groupBy(rows, ({ nama }) => kunciNama('posyandu', nama))
  return (posyandu) => {
    if (posyandu === null) return null
    const { nama, desa } = posyandu
    const isMungkin = (one: { readonly desa: string | null }) =>
      desa === null || one.desa === null || kunciNama('desa', one.desa) === kunciNama('desa', desa)
    const found = (known.get(kunciNama('posyandu', nama)) ?? []).filter(isMungkin)
    return found[0] && found.every(({ luar }) => luar === 1) ? sebutTempat(found[0]) : null
  }
}

/** Whether a living person of another Pustu bears a NIK. */
export function isNikLuar(db: Db, nik: string): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM orang WHERE nik = ? AND dihapus = 0 AND id IN ${idLuar})`
  return db.value(sql, nik) === 1
}
