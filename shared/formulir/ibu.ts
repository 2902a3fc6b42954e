import type { BukuWarga, WargaDi } from '#shared/bahan/warga.ts'
import type { RiwayatIbu } from '#shared/domain/siklus/ibu.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { SetelanFormulir } from '../setelan/setelan.ts'
import type { Masukan } from './masukan.ts'

/** What sheets that tell of mothers have in common. */

/** Until which age of the child a mother is one who nurses. */
export const setelanMenyusui = {
  batasMenyusui: {
    judul: 'Menyusui sampai umur anak',
    pilihan: { 24: { label: '24 bulan' }, 12: { label: '12 bulan' }, 6: { label: '6 bulan' } },
    awal: '24',
  },
} as const satisfies SetelanFormulir

const kosong: RiwayatIbu = { hamil: [], melahirkan: [] }

export function ibuOf({ warga }: Pick<Masukan<'warga'>, 'warga'>, id: string): RiwayatIbu {
  return warga.ibu.get(id) ?? kosong
}

/** The day of the row of a card by which a mother is judged in a month; null where she has none. */
export function hariIbu({ warga }: Masukan<'warga'>, bulan: Bulan): (id: string) => Tanggal | null {
  return warga.hariKartu(['ibu-hamil', 'nifas'], bulan)
}

type Anggota = ReadonlyMap<string, readonly WargaDi[]>
/** The sheets of one book ask for the same months one after the other. */
const teringat = new WeakMap<BukuWarga, Map<Bulan, Anggota>>()

/** The members of each posyandu in a month, a mother by the day of the row of her card. */
export function anggotaIbu(input: Masukan<'warga'>, bulan: Bulan): Anggota {
  const months = teringat.get(input.warga) ?? new Map<Bulan, Anggota>()
  teringat.set(input.warga, months)
  const found = months.get(bulan) ?? input.warga.anggota(bulan, hariIbu(input, bulan))
  months.set(bulan, found)
  return found
}
