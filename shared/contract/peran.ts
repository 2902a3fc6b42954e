import { z } from 'zod'
import type { NamaCatatan } from '#shared/catatan/daftar.ts'
import { semuaPeran } from '#shared/domain/akun/hak.ts'

export { type Hak, mayUse, seesNik, seesTertutup } from '#shared/domain/akun/hak.ts'

export const Peran = z.enum(semuaPeran)
export type Peran = z.infer<typeof Peran>

/** A record an input points at, by which a kader is held to her posyandu. */
export type KunciLingkup =
  | { readonly jenis: 'catatan'; readonly catatan: NamaCatatan; readonly id: string }
  /** A row of a sheet of visits of some kind: a member, or a guest already on it. */
  | { readonly jenis: 'baris'; readonly catatan: NamaCatatan; readonly hariBukaId: string; readonly orangId: string }
  /** A group of changes: only one's own. */
  | { readonly jenis: 'kelompok'; readonly nomor: number }
  /** Nobody who is held to some posyandu. */
  | { readonly jenis: 'seluruhBuku' }

/** The key of one record of some kind: it lies where its description says. */
export function kunciCatatan(catatan: NamaCatatan, id: string): KunciLingkup {
  return { jenis: 'catatan', catatan, id }
}

/** The keys of a row of a sheet. @param catatan the kind of record a row of it makes */
export function kunciBaris(
  catatan: NamaCatatan,
  { hariBukaId, orangId }: { readonly hariBukaId: string; readonly orangId: string },
): KunciLingkup[] {
  return [kunciCatatan('hari_buka', hariBukaId), { jenis: 'baris', catatan, hariBukaId, orangId }]
}
