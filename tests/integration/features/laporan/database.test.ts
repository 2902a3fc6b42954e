import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/**
 * Two posyandu on 30 June 2026, both sides of each age by hand: Melati, which opens on second Mondays, and Mawar, which never did.
 * One moved away that day, one died on it, one is born a day later, one has no birth date.
 */
const lahir = {
  ...{ bayi: '2026-06-30', enamKurang: '2020-07-01', enam: '2020-06-30', sembilanBelasKurang: '2007-07-01' },
  ...{ sembilanBelas: '2007-06-30', enamPuluhKurang: '1966-07-01', enamPuluh: '1966-06-30' },
  ...{ pindah: '1990-01-01', mati: '1990-01-01', besok: '2026-07-01', tanpa: null },
} as const

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const kunci = Object.keys(lahir) as (keyof typeof lahir)[]
  const hasil = book.impor({
    posyandu: [
      { kunci: 'm', nama: 'Melati', desa: 'Sumber' },
      { kunci: 'w', nama: 'Mawar', desa: 'Sumber' },
    ],
    orang: kunci.map((satu) => ({
      ...{ kunci: satu, nama: satu, jk: 'P', tanggal_lahir: lahir[satu] },
      ...(satu === 'enam' ? { disabilitas: 'tuli' } : {}),
    })),
    keanggotaan: kunci.map((orang) => ({
      ...{ orang, posyandu: 'm', mulai: lahir[orang] ?? '2026-01-01' },
      ...(orang === 'pindah' ? { sampai: '2026-06-30', sebab_sampai: 'pindah' } : {}),
    })),
    hari_buka: ['2026-01-12', '2026-02-09', '2026-03-10', '2026-04-13'].map((tanggal) => ({ posyandu: 'm', tanggal })),
    kematian: [{ orang: 'mati', tanggal: '2026-06-30', golongan: 'lainnya' }],
    kader: [
      { posyandu: 'm', nama: 'Sari' },
      { posyandu: 'm', nama: 'Tini', mulai: '2026-06-30', sampai: '2026-07-01' },
      { posyandu: 'm', nama: 'Umi', sampai: '2026-06-30' },
      { posyandu: 'm', nama: 'Vera', mulai: '2026-07-01' },
    ],
    sasaran: [
      { tahun: 2026, posyandu: 'm', apa: 'kk', jumlah: 80 },
      { tahun: 2026, posyandu: 'w', apa: 'kk', jumlah: 70 },
      { tahun: 2026, posyandu: 'm', apa: 'penduduk', jumlah: 300 },
      { tahun: 2026, desa: 'Sumber', apa: 'rumah', jumlah: 140 },
      { tahun: 2025, posyandu: 'm', apa: 'penduduk', jumlah: 299 },
    ],
  })
  expect(hasil.ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = () => tanyaFormulir(book, { formulir: 'database', bulan: '2026-06', sampai: '2026-06-30' })

describe('the database of posyandu', () => {
  test('counts who lives there by age, and what offices say', () => {
    const [melati, mawar] = tanya().baris
    expect(melati).toMatchObject({
      ...{ no: 1, posyandu: 'Melati', hari_buka: 'Senin pekan ke-2', rumah: null, kk: 80, penduduk: 300 },
      ...{ anak05: 2, remaja: 2, produktif: 2, lansia: 1, disabilitas: 1, kader: 2 },
      ...{ milik_sendiri: null, menumpang: null, dana_sehat_ada: null, strata: null, integrasi: null },
    })
    // It never opened: of its members nothing is said.
    expect(mawar).toMatchObject({
      no: 2,
      hari_buka: null,
      kk: 70,
      penduduk: null,
      anak05: null,
      lansia: null,
      kader: null,
    })
  })

  test('adds up the place, where a figure of the desa stands too', () => {
    expect(tanya().jumlah).toMatchObject({ rumah: 140, kk: 150, penduduk: null, anak05: 2, lansia: 1, kader: 2 })
    expect(tanya().belumLengkap).toMatchObject([{ nama: 'tanpa', keterangan: 'tanggal lahir belum diisi' }])
  })
})
