import type { Tanggal } from '../tanggal/tanggal.ts'
import type { Keanggotaan } from './register.ts'

/** Who is said to have died, as far as it matters whether that can be. */
export type Mendiang = {
  readonly tanggalLahir: Tanggal | null
  readonly meninggalPada: Tanggal | null
  readonly anggota: readonly Pick<Keanggotaan, 'mulai' | 'sampai'>[]
}

/** Why a death on a day cannot be, with the day that speaks against it. */
export type TolakKematian = {
  readonly sebab: 'sudah' | 'belumTiba' | 'sebelumLahir' | 'sebelumAnggota' | 'sebelumPindah'
  readonly pada: Tanggal
}

function terakhir<A extends Pick<Keanggotaan, 'mulai'>>(anggota: readonly A[]): A | undefined {
  return anggota.toSorted((a, b) => (a.mulai < b.mulai ? -1 : 1)).at(-1)
}

/** Whether somebody can have died on a day; null where nothing speaks against it. The same day said again can be. */
export function tolakKematian(
  { tanggalLahir, meninggalPada, anggota }: Mendiang,
  tanggal: Tanggal,
  hariIni: Tanggal,
): TolakKematian | null {
  if (meninggalPada !== null && meninggalPada !== tanggal) return { sebab: 'sudah', pada: meninggalPada }
  if (tanggal > hariIni) return { sebab: 'belumTiba', pada: hariIni }
  if (tanggalLahir !== null && tanggal < tanggalLahir) return { sebab: 'sebelumLahir', pada: tanggalLahir }
  const last = terakhir(anggota)
  if (last && tanggal < last.mulai) return { sebab: 'sebelumAnggota', pada: last.mulai }
  if (last?.sampai && tanggal < last.sampai) return { sebab: 'sebelumPindah', pada: last.sampai }
  return null
}

/** The membership a death ends: the last, where it has no end yet. */
export function anggotaDitutup<A extends Pick<Keanggotaan, 'mulai' | 'sampai'>>(anggota: readonly A[]): A | null {
  const last = terakhir(anggota)
  return last && last.sampai === null ? last : null
}
