import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import type { Aplikasi } from './aplikasi.ts'
import { addAnak, addHari, setUpBuku } from './isi-lembar.ts'
import { ask } from './kunci.ts'

const hari = '2026-11-12'
export const pagi = `${hari}T10:00:00+07:00`

export async function setUpDua(aplikasi: Aplikasi): Promise<{ hariId: string; posyandu: string }> {
  const posyandu = await setUpBuku(aplikasi)
  const anak = ['Adi', 'Budi', 'Citra'].map((nama) => ({ nama, jk: 'L', lahir: '2025-01-10' }) as const)
  await addAnak(aplikasi, posyandu, anak)
  const isi = { nama: 'Lia Amalia', peran: 'kader', posyanduId: [posyandu] }
  await ask(aplikasi, 'akun.create', { isi, sandi: sandiUji })
  return { hariId: await addHari(aplikasi, posyandu, hari), posyandu }
}
