import { sqlSetempat } from '#main/db/journal.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Kenalan } from '#shared/contract/kirim.ts'

/** How many changes a computer made after one of them, those that were set aside too. */
export function countSejak(db: Db, sejak: { readonly nomor: number; readonly seq: number }): number {
  return db.oneValue<number>(
    `SELECT (SELECT count(*) FROM perubahan WHERE replika = @nomor AND seq > @seq AND entitas NOT IN ${sqlSetempat})
       + (SELECT count(*) FROM sisihan WHERE replika = @nomor AND seq > @seq)
       + (SELECT count(*) FROM salinan WHERE replika = @nomor AND seq > @seq)`,
    sejak,
  )
}

/** ISO instants of the last package to somebody and the last from it. */
export function findTerakhir(db: Db, fasilitasId: string): Pick<Kenalan, 'terakhirKirim' | 'terakhirTerima'> {
  return {
    terakhirKirim: db.value<string>('SELECT max(waktu) FROM paket_keluar WHERE untuk = ?', fasilitasId) ?? null,
    terakhirTerima:
      db.value<string>('SELECT max(diterima) FROM paket_masuk WHERE fasilitas_id = ?', fasilitasId) ?? null,
  }
}

/** Removes somebody, and what of it waited. */
export function removeKenalan(db: Db, fasilitasId: string): void {
  db.run('DELETE FROM kenalan WHERE fasilitas_id = ?', fasilitasId)
  db.run('DELETE FROM paket_masuk WHERE fasilitas_id = ? AND tertunda IS NOT NULL', fasilitasId)
}
