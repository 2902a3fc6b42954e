import { listAkun, posyanduOf } from '#main/db/akun.ts'
import { kunciMenitAwal, listPosyandu, readPengaturan, readTempat } from '#main/db/buku.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Peran } from '#shared/contract/peran.ts'
import type { AkunSingkat } from '#shared/contract/sesi.ts'
import { namaKabupaten, namaPuskesmas, namaTempat } from '#shared/formulir/nama.ts'
import type { Label } from './gantungan.ts'

/** Of a book nothing is known of yet. */
export const labelKosong: Label = { tempat: [], akun: [], kunciMenit: kunciMenitAwal }

/** Whoever opens the book most often comes first; within a role by name. */
const urutanPeran: readonly Peran[] = ['bidan', 'petugas', 'kader', 'admin']

/** What the lock screen is to show of a book: its place, and who may sign in. */
export function labelOf(db: Db): Label {
  const names = new Map(listPosyandu(db).map((p) => [p.id, p.nama]))
  const tempat = readTempat(db)
  const akun = listAkun(db)
    .filter((row) => row.aktif === 1)
    .sort((a, b) => urutanPeran.indexOf(a.peran) - urutanPeran.indexOf(b.peran))
  return {
    tempat: tempat ? [namaTempat(tempat), namaPuskesmas(tempat), namaKabupaten(tempat)] : [],
    akun: akun.map((row): AkunSingkat => {
      const posyandu = posyanduOf(row).flatMap((id) => names.get(id) ?? [])
      return { id: row.id, nama: row.nama, peran: row.peran, posyandu }
    }),
    kunciMenit: readPengaturan(db).kunciMenit,
  }
}
