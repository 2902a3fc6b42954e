import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTindak } from '#main/features/tindak/daftar.service.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'

/** Who is to be visited on 20 November 2026 beside the children: on both sides of each limit, counted by hand. */

const per = '2026-11-20'
const lalu = (hari: number) => addHari(per, -hari)

const ibu = [
  // Weeks on the day of the list, and the days since the last visit to a midwife.
  ...[
    ['anc42', 20, 42],
    ['anc43', 20, 43],
    ['anc28', 30, 28],
    ['anc29', 30, 29],
    ['anc14', 37, 14],
    ['anc15', 37, 15],
  ].map(([nama, minggu, sejak]) => ({ nama: String(nama), hpht: lalu(Number(minggu) * 7), sejak: Number(sejak) })),
]
const kunjungan = (orang: string, tanggal: string, isi: Readonly<Record<string, unknown>> = {}) => ({
  ...{ orang, tanggal, pemeriksa: 'bidan', ttd_jumlah: 60, ...isi },
})
const perempuan = [...ibu.map(({ nama }) => nama), 'kader', 'lewat', 'kek', 'sehat', 'nifas', 'nifas3', 'hadi']
const bayi = [
  { nama: 'bayi2', umur: 2 },
  { nama: 'bayi3', umur: 3 },
  { nama: 'bayi29', umur: 29 },
]
const dewasa = ['tensi29', 'tensi30', 'turun', 'gula', 'batuk', 'mandiri', 'berat', 'dijenguk'] as const
const row = (orang: string, tanggal: string, isi: Readonly<Record<string, unknown>>) => ({ orang, tanggal, ...isi })
const tensi = { td_sistole: 150, td_diastole: 90 }
const tbc = { tbc_batuk: 'ya', tbc_demam: 'tidak', tbc_bb_turun: 'tidak', tbc_kontak: 'tidak' }
const aks = (skor: 0 | 1) => ({
  ...{ aks_bab: skor * 2, aks_bak: skor * 2, aks_bersih: skor, aks_wc: skor * 2, aks_makan: skor * 2 },
  ...{ aks_pindah: skor * 3, aks_jalan: skor * 3, aks_pakaian: skor * 2, aks_tangga: skor * 2, aks_mandi: skor },
})

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const orang = (nama: string, tanggal_lahir: string, jk = 'P') => ({ kunci: nama, nama, jk, tanggal_lahir })
  const semua = [
    ...perempuan.map((nama) => orang(nama, '2000-01-01')),
    ...bayi.map(({ nama, umur }) => orang(nama, lalu(umur))),
    ...dewasa.map((nama) => orang(nama, '1950-01-01', 'L')),
    ...['remaja', 'remaja2'].map((nama) => orang(nama, '2011-01-01')),
  ]
  const hasil = book.impor({
    posyandu: [{ kunci: 'm', nama: 'Melati', desa: 'Sumber' }],
    orang: semua,
    keanggotaan: semua.map(({ kunci, tanggal_lahir }) => ({ orang: kunci, posyandu: 'm', mulai: tanggal_lahir })),
    'ibu-hamil': [
      ...ibu.map(({ nama, hpht, sejak }) => kunjungan(nama, lalu(sejak), { hpht })),
      // Tablets of 29 days ago, and only a kader saw her, fourteen days ago.
      kunjungan('kader', lalu(14), { hpht: lalu(100), pemeriksa: 'kader' }),
      kunjungan('lewat', lalu(10), { hpht: lalu(281) }),
      kunjungan('kek', lalu(10), { hpht: lalu(140), lila_cm: 23.4, hb_gdl: 10.4, td_sistole: 140, td_diastole: 80 }),
      kunjungan('sehat', lalu(12), { hpht: lalu(140), lila_cm: 23.4, hb_gdl: 10.4, td_sistole: 140, td_diastole: 80 }),
      kunjungan('sehat', lalu(5), { hpht: lalu(140), lila_cm: 23.5, hb_gdl: 10.5, td_sistole: 139, td_diastole: 89 }),
      kunjungan('hadi', lalu(200), { hpht: lalu(300) }),
    ],
    persalinan: [{ orang: 'hadi', tanggal: lalu(20), tanggal_bersalin: lalu(20), bayi_lahir: 'mati' }],
    nifas: [
      { orang: 'nifas', tanggal: lalu(1), tanggal_bersalin: lalu(2), pemeriksa: 'bidan' },
      { orang: 'nifas3', tanggal: lalu(1), tanggal_bersalin: lalu(3), pemeriksa: 'bidan' },
    ],
    neonatal: [{ orang: 'bayi2', tanggal: lalu(1), pemeriksa: 'bidan' }],
    lansia: [
      row('tensi29', lalu(29), tensi),
      row('tensi30', lalu(30), tensi),
      row('turun', lalu(60), tensi),
      row('turun', lalu(31), { td_sistole: 139, td_diastole: 89 }),
      row('gula', lalu(40), { gds_mgdl: 250 }),
      row('batuk', lalu(3), tbc),
      row('mandiri', lalu(40), aks(1)),
      row('berat', lalu(40), aks(0)),
      row('dijenguk', lalu(40), aks(0)),
    ],
    'kunjungan-rumah': [row('dijenguk', lalu(10), { sasaran: 'lansia' })],
    'usia-sekolah': [
      row('remaja', lalu(30), { hb_gdl: 11.9, ttd_minum: 'tidak' }),
      row('remaja2', lalu(30), { hb_gdl: 12, ttd_minum: 'ya' }),
    ],
  })
  expect(hasil.ditolak).toEqual([])
})
afterAll(() => book.close())

const daftar = () => readTindak(book.context, { per, posyanduId: null }, () => new Map()).orang
const sebab = (nama: string) =>
  daftar()
    .find((satu) => satu.nama === nama)
    ?.sebab.map(({ kode }) => kode) ?? []

describe('who is to be visited', () => {
  test.each([
    ['anc42', ['tabletIbu']],
    ['anc43', ['ancTerlambat', 'tabletIbu']],
    ['anc28', []],
    ['anc29', ['ancTerlambat']],
    ['anc14', []],
    ['anc15', ['ancTerlambat']],
    ['kader', ['ancTerlambat']],
    ['lewat', ['lewatHpl']],
    ['kek', ['tensiIbu', 'anemiaIbu', 'kekIbu']],
    // What was found before and is good now.
    ['sehat', []],
    // Delivered, of a child that was born dead: the weeks after it are hers all the same once they are written down.
    ['hadi', []],
    ['nifas', []],
    ['nifas3', ['nifasWaktunya']],
    ['tensi29', []],
    ['tensi30', ['tensiTinggi']],
    ['turun', []],
    ['gula', ['gulaTinggi']],
    ['batuk', ['tbc']],
    ['mandiri', []],
    ['berat', ['lansiaBergantung']],
    ['dijenguk', []],
    ['remaja', ['anemiaRemaja', 'tabletRemaja']],
    ['remaja2', []],
  ])('%s', (nama, kode) => expect(sebab(nama)).toEqual(kode))

  test('newborns in their days, until the visit was made', () => {
    const waktunya = (nama: string) => sebab(nama).filter((kode) => kode === 'neonatalWaktunya')
    expect(waktunya('bayi2')).toEqual([])
    expect(waktunya('bayi3')).toEqual(['neonatalWaktunya'])
    expect(waktunya('bayi29')).toEqual([])
  })

  test('is told what speaks for it, and a grown-up is spoken to herself', () => {
    const satu = daftar().find(({ nama }) => nama === 'nifas3')
    expect(satu?.sebab[0]?.keterangan).toBe(`KF2, paling lambat 24-11-2026`)
    expect(daftar().find(({ nama }) => nama === 'gula')?.pesan).toMatch(
      /^Salam, Bapak gula\. .*Sudah waktunya gula diperiksa lagi\. Mohon Bapak datang ke Posyandu Melati/,
    )
    expect(daftar().find(({ nama }) => nama === 'gula')?.pesan).not.toMatch(/250|gula darah|KIA/)
  })
})
