import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import type { JawabanForm } from '#shared/formulir/jawaban.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** Persons at the ages at which a band begins, on the 14th of September 2026; every expected number was counted by hand. */

const lahir = {
  // 14, 15, 18, 19, 59 and 60 years on that day; 70 on it, and 69.
  ...{ anti: ['P', '2011-09-15'], bayu: ['L', '2011-09-14'], cinta: ['P', '2007-09-15'], dani: ['L', '2007-09-14'] },
  ...{ endah: ['P', '1966-09-15'], fandi: ['L', '1966-09-14'], ginah: ['P', '1956-09-14'], harto: ['L', '1956-09-15'] },
  ...{ tamu: ['P', '1980-01-01'] },
} as const
type Kunci = keyof typeof lahir
const semua = Object.keys(lahir) as Kunci[]
const hari = '2026-09-14'
const row = (orang: Kunci, lain: Readonly<Record<string, unknown>>, tanggal = hari) => ({ orang, tanggal, ...lain })
const tidakMasalah = Object.fromEntries(
  ['rumah', 'sekolah', 'makan', 'aktivitas', 'obat', 'seksual', 'aman', 'bunuh_diri'].map((satu) => [
    `hd_${satu}`,
    'tidak',
  ]),
)
const aks = { aks_bab: 2, aks_bak: 2, aks_bersih: 1, aks_wc: 2, aks_makan: 2, aks_pindah: 0, aks_jalan: 0 }
/** Eleven points together: moderately dependent; twelve would be mildly. */
const aksSedang = { ...aks, aks_pakaian: 2, aks_tangga: 0, aks_mandi: 0 }

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const hasil = book.impor({
    posyandu: [{ kunci: 'm', nama: 'Melati', desa: 'Sumber' }],
    orang: semua.map((kunci) => ({
      ...{ kunci, nama: kunci.replace(/^./, (huruf) => huruf.toUpperCase()), jk: lahir[kunci][0] },
      tanggal_lahir: lahir[kunci][1],
    })),
    keanggotaan: semua
      .filter((satu) => satu !== 'tamu')
      .map((orang) => ({ orang, posyandu: 'm', mulai: lahir[orang][1] })),
    hari_buka: [
      { posyandu: 'm', tanggal: '2026-08-10' },
      { posyandu: 'm', tanggal: hari },
    ],
    'usia-sekolah': [
      row('anti', { hb_gdl: 11.9, ttd_minum: 'ya', td_sistole: 130, td_diastole: 70, ...tidakMasalah }),
      row('bayu', { merokok: 'setiap-hari', td_sistole: 130, td_diastole: 70, hd_obat: 'ya' }),
      row('cinta', { td_sistole: 129, td_diastole: 79, hb_gdl: 12, ttd_minum: 'tidak' }),
    ],
    dewasa: [
      row('dani', { kolesterol_mgdl: 200, gds_mgdl: 139, merokok: 'ya' }),
      // In August high; in September under control, and only then seen at home.
      row('endah', { riwayat_diri: 'hipertensi', td_sistole: 140, td_diastole: 80 }, '2026-08-10'),
      row('endah', { riwayat_diri: 'hipertensi', td_sistole: 139, td_diastole: 89, kolesterol_mgdl: 199 }),
    ],
    lansia: [
      row('fandi', { riwayat_diri: 'dm', gds_mgdl: 199, td_sistole: 139, td_diastole: 90 }),
      row('ginah', { riwayat_diri: 'hipertensi+dm', gds_mgdl: 200, td_sistole: 140, td_diastole: 70, ...aksSedang }),
      row('harto', { sk_kursi: 'ya', sk_orientasi: 'tidak', rujuk_ke: 'puskesmas' }),
    ],
    'kunjungan-rumah': [
      row('ginah', { sasaran: 'lansia', pengobatan: 'hipertensi', obat_diminum: 'ya' }, '2026-09-20'),
      row('harto', { sasaran: 'lansia' }, '2026-09-21'),
    ],
  })
  expect(hasil.ditolak).toEqual([])
})
afterAll(() => book.close())

function tanya(formulir: KodeFormulir, bulan = '2026-09'): JawabanForm {
  return tanyaFormulir(book, { formulir, bulan, posyanduId: posyanduDari(book, 'Melati'), sampai: '2026-09-30' })
}

/** The cells of a row: its bands, this month, the year. */
const sel = (jawaban: JawabanForm, kode: string) => {
  const { _baris, no, uraian, ...angka } = jawaban.baris.find((satu) => satu._baris === kode) ?? {}
  return Object.values(angka)
}

describe('the report of diseases that are not passed on', () => {
  test('has each in the band of its age that day, and none of fourteen years', () => {
    const jawaban = tanya('lb-ptm')
    expect(sel(jawaban, 'datang')).toEqual([1, 1, 1, 1, 2, 1, 7, 7])
    // On the last day Anti is fifteen, Cinta nineteen, Endah sixty.
    expect(sel(jawaban, 'sasaran')).toEqual([1, 1, 1, 1, 2, 2, 8, 8])
    expect(jawaban.periksa.filter(({ benar }) => !benar)).toEqual([])
    expect(jawaban.catatan).toContain('PUMA: belum dicatat di buku ini.')
  })

  test.each([
    ['merokok', [1, 0, 1, 0, 0, 0, 2, 2]],
    // 130/70 at fifteen; 139/90 and 140/70 of the elderly; Endah only in August.
    ['td_tinggi', [1, 0, 0, 0, 1, 1, 3, 4]],
    // 139 is normal, 199 not yet high.
    ['gds_pra', [0, 0, 0, 0, 1, 0, 1, 1]],
    ['gds_tinggi', [0, 0, 0, 0, 0, 1, 1, 1]],
    ['kolesterol_tinggi', ['hitam', 'hitam', 1, 0, 0, 0, 1, 1]],
    ['ht_dilayani', ['hitam', 'hitam', 0, 1, 0, 1, 2, 2]],
    ['ht_terkendali', ['hitam', 'hitam', 0, 1, 0, 0, 1, 1]],
    ['ht_minum', ['hitam', 'hitam', 0, 0, 0, 1, 1, 1]],
    ['dm_terkendali', ['hitam', 'hitam', 0, 0, 1, 0, 1, 1]],
    // Endah was seen in August already.
    ['diskrining', [1, 1, 1, 0, 2, 1, 6, 7]],
    ['puma_tinggi', [null, null, null, null, null, null, null, null]],
    ['dirujuk', [0, 0, 0, 0, 1, 0, 1, 1]],
    ['dirujuk_dijawab', [0, 0, 0, 0, 0, 0, 0, 0]],
  ])('counts %s', (kode, cells) => expect(sel(tanya('lb-ptm'), kode)).toEqual(cells))

  test('says nothing of a month before the first', () => {
    const cells = tanya('lb-ptm', '2026-07').baris.flatMap(({ _baris, no, uraian, ...angka }) => Object.values(angka))
    expect(new Set(cells)).toEqual(new Set([null]))
  })
})

describe('the report of the elderly', () => {
  test.each([
    // Harto is seventy on the fifteenth.
    ['sasaran', [1, 1, 1, 1, 4, 4]],
    ['datang', [2, 0, 0, 1, 3, 3]],
    ['aks_s', [0, 0, 0, 1, 1, 1]],
    ['aks_m', [0, 0, 0, 0, 0, 0]],
    ['skilas_positif', [1, 0, 0, 0, 1, 1]],
    ['mobilisasi', [1, 0, 0, 0, 1, 1]],
    ['kognitif', [0, 0, 0, 0, 0, 0]],
    ['td_tinggi', [1, 0, 0, 1, 2, 2]],
    ['kunjungan_rumah', [1, 0, 0, 1, 2, 2]],
    ['perawatan_rumah', [0, 0, 0, 1, 1, 1]],
  ])('counts %s', (kode, cells) => expect(sel(tanya('lb-lansia'), kode)).toEqual(cells))
})

describe('the report of school age and adolescents', () => {
  test.each([
    ['datang', [0, 0, 0, 1, 1, 1, 3, 3]],
    ['hb', ['hitam', 0, 'hitam', 1, 'hitam', 1, 2, 2]],
    // 11,9 is too little at fourteen, 12,0 enough at eighteen.
    ['anemia_ringan', ['hitam', 0, 'hitam', 1, 'hitam', 0, 1, 1]],
    ['ttd_minum', ['hitam', 'hitam', 'hitam', 1, 'hitam', 0, 1, 1]],
    ['merokok_aktif', [0, 0, 0, 0, 1, 0, 1, 1]],
    ['td_perlu', [0, 0, 0, 1, 1, 0, 2, 2]],
    ['heeadsss_diskrining', [0, 0, 0, 1, 0, 0, 1, 1]],
    ['heeadsss_masalah', [0, 0, 0, 0, 1, 0, 1, 1]],
  ])('counts %s', (kode, cells) => expect(sel(tanya('lb-remaja'), kode)).toEqual(cells))
})

test.each<KodeFormulir>(['lb-ptm', 'lb-lansia', 'lb-remaja'])(
  'every number of %s is a list of names as long',
  (formulir) => {
    const ask = { formulir, bulan: '2026-09', posyanduId: null, sampai: '2026-09-30', daftar: true } as const
    for (const baris of tanyaFormulir(book, ask).baris) {
      const daftar = baris._daftar as Readonly<Record<string, readonly unknown[]>>
      for (const [kolom, orang] of Object.entries(daftar)) expect(orang).toHaveLength(Number(baris[kolom]))
      expect('ini' in daftar).toBe(baris.ini !== null)
    }
  },
)
