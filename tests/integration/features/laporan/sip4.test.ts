import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFormulir } from '#main/features/laporan/ekspor.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { byKunci, posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/**
 * Women of Melati in 2026, until 30 June. Ani has all there is; Beti turns 15 on 1 June; Cici was 50 on 1 January; Dini turned 50 on
 * 2 January; Ela turns 15 in July; Fina moved away on 1 March; Gina on 1 January: no row; Hasan is a man.
 */

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const perempuan = (kunci: string, tanggal_lahir: string, lain: object = {}) => ({
    ...{ kunci, nama: kunci[0]?.toUpperCase() + kunci.slice(1), jk: 'P', tanggal_lahir, ...lain },
  })
  const orang = [
    perempuan('ani', '1990-04-01', { nama_suami: 'Budi', dawis: 'Mawar 1', tahapan_ks: 'KS II' }),
    perempuan('beti', '2011-06-01'),
    perempuan('cici', '1975-12-31'),
    perempuan('dini', '1976-01-02'),
    perempuan('ela', '2011-07-01'),
    perempuan('fina', '1985-03-01'),
    perempuan('gina', '1985-03-01'),
    { kunci: 'hasan', nama: 'Hasan', jk: 'L', tanggal_lahir: '1990-01-01' },
    { kunci: 'anak', nama: 'Anak', jk: 'L', tanggal_lahir: '2015-01-01', ibu: 'fina' },
  ]
  const pergi: Record<string, string> = { fina: '2026-03-01', gina: '2026-01-01' }
  const hasil = book.impor({
    posyandu: [{ kunci: 'm', nama: 'Melati', desa: 'Sumber' }],
    orang,
    keanggotaan: orang.map(({ kunci }) => ({
      ...{ orang: kunci, posyandu: 'm', mulai: '2015-01-01' },
      ...(pergi[kunci] ? { sampai: pergi[kunci], sebab_sampai: 'pindah' } : {}),
    })),
    wus: [
      { orang: 'ani', tanggal: '2025-05-01', anak_hidup: 1, lila_cm: 22 },
      { orang: 'ani', tanggal: '2026-02-01', anak_hidup: 2, anak_meninggal: '3 bln', lila_cm: 23.4 },
      { orang: 'ani', tanggal: '2026-08-01', anak_hidup: 3 },
    ],
    dewasa: [
      { orang: 'ani', tanggal: '2026-05-01', lila_cm: 24.1 },
      { orang: 'dini', tanggal: '2025-05-01', kontrasepsi: 'ya', kontrasepsi_jenis: 'iud' },
    ],
    kb: [
      { orang: 'ani', tanggal: '2026-01-10', metode: 'pil', jenis: 'baru' },
      { orang: 'ani', tanggal: '2026-04-10', metode: 'suntik', jenis: 'ganti' },
      { orang: 'ani', tanggal: '2026-08-10', metode: 'implan', jenis: 'ganti' },
      { orang: 'beti', tanggal: '2026-06-10', metode: 'pil', jenis: 'berhenti' },
    ],
    imunisasi: [
      { orang: 'ani', dosis: 'TD1', tanggal: '2019-03-04' },
      { orang: 'ani', dosis: 'TD2', tanggal: '2019-05-06' },
      { orang: 'ani', dosis: 'TD3', tanggal: '2026-02-01' },
    ],
  })
  expect(hasil.ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (varian?: string, kosong = false) =>
  byKunci(
    book,
    tanyaFormulir(book, {
      ...{ formulir: 'sip4', bulan: '2026-01', sampai: '2026-06-30', kosong },
      ...{ posyanduId: posyanduDari(book, 'Melati'), ...(varian ? { varian } : {}) },
    }),
  )

test('who was of age on a day of the year as a member stands in it, and no one else', () => {
  expect(tanya().baris.map(({ _baris, umur, ket }) => [_baris, umur, ket])).toEqual([
    ['ani', 36, null],
    ['beti', 15, null],
    ['dini', 50, null],
    ['fina', 41, 'pindah 01-03-2026'],
  ])
})

test('says the latest of each, and nothing of days to come', () => {
  const [ani, beti, dini, fina] = tanya().baris
  expect(ani).toMatchObject({
    ...{ no: 1, suami: 'Budi', tahapan_ks: 'KS II', dawis: 'Mawar 1', anak_hidup: '2', anak_meninggal: '3 bln' },
    ...{ lila: 24.1, yodium: 'hitam', t1: '2019-03-04', t2: '2019-05-06', t3: '2026-02-01', t4: null },
    ...{ kontrasepsi: 'suntik', ganti_tgl: '2026-04-10', ganti_jenis: 'suntik' },
  })
  expect(beti).toMatchObject({ kontrasepsi: null, ganti_tgl: null, anak_hidup: null })
  expect(dini).toMatchObject({ kontrasepsi: 'IUD' })
  expect(fina).toMatchObject({ anak_hidup: '≥ 1' })
  expect(tanya('cimahi17').baris[0]).toMatchObject({ tt_1: '2019-03-04', tt_2: '2019-05-06', tt_lengkap: null })
})

// Below 23,5 cm a woman lacks energy: the form prints it bold. @source docs/aturan/formulir.md, "SIP 4"
test('an upper arm below 23,5 cm is printed bold, one of 23,5 is not', () => {
  const lila = (cm: number) => {
    const isi = { orang: 'beti', tanggal: '2026-03-01', lila_cm: cm }
    expect(book.impor({ wus: [{ kunci: 'lila', ...isi }] }).ditolak).toEqual([])
    const model = readFormulir(book.context, {
      ...{ formulir: 'sip4', bulan: '2026-01', posyanduId: posyanduDari(book, 'Melati') },
    })
    return JSON.stringify(model).match(/"lila":(\{[^}]*\})/g)
  }
  expect(lila(23.4)).toContain('"lila":{"kind":"nilai","nilai":23.4,"rumus":null,"tebal":true}')
  expect(lila(23.5)).toContain('"lila":{"kind":"nilai","nilai":23.5,"rumus":null}')
})

test('a blank names nobody', () => {
  expect(JSON.stringify(tanya(undefined, true))).not.toMatch(/Ani|Beti|Dini|Fina|Budi/)
})
