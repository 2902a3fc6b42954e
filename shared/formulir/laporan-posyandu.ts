import type { AnggotaAnak } from '#shared/bahan/anak.ts'
import { isIsi } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { BahanAnak } from './register-anak.ts'
import type { BarisTabel } from './tabel.ts'

/** Reports of a month with a row a posyandu. */

/** The members of a posyandu in the month; null where nothing may be said of it. */
export function anakPerPosyandu(
  { anak, buka, periode }: Masukan<BahanAnak>,
  posyanduId: string,
): readonly AnggotaAnak[] | null {
  const bulan = periode.akhir
  if (!isIsi(buka, posyanduId, bulan)) return null
  const month = anak.bulan.find((satu) => satu.bulan === bulan)
  return month?.anggota.get(posyanduId) ?? []
}

/** A row a posyandu, in the order of the book. */
export function barisLaporan<A>(
  { kepala }: Pick<Masukan<BahanAnak>, 'kepala'>,
  ids: readonly string[],
  anakDi: (posyanduId: string) => A,
): BarisTabel<{ readonly nama: string; readonly anak: A }>[] {
  return ids.map((id) => {
    const nama = kepala.get(id)?.nama ?? ''
    return { id, sebut: nama, isi: { nama, anak: anakDi(id) } }
  })
}
