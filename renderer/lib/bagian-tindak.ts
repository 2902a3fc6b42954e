import type { Hak } from '#shared/domain/akun/hak.ts'
import { useBoleh } from './sesi.ts'

const semua: readonly { readonly ke: string; readonly nama: string; readonly hak: Hak }[] = [
  { ke: '/tindak', nama: 'Kunjungan', hak: 'lihat' },
  { ke: '/tindak/kapsul', nama: 'Vitamin A & obat cacing', hak: 'lihat' },
  { ke: '/tindak/pmt', nama: 'PMT', hak: 'lihat' },
  { ke: '/tindak/persediaan', nama: 'Persediaan', hak: 'lihat' },
  { ke: '/tindak/rujukan', nama: 'Rujukan', hak: 'kelola' },
]

/** The pages about who is to be followed up, those whoever is signed in may open. */
export function useBagianTindak() {
  const boleh = { lihat: useBoleh('lihat'), kelola: useBoleh('kelola') } as Readonly<Partial<Record<Hak, boolean>>>
  return semua.filter(({ hak }) => boleh[hak])
}
