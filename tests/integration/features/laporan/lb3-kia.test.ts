import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** Mothers and newborns of 2026 on both sides of each limit; every expected number was counted by hand. */

const perempuan = ['ani', 'bela', 'cici', 'dewi', 'eni', 'fani'] as const
const hpht = '2026-01-01'
/** A visit at so many weeks and days. */
const kunjungan = (
  orang: string,
  [minggu, hari]: readonly [number, number],
  isi: Readonly<Record<string, unknown>>,
) => ({
  ...{ orang, tanggal: addHari(hpht, minggu * 7 + hari), hpht, gravida: 1, pemeriksa: 'bidan', ...isi },
})
const lahir = (orang: string, tanggal: string, isi: Readonly<Record<string, unknown>>) => ({
  ...{ orang, tanggal, tanggal_bersalin: tanggal, bayi_lahir: 'hidup', ...isi },
})
const nifas = (orang: string, bersalin: string, hari: number, isi: Readonly<Record<string, unknown>> = {}) => ({
  ...{ orang, tanggal: addHari(bersalin, hari), tanggal_bersalin: bersalin, pemeriksa: 'bidan', ...isi },
})
const bayi = (orang: string, hari: number, isi: Readonly<Record<string, unknown>> = {}) => ({
  ...{ orang, tanggal: addHari('2026-09-01', hari), pemeriksa: 'bidan', ...isi },
})

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const hasil = book.impor({
    posyandu: [{ kunci: 'm', nama: 'Melati', desa: 'Sumber' }],
    orang: [
      ...perempuan.map((kunci) => ({ kunci, nama: kunci, jk: 'P', tanggal_lahir: '2000-01-01' })),
      { kunci: 'gita', nama: 'gita', jk: 'P', tanggal_lahir: '2026-09-01', ibu: 'cici' },
      { kunci: 'hadi', nama: 'hadi', jk: 'L', tanggal_lahir: '2026-09-01', ibu: 'cici' },
      ...[6, 7, 28, 29].map((umur) => ({
        ...{ kunci: `mati${umur}`, nama: `mati${umur}`, jk: 'L', tanggal_lahir: '2026-08-10' },
      })),
    ],
    keanggotaan: [
      ...perempuan.map((orang) => ({ orang, posyandu: 'm', mulai: '2020-01-01' })),
      ...['gita', 'hadi'].map((orang) => ({ orang, posyandu: 'm', mulai: '2026-09-01' })),
      ...[6, 7, 28, 29].map((umur) => ({ orang: `mati${umur}`, posyandu: 'm', mulai: '2026-08-10' })),
    ],
    hari_buka: [
      { posyandu: 'm', tanggal: '2026-01-12' },
      { posyandu: 'm', tanggal: '2026-09-14' },
    ],
    'ibu-hamil': [
      // Ani: the first visit by a health worker is that of the midwife, in the last day of the twelfth week.
      kunjungan('ani', [8, 0], { pemeriksa: 'kader', usg: 'ya' }),
      kunjungan('ani', [12, 6], { hb_gdl: 11, lila_cm: 23.5, ttd_jumlah: 89, hiv: 'nonreaktif' }),
      kunjungan('ani', [13, 0], { ttd_jumlah: 1, ttd_jenis: 'mms', sifilis: 'nonreaktif', hbsag: 'reaktif' }),
      kunjungan('ani', [29, 0], { kelas_ibu: 'ya' }),
      kunjungan('ani', [35, 0], { kelas_ibu: 'ya', status_t: 't2' }),
      // Bela: a day too late for K1; 1, 2, 3 with a doctor in the third trimester only.
      kunjungan('bela', [13, 0], {
        pemeriksa: 'dokter',
        usg: 'ya',
        hb_gdl: 9.9,
        lila_cm: 23.4,
        td_sistole: 140,
        td_diastole: 80,
      }),
      kunjungan('bela', [20, 0], { hb_gdl: 6.9, mt_porsi: 1, status_t: 't1' }),
      // Dewi: all six, a doctor in the first and the third.
      kunjungan('dewi', [10, 0], { pemeriksa: 'dokter', usg: 'ya', ttd_jumlah: 100 }),
      kunjungan('dewi', [16, 0], { ttd_jumlah: 80, ttd_jenis: 'mms' }),
      kunjungan('dewi', [20, 0], {}),
      kunjungan('dewi', [29, 0], {}),
      kunjungan('dewi', [32, 0], {}),
      kunjungan('dewi', [36, 0], { pemeriksa: 'dokter' }),
    ],
    persalinan: [
      // Cici: twins, one of them small; Eni at home, early, the child dead; Fani last year.
      lahir('cici', '2026-09-01', {
        ...{ bayi: 'gita', bayi_urut: 1, bayi_jk: 'P', bb_lahir_g: 2499, uk_lahir_mgg: 37, imd: 'ya' },
        ...{ penolong: 'bidan', tempat: 'puskesmas', cara: 'sc' },
      }),
      lahir('cici', '2026-09-01', {
        ...{ bayi: 'hadi', bayi_urut: 2, bayi_jk: 'L', bb_lahir_g: 2500, uk_lahir_mgg: 37 },
        ...{ penolong: 'bidan', tempat: 'puskesmas', cara: 'sc' },
      }),
      lahir('eni', '2026-08-20', {
        ...{ bayi_lahir: 'mati', bayi_jk: 'L', bb_lahir_g: 1900, uk_lahir_mgg: 36, penolong: 'dukun', tempat: 'pustu' },
      }),
      lahir('fani', '2025-12-31', { bayi_jk: 'L', penolong: 'bidan', tempat: 'rs', bb_lahir_g: 3000 }),
    ],
    nifas: [
      nifas('cici', '2026-09-01', 2, { vita_jumlah: 1 }),
      nifas('cici', '2026-09-01', 5, { vita_jumlah: 1 }),
      nifas('cici', '2026-09-01', 20),
      nifas('cici', '2026-09-01', 29, { kb: 'ya', kb_jenis: 'suntik' }),
      // Eni: the third day is no KF1 any more; her second capsule came a day too late.
      nifas('eni', '2026-08-20', 3, { vita_jumlah: 1 }),
      nifas('eni', '2026-08-20', 43, { vita_jumlah: 1, kb: 'ya', kb_jenis: 'pil' }),
    ],
    neonatal: [bayi('gita', 2), bayi('gita', 3, { shk: 'ya' }), bayi('gita', 8), bayi('hadi', 3)],
    kematian: [6, 7, 28, 29].map((umur) => ({
      ...{ orang: `mati${umur}`, tanggal: addHari('2026-08-10', umur), golongan: umur < 29 ? 'neonatal' : 'bayi' },
    })),
  })
  expect(hasil.ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (bulan = '2026-09') =>
  tanyaFormulir(book, { formulir: 'lb3-kia', bulan, posyanduId: posyanduDari(book, 'Melati'), sampai: '2026-10-31' })
const sel = (kode: string, bulan?: string) => {
  const { l, p, ini, kum, sasaran, persen } = tanya(bulan).baris.find((satu) => satu._baris === kode) ?? {}
  return [l, p, ini, kum, sasaran, persen]
}
const ibu = (...angka: readonly unknown[]) => ['hitam', 'hitam', ...angka]

describe('the monthly report of mothers and children', () => {
  // Ani, Bela, Dewi are expected on the eighth of October; Cici and Eni gave birth.
  test.each([
    ['hamil_ada', ibu(3, 'hitam', '–', '–')],
    ['k1_akses', ibu(0, 3, 5, 60)],
    ['k1', ibu(0, 2, 5, 40)],
    ['k4', ibu(1, 2, 5, 40)],
    ['k6', ibu(1, 1, 5, 20)],
    // The card of a kader says so, too.
    ['usg', ibu(0, 2, 5, 40)],
    ['lab3', ibu(0, 1, 5, 20)],
    ['lab3_reaktif', ibu(0, 1, '–', '–')],
    ['risti', ibu(0, 1, '–', '–')],
    ['kek', ibu(0, 1, '–', '–')],
    ['kek_mt', ibu(0, 1, 1, 100)],
    ['hb', ibu(0, 2, 5, 40)],
    // Bela's first result counts, not the worse one after it.
    ['anemia_ringan', ibu(0, 0, 2, 0)],
    ['anemia_sedang', ibu(0, 1, 2, 50)],
    ['anemia_berat', ibu(0, 0, 2, 0)],
    ['ttd90', ibu(0, 2, 5, 40)],
    ['ttd180', ibu(0, 1, 5, 20)],
    ['mms180', ibu(0, 0, 5, 0)],
    ['t2plus', ibu(1, 1, 5, 20)],
    ['kelas4', ibu(0, 0, 5, 0)],
  ])('counts of pregnancies: %s', (kode, cells) => expect(sel(kode)).toEqual(cells))

  test.each([
    ['salin', ibu(1, 2, 5, 40)],
    ['salin_nakes', ibu(1, 1, 5, 20)],
    ['salin_faskes', ibu(1, 1, 5, 20)],
    ['sc', ibu(1, 1, 5, 20)],
    // Born alive in the year: the twins, and the four who died.
    ['hidup', [1, 1, 2, 2, 6, 33.3]],
    ['lahir_mati', [0, 0, 0, 1, '–', '–']],
    ['bblr', [0, 1, 1, 1, 2, 50]],
    ['prematur', ibu(0, 0, 2, 0)],
    ['kia_kecil', ibu(1, 1, 2, 50)],
    ['imd', ibu(1, 1, 6, 16.7)],
    ['kf1', ibu(1, 1, 5, 20)],
    ['kf_lengkap', ibu(1, 1, 5, 20)],
    ['vita_nifas', ibu(1, 1, 5, 20)],
    ['kb_pasca', ibu(1, 1, 5, 20)],
    ['kn1', [0, 1, 1, 1, 6, 16.7]],
    ['kn_lengkap', [0, 1, 1, 1, 6, 16.7]],
    ['shk', ibu(1, 1, 6, 16.7)],
    ['mati_ibu', ibu(0, 0, '–', '–')],
    ['mati_n06', [0, 0, 0, 1, '–', '–']],
    ['mati_n728', [1, 0, 1, 2, '–', '–']],
    ['mati_bayi', [1, 0, 1, 1, '–', '–']],
  ])('counts of births, and after them: %s', (kode, cells) => expect(sel(kode)).toEqual(cells))

  test('tells in August what became true in August', () => {
    expect(sel('k4', '2026-08').slice(2, 4)).toEqual([1, 1])
    expect(sel('lahir_mati', '2026-08')).toEqual([1, 0, 1, 1, '–', '–'])
    expect(sel('mati_n06', '2026-08').slice(0, 3)).toEqual([1, 0, 1])
  })

  test('is empty before the first month of the posyandu', () => {
    expect(new Set(sel('k1', '2025-12'))).toEqual(new Set([null]))
  })

  test('takes the official figures where there are some', () => {
    book.impor({
      posyandu: [{ kunci: 'm', nama: 'Melati', desa: 'Sumber' }],
      sasaran: [
        { tahun: 2026, posyandu: 'm', apa: 'hamil', jumlah: 20 },
        { tahun: 2026, desa: 'SUMBER', apa: 'bayi', jumlah: 10 },
      ],
    })
    expect([sel('k1')[4], sel('salin')[4], sel('hidup')[4]]).toEqual([20, 5, 6])
    const semua = tanyaFormulir(book, { formulir: 'lb3-kia', bulan: '2026-09', sampai: '2026-10-31' })
    expect(semua.baris.find(({ _baris }) => _baris === 'hidup')?.sasaran).toBe(10)
  })
})

describe('how far a posyandu has come with its mothers', () => {
  test('shows the month before, the year, and what that makes of it', () => {
    const { baris, jumlah } = tanyaFormulir(book, { formulir: 'pws-kia', bulan: '2026-09', sampai: '2026-10-31' })
    expect(baris).toHaveLength(1)
    expect(baris[0]).toMatchObject({
      // Three quarters of twenty are asked for: two are not enough, and none came this month or the one before.
      ...{ k1_ini: 0, k1_lalu: 0, k1_kum: 2, k1_persen: 10, k1_status: 'jelek' },
      ...{ salin_faskes_ini: 1, salin_faskes_lalu: 0, salin_faskes_kum: 1, salin_faskes_status: 'kurang' },
      ...{ risti_kum: 1, risti_persen: '–', risti_status: '–' },
    })
    expect(jumlah).toMatchObject({ k1_kum: 2, salin_faskes_ini: 1 })
  })

  test('holds January against the December before it', () => {
    const { baris } = tanyaFormulir(book, { formulir: 'pws-kia', bulan: '2026-01', sampai: '2026-10-31' })
    expect(baris[0]).toMatchObject({ salin_faskes_ini: 0, salin_faskes_lalu: 1, salin_faskes_kum: 0 })
  })
})
