import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPersediaan, recordStok, removeStok } from '#main/features/persediaan/persediaan.service.ts'
import type { KodeBahan } from '#shared/domain/persediaan/bahan.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari } from '#tests/helpers/formulir-contoh.ts'

/** A posyandu that opened on 10 August: four children, their capsules, tablets and doses. */
const hari = '2026-08-10'
const anak = { adi: '2026-01-05', bela: '2025-03-01', caca: '2024-02-01', dodi: '2022-02-01' }

let book: DesaBook
let mawar = ''
beforeEach(() => {
  book = openDesaBook()
  const hasil = book.impor({
    posyandu: [
      { kunci: 'mawar', nama: 'Mawar', desa: 'Contoh' },
      { kunci: 'melati', nama: 'Melati', desa: 'Contoh' },
    ],
    hari_buka: [{ kunci: 'ags', posyandu: 'mawar', tanggal: hari }],
    orang: Object.entries(anak).map(([kunci, tanggal_lahir]) => ({ kunci, nama: kunci, jk: 'P', tanggal_lahir })),
    keanggotaan: Object.entries(anak).map(([orang, mulai]) => ({ orang, posyandu: 'mawar', mulai })),
    balita: [
      { orang: 'adi', tanggal: hari, bb_kg: 7.6, vit_a: 'biru' },
      // Seventeen months: half a tablet; thirty and fifty-four: a whole one.
      { orang: 'bela', tanggal: hari, bb_kg: 9.6, vit_a: 'merah', obat_cacing: 'ya' },
      { orang: 'caca', tanggal: hari, bb_kg: 11.6, vit_a: 'merah', obat_cacing: 'ya' },
      { orang: 'dodi', tanggal: hari, bb_kg: 15.6, vit_a: 'merah', obat_cacing: 'ya' },
      { orang: 'dodi', tanggal: '2026-07-10', bb_kg: 15.4, vit_a: 'merah' },
    ],
    imunisasi: [
      ...['DPT1', 'PCV1', 'RV1', 'OPV2'].map((dosis) => ({ orang: 'adi', dosis, tanggal: hari })),
      ...['DPT4', 'MR2'].map((dosis) => ({ orang: 'caca', dosis, tanggal: hari })),
      // Elsewhere, copied, refused: none of them took a vial here.
      { orang: 'bela', dosis: 'MR1', tanggal: hari, keterangan: 'luar' },
      { orang: 'bela', dosis: 'PCV3', tanggal: hari, keterangan: 'riwayat' },
      { orang: 'bela', dosis: 'DPT4', tanggal: hari, keterangan: 'tolak:takut' },
    ],
  })
  expect(hasil.ditolak).toEqual([])
  mawar = posyanduDari(book, 'Mawar')
})
afterEach(() => book.close())

const lihat = (tanggal = hari, posyanduId = mawar) => readPersediaan(book.context, { posyanduId, tanggal })
const usul = (tanggal = hari, posyanduId = mawar) =>
  Object.fromEntries(
    lihat(tanggal, posyanduId).bahan.flatMap((satu) => (satu.usul ? [[satu.bahan, satu.usul.jumlah]] : [])),
  )
const catat = (bahan: KodeBahan, jenis: 'terima' | 'keluar' | 'rusak' | 'opname', jumlah: number, lain: object = {}) =>
  recordStok(book.context, {
    ...{ posyanduId: mawar, tanggal: hari, bahan, jenis, jumlah, batch: null, kedaluwarsa: null, keterangan: null },
    ...lain,
  })

describe('the proposal of the day', () => {
  test('is what was given that day at that posyandu: capsules, whole tablets, vials opened', () => {
    expect(usul()).toEqual({
      ...{ vitBiru: 1, vitMerah: 3, obatCacing: 3 },
      // Two doses of DPT are one vial of five.
      ...{ vaksinDpt: 1, vaksinPcv: 1, vaksinRv: 1, vaksinOpv: 1, vaksinMr: 1 },
    })
    expect(usul('2026-07-10')).toEqual({ vitMerah: 1 })
    expect(usul(hari, posyanduDari(book, 'Melati'))).toEqual({})
  })

  test('takes nothing out by itself, and is gone once a person wrote the use down', () => {
    catat('vitMerah', 'terima', 50)
    const sisa = () => lihat().bahan.find(({ bahan }) => bahan === 'vitMerah')?.sisa
    expect(sisa()).toBe(50)
    catat('vitMerah', 'keluar', 4)
    expect(sisa()).toBe(46)
    expect(usul()).not.toHaveProperty('vitMerah')
    expect(usul()).toHaveProperty('vitBiru', 1)
  })
})

test('what is left stands by batch, that which expires first first, and what is near or over is said', () => {
  catat('vitBiru', 'terima', 20, { tanggal: '2026-06-01', batch: 'A1', kedaluwarsa: '2026-08-09' })
  catat('vitBiru', 'terima', 10, { tanggal: '2026-06-02', batch: 'B2', kedaluwarsa: '2026-11-08' })
  catat('vitBiru', 'terima', 5, { tanggal: '2026-06-03', batch: 'C3', kedaluwarsa: '2026-11-09' })
  catat('vitBiru', 'keluar', 12)
  const biru = () => lihat().bahan.find(({ bahan }) => bahan === 'vitBiru')
  expect(biru()?.batch).toEqual([
    { batch: 'A1', kedaluwarsa: '2026-08-09', sisa: 8, keadaan: 'lewat' },
    // Ninety days from 10 August is 8 November.
    { batch: 'B2', kedaluwarsa: '2026-11-08', sisa: 10, keadaan: 'dekat' },
    { batch: 'C3', kedaluwarsa: '2026-11-09', sisa: 5, keadaan: 'baik' },
  ])
  catat('vitBiru', 'rusak', 8, { batch: 'A1', kedaluwarsa: '2026-08-09' })
  catat('vitBiru', 'opname', 14)
  expect(biru()?.sisa).toBe(14)
})

test('a line is taken off and its number with it; what cannot be is refused and nothing is kept', () => {
  catat('oralit', 'terima', 100)
  const [baris] = lihat().gerak
  expect(baris).toMatchObject({ nama: 'oralit', satuan: 'sachet', jumlah: 100, jenis: 'terima' })
  removeStok(book.context, baris?.id ?? '')
  expect(lihat().gerak).toEqual([])
  expect(() => catat('oralit', 'terima', 5, { tanggal: '2030-01-01' })).toThrow('01-01-2030 belum tiba')
  expect(() => catat('oralit', 'keluar', 0)).toThrow('Jumlahnya masih nol')
  expect(lihat().gerak).toEqual([])
})
