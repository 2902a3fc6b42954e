import { sebutkan } from '#shared/text/sebutkan.ts'
import type { IsianAnak, IsianKeluarga } from './isian.ts'

/** Asked for before a child is stored. It may be stored without, but only when somebody says so. */
export type Belum = 'jk' | 'tanggalLahir' | 'namaIbu'

const nama: Readonly<Record<Belum, string>> = {
  jk: 'jenis kelamin',
  tanggalLahir: 'tanggal lahir',
  namaIbu: 'nama ibu',
}
const semua = Object.keys(nama) as Belum[]

/** What of a child is still empty. */
export function listBelum(anak: IsianAnak, keluarga: IsianKeluarga): Belum[] {
  const kosong: Readonly<Record<Belum, boolean>> = {
    jk: anak.jk === null,
    tanggalLahir: anak.tanggalLahir.trim() === '',
    namaIbu: keluarga.namaIbu.trim() === '',
  }
  return semua.filter((satu) => kosong[satu])
}

/** "jenis kelamin, tanggal lahir, dan nama ibu" */
export function kataBelum(belum: readonly Belum[]): string {
  return sebutkan(semua.filter((satu) => belum.includes(satu)).map((satu) => nama[satu]))
}

/** What follows from leaving it empty. */
export function akibatBelum(belum: readonly Belum[]): string {
  return belum.includes('jk') || belum.includes('tanggalLahir')
    ? 'Tanpa itu anak tersimpan, tetapi belum masuk hitungan mana pun.'
    : 'Tanpa itu anak yang namanya sama sulit dibedakan.'
}
