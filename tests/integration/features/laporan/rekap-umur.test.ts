import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askFormulir, type Permintaan } from '#main/features/laporan/formulir.ts'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { type Desa, type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'

/** Recaps of school age, adults and the elderly, worked out by hand; hari buka 10 August and 14 September 2026. */

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
})
afterEach(() => book.close())

type Orang = { readonly kunci: string; readonly lahir: string | null; readonly jk?: 'L' | 'P'; readonly di?: string }

/** Brings a village in: everybody a member of Melati from 2020, or from birth. */
function desa(orang: readonly Orang[], catatan: Desa): void {
  const { ditolak } = book.impor({
    posyandu: [
      { kunci: 'melati', nama: 'Melati' },
      { kunci: 'mawar', nama: 'Mawar' },
    ],
    hari_buka: [
      { kunci: 'ags', posyandu: 'melati', tanggal: '2026-08-10' },
      { kunci: 'sep', posyandu: 'melati', tanggal: '2026-09-14' },
      { kunci: 'sep2', posyandu: 'mawar', tanggal: '2026-09-15' },
    ],
    orang: orang.map(({ kunci, lahir, jk = 'P' }) => ({
      ...{ kunci, nama: kunci, jk },
      ...(lahir !== null && { tanggal_lahir: lahir }),
    })),
    keanggotaan: orang.map(({ kunci, lahir, di = 'melati' }) => ({
      ...{ orang: kunci, posyandu: di, sebab_mulai: 'terdaftar' },
      mulai: (lahir ?? '') > '2020-01-01' ? lahir : '2020-01-01',
    })),
    ...catatan,
  })
  expect(ditolak).toEqual([])
}

const tanya = (formulir: KodeFormulir, varian: string, isi: Partial<Permintaan> = {}) =>
  askFormulir(book.context, {
    ...{ formulir, periode: periodeOf('tahun', '2026-01'), posyanduId: null, varian },
    ...{ sampai: '2026-09-30', daftar: true, kosong: false },
    ...isi,
  }).jawaban()
/** A month of all posyandu. */
const bulan = (jawaban: ReturnType<typeof tanya>, nama: string) => jawaban.baris.find((row) => row._baris === nama)

describe('the recap of adults and the elderly', () => {
  const td = (orang: string, td_sistole: number, td_diastole: number, tanggal = '2026-09-14') => ({
    ...{ orang, tanggal, td_sistole, td_diastole },
  })

  test('puts each age into its group on the day of the last row, both sides of 19 and 60 years', () => {
    desa(
      [
        { kunci: 'delapan belas', lahir: '2007-09-15' },
        { kunci: 'sembilan belas', lahir: '2007-09-14' },
        { kunci: 'lima sembilan', lahir: '1966-09-15' },
        { kunci: 'enam puluh', lahir: '1966-09-14' },
        // Sixty on the hari buka, fifty-nine on the day of her card.
        { kunci: 'kartu lebih dulu', lahir: '1966-09-10' },
      ],
      { dewasa: [td('kartu lebih dulu', 120, 80, '2026-09-09')] },
    )
    expect(bulan(tanya('rekap-dewasa', 'gabung47'), '2026-09')).toMatchObject({
      ...{ dewasa_ada: 3, lansia_ada: 1, dewasa_datang: 0, dewasa_tidak: 3, lansia_tidak: 1, td_normal: 1 },
    })
    expect(bulan(tanya('rekap-lansia', 'baku'), '2026-09')).toMatchObject({ lansia_ada: 1, lansia_tidak: 1 })
  })

  test('counts measures by the last row of the month, by whichever card, and what was given by any', () => {
    desa(
      [
        { kunci: 'a', lahir: '1990-01-01' },
        { kunci: 'b', lahir: '1950-01-01', jk: 'L' },
      ],
      {
        dewasa: [
          { ...td('a', 150, 95), edukasi: 'garam', gds_mgdl: 199, kolesterol_mgdl: 199, bb_kg: 50, tb_cm: 160 },
          { ...td('a', 139, 89, '2026-09-20'), gds_mgdl: 200, kolesterol_mgdl: 200, lp_cm: 80.1 },
        ],
        lansia: [{ ...td('b', 89, 60), gds_mgdl: 69, lp_cm: 90, covid: 'ya', rujuk_ke: 'tidak' }],
      },
    )
    const september = bulan(tanya('rekap-dewasa', 'gabung47'), '2026-09')
    expect(september).toMatchObject({
      ...{ td_tinggi: 0, td_normal: 1, td_rendah: 1, gd_tinggi: 1, gd_rendah: 1, gd_normal: 0 },
      ...{ kol_tinggi: 1, kol_normal: 0, lp_p: 1, lp_l: 0, imt_normal: 0, covid: 1, edukasi: 1, rujuk: 0 },
      ...{ dewasa_datang: 1, lansia_datang: 1 },
    })
  })

  test('leaves empty what no register feeds, says so, and tells the others as 0', () => {
    desa([{ kunci: 'a', lahir: '1990-01-01' }], { dewasa: [td('a', 120, 80)] })
    const jawaban = tanya('rekap-dewasa', 'gabung47')
    expect(bulan(jawaban, '2026-09')).toMatchObject({
      ...{ td_normal: 1, td_tinggi: 0, imt_normal: 0, jiwa_tinggi: null, puma_tinggi: null, aks_m: null, covid: null },
    })
    // The register of adults begins in September.
    expect(bulan(jawaban, '2026-08')).toMatchObject({ dewasa_ada: 1, td_normal: null, edukasi: null })
    expect(bulan(jawaban, '2026-07')).toMatchObject({ dewasa_ada: null })
    expect(bulan(jawaban, '2026-10')).toMatchObject({ dewasa_ada: null })
    expect(jawaban.catatan).toEqual(
      expect.arrayContaining(['SRQ-20', 'PUMA', 'Lansia'].map((satu) => `${satu}: belum dicatat di buku ini.`)),
    )
    expect(JSON.stringify(jawaban.catatan)).not.toContain('Dewasa')
  })

  test('knows the questionnaires: six yes, or yes to the seventeenth; every domain of the elderly', () => {
    const srq = (orang: string, ya: readonly number[]) => ({
      ...{ orang, tanggal: '2026-09-14' },
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, i) => [`srq_${i + 1}`, ya.includes(i + 1) ? 'ya' : 'tidak']),
      ),
    })
    desa(
      ['lima', 'enam', 'tujuh belas'].map((kunci) => ({ kunci, lahir: '1955-01-01' })),
      {
        srq20: [srq('lima', [1, 2, 3, 4, 5]), srq('enam', [1, 2, 3, 4, 5, 6]), srq('tujuh belas', [17])],
        lansia: [
          {
            ...{ orang: 'lima', tanggal: '2026-09-14', sk_orientasi: 'tidak', sk_ulang_kata: 'ya', sk_kursi: 'tidak' },
            ...{ sk_bisik: 'bisa', sk_mata: 'ya', sk_sedih: 'tidak', sk_minat: 'tidak' },
          },
        ],
      },
    )
    expect(bulan(tanya('rekap-dewasa', 'gabung47'), '2026-09')).toMatchObject({
      ...{ jiwa_normal: 1, jiwa_tinggi: 2, jiwa_p17: 1 },
      ...{ kognitif_ya: 1, kognitif_tidak: 0, penglihatan_ya: 1, mobilisasi_ya: 0, mobilisasi_tidak: 1 },
      ...{ pendengaran_tidak: 1, depresi_tidak: 1 },
    })
  })
})

describe('the recap of school age', () => {
  const kartu = (orang: string, isi: Desa[string][number]) => ({ orang, tanggal: '2026-09-14', ...isi })

  test('takes measures of grown-ups from fifteen years on, and blood of girls from ten', () => {
    desa(
      [
        { kunci: 'empat belas', lahir: '2011-09-15' },
        { kunci: 'lima belas', lahir: '2011-09-14' },
        { kunci: 'sembilan', lahir: '2016-09-15' },
        { kunci: 'laki', lahir: '2011-01-01', jk: 'L' },
      ],
      {
        'usia-sekolah': [
          kartu('empat belas', { td_sistole: 130, td_diastole: 70, hb_gdl: 11.9, gds_mgdl: 90, lp_cm: 81 }),
          kartu('lima belas', { td_sistole: 129, td_diastole: 79, hb_gdl: 12, gds_mgdl: 140, lp_cm: 80.1 }),
          kartu('sembilan', { hb_gdl: 9 }),
          kartu('laki', { td_sistole: 85, td_diastole: 60, hb_gdl: 9, lp_cm: 90 }),
        ],
      },
    )
    expect(bulan(tanya('rekap-remaja', 'baku25'), '2026-09')).toMatchObject({
      ...{ sekolah_ada: 2, remaja_ada: 2, sekolah_datang: 2, remaja_datang: 2 },
      ...{ td_normal: 1, td_rendah: 1, td_tinggi: 0, gd_normal: 1, gd_tinggi: 0, lp: 1, anemia: 1, anemia_tidak: 1 },
    })
  })

  test('says who was asked how she is, and who came and was not', () => {
    const tanyaan = ['rumah', 'sekolah', 'makan', 'aktivitas', 'obat', 'seksual', 'aman', 'bunuh_diri']
    const semua = (ya: string | null) =>
      Object.fromEntries(tanyaan.map((satu) => [`hd_${satu}`, satu === ya ? 'ya' : 'tidak']))
    desa(
      ['a', 'b', 'c', 'd'].map((kunci) => ({ kunci, lahir: '2012-01-01' })),
      {
        'usia-sekolah': [kartu('a', semua('aman')), kartu('b', semua(null)), kartu('c', { bb_kg: 40 })],
      },
    )
    expect(bulan(tanya('rekap-remaja', 'jiwa26'), '2026-09')).toMatchObject({ jiwa_sudah: 2, jiwa_belum: 1 })
    expect(bulan(tanya('rekap-remaja', 'baku25'), '2026-09')).toMatchObject({ jiwa: 1 })
  })
})

describe('every recap of the cards', () => {
  const semua = [
    ['rekap-bumil', 'baku29'],
    ['rekap-dewasa', 'gabung47'],
    ['rekap-lansia', 'baku'],
    ['rekap-remaja', 'baku25'],
  ] as const

  test.each(semua)('%s gives each number the list it is the length of, and its blank names nobody', (kode, varian) => {
    desa(
      [
        { kunci: 'Bu Sekolah', lahir: '2015-01-01' },
        { kunci: 'Bu Dewasa', lahir: '1990-01-01' },
        { kunci: 'Bu Lansia', lahir: '1950-01-01', di: 'mawar' },
        { kunci: 'Tanpa umur', lahir: null },
      ],
      {
        'ibu-hamil': [{ orang: 'Bu Dewasa', tanggal: '2026-09-14', hpht: '2026-05-01', lila_cm: 22, ttd_jumlah: 30 }],
        dewasa: [{ orang: 'Bu Dewasa', tanggal: '2026-09-14', td_sistole: 150, td_diastole: 90 }],
        lansia: [{ orang: 'Bu Lansia', tanggal: '2026-09-15', td_sistole: 150, td_diastole: 90 }],
        'usia-sekolah': [{ orang: 'Bu Sekolah', tanggal: '2026-09-14', bb_kg: 25, tb_cm: 120 }],
      },
    )
    const jawaban = tanya(kode, varian)
    const september = bulan(jawaban, '2026-09') as Record<string, unknown>
    const daftar = september._daftar as Record<string, readonly { id: string }[]>
    const numbers = Object.entries(september).filter(([, nilai]) => typeof nilai === 'number')
    expect(numbers.length).toBeGreaterThan(3)
    for (const [id, nilai] of numbers) expect([id, daftar[id]?.length ?? 0]).toEqual([id, nilai])
    expect(jawaban.periksa.filter(({ benar }) => !benar)).toEqual([])
    // The sum of the posyandu is the whole.
    const each = (jawaban.posyandu as unknown as { baris: Record<string, unknown>[] }[]).map(
      ({ baris }) => baris.find((row) => row._baris === '2026-09') ?? {},
    )
    for (const [id, nilai] of numbers) {
      expect([id, each.reduce((sum, row) => sum + Number(row[id] ?? 0), 0)]).toEqual([id, nilai])
    }
    const kosong = JSON.stringify(tanya(kode, varian, { kosong: true }))
    for (const nama of ['Bu ', 'Tanpa umur']) expect(kosong).not.toContain(nama)
  })

  test('names whom it leaves out because the birth date is not known', () => {
    desa([{ kunci: 'Tanpa umur', lahir: null }], {})
    expect(JSON.stringify(tanya('rekap-dewasa', 'gabung47').belumLengkap)).toContain('Tanpa umur')
  })
})
