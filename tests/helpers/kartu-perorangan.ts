import { readFileSync } from 'node:fs'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import { setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import type { Cetakan } from '#shared/formulir/kartu/dasar.ts'
import type { IsiKartuPerorangan } from '#shared/formulir/kartu/perorangan.ts'
import { bacaBarisKartu, bacaSelKartu } from '#shared/kartu/baca-baris.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'

export const cetakanUji: Cetakan = {
  kop: ['PEMERINTAH KABUPATEN TIRTASARI', 'UPTD PUSKESMAS WONOREJO'],
  tempat: 'Posyandu Melati 2',
  kertas: 'F4',
  tanggal: '2026-10-06',
  contoh: false,
  kader: false,
}

/** Rows of the golden file of a card as visits of one person, as invented as they are. @param id all of them, unless named */
export function kunjunganUji(kartu: Kartu, id?: readonly string[]): IsiKartuPerorangan['kunjungan'] {
  const [judul = '', ...rows] = readFileSync(new URL(`../golden/kartu/${kartu.kode}.csv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const names = judul.split(',')
  return rows.flatMap((row) => {
    const sel = row.split(',')
    const { baris } = bacaBarisKartu(kartu, (kode, isian) => bacaSelKartu(kode, isian, sel[names.indexOf(kode)] ?? ''))
    if (!baris || (id && !id.includes(sel[0] ?? ''))) return []
    const temuan = nilaiBaris(kartu.putusan, baris, setelanBawaan)
    const putusan = (kode: string) => temuan.get(kode) ?? ({ hasil: '-', rujuk: '-' } as const)
    return [{ ...baris, id: sel[0] ?? '', putusan, tertulis: () => baris.isi }]
  })
}
