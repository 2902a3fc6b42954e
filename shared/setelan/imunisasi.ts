import { daftarProvinsi } from '../domain/imunisasi/jadwal.ts'
import { type NilaiSetelan, readSetelan, type Setelan } from './setelan.ts'

/** What is chosen of immunisation stands among the settings of the book under this name. */
export const kodeSetelanImunisasi = 'imunisasi'

/** Where the book is: heksavalen and JE began in each province on a day of its own. @source docs/aturan/imunisasi.md, "Schedule" */
export const pilihanSetelanImunisasi = {
  provinsi: {
    judul: 'Jadwal imunisasi provinsi',
    awal: '35',
    pilihan: Object.fromEntries(daftarProvinsi.map(({ kode, nama }) => [kode, { label: nama }])),
  },
} as const satisfies Readonly<Record<string, Setelan>>

/** Code of the province whose schedule holds. */
export function provinsiDari(nilai: NilaiSetelan): string {
  return readSetelan(pilihanSetelanImunisasi, nilai).provinsi
}
