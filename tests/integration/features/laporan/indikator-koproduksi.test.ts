import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JawabanForm } from '#shared/formulir/jawaban.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** Kenanga as it was worked out by hand. @source tests/golden/koproduksi/README.md */
const golden = (nama: string) =>
  readFileSync(fileURLToPath(new URL(`../../../golden/koproduksi/${nama}.json`, import.meta.url)), 'utf8')
const contoh = JSON.parse(golden('indikator')) as JawabanForm

/** Their records are not kept yet: nothing is said of them. */
const belum = new Set([
  ...['K1', 'K2', 'K6', 'P3', 'P4', 'P6', 'C1', 'C4', 'A4', 'A5', 'A6', 'T5', 'T6', 'T7', 'T8', 'T9', 'L7'],
  ...['U2', 'U6', 'U7'],
])

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  expect(book.imporTeks(golden('kenanga')).ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (bulan = '2026-09', sampai = '2026-09-30') =>
  tanyaFormulir(book, {
    ...{ formulir: 'indikator-koproduksi', bulan, posyanduId: posyanduDari(book, 'Kenanga'), sampai },
  })
const baris = (kode: string, sampai?: string) => tanya(sampai?.slice(0, 7), sampai).baris.find((b) => b._baris === kode)

describe('the indicators of Kenanga', () => {
  test('stand in the order of the page, with its names, units and windows', () => {
    const tetap = ({ kode, faktor, nama, satuan, jendela }: JawabanForm['baris'][number]) => [
      kode,
      faktor,
      nama,
      satuan || null,
      jendela,
    ]
    expect(tanya().baris.map(tetap)).toEqual(contoh.baris.map(tetap))
    expect(tanya().kolom.map(({ id }) => id)).toEqual(contoh.kolom.map(({ id }) => id))
  })

  test.each(contoh.baris.filter(({ kode }) => !belum.has(String(kode))).map((satu) => [satu.kode, satu] as const))(
    '%s equals the figures worked out by hand',
    (kode, { pembilang, penyebut, nilai, bawah, atas, status }) => {
      expect(baris(String(kode))).toMatchObject({ pembilang, penyebut, nilai, bawah, atas, status })
    },
  )

  test('say nothing of what this book does not keep, and name it', () => {
    for (const kode of belum) expect(baris(kode), kode).toMatchObject({ nilai: null, status: 'kurangData' })
    expect(tanya().catatan.at(-1)).toBe(
      'Rentang 95 % menurut Wilson. Belum dicatat di buku ini: K1, K2, K6, P3, P4, P6, C1, C3, C4, A4, A5, A6, T5, T6, T7, T8, T9, L7, U2, U6, U7.',
    )
  })

  test('know on an evening what was known on it', () => {
    // k3 was confirmed on 20 May itself; by 30 June its promise of that day is open, k4 has until July.
    expect(baris('L1', '2026-05-19')).toMatchObject({ pembilang: 1, penyebut: 4 })
    expect(baris('L1', '2026-05-20')).toMatchObject({ pembilang: 2, penyebut: 6 })
    expect(baris('L3', '2026-06-29')).toMatchObject({ pembilang: 3, penyebut: 3 })
    expect(baris('L3', '2026-06-30')).toMatchObject({ pembilang: 3, penyebut: 4 })
    // The plan of 1 June was moved on 30 May.
    expect(baris('P2', '2026-05-29')).toMatchObject({ nilai: 0 })
    // The board of May hung on the fourteenth day of June, that of August too late.
    expect(baris('U1', '2026-06-13')).toMatchObject({ pembilang: 3, penyebut: 6 })
    expect(baris('U1', '2026-06-14')).toMatchObject({ pembilang: 4, penyebut: 7 })
  })

  test('leave on a blank the words of the paper, and none that was worked out', () => {
    const posyanduId = posyanduDari(book, 'Kenanga')
    const kosong = { formulir: 'indikator-koproduksi', bulan: '2026-09', sampai: '2026-09-30', kosong: true } as const
    const { baris: rows } = tanyaFormulir(book, { ...kosong, posyanduId })
    expect(rows.find((b) => b._baris === 'P1')).toMatchObject({
      ...{ nama: 'Hari buka sesuai rencana', satuan: '%', pembilang: null, nilai: null, status: null },
    })
  })

  test('are empty where nothing was ever written down', () => {
    expect(baris('C2', '2025-09-30')).toMatchObject({ pembilang: 0, penyebut: 0, nilai: null, status: 'kurangData' })
    expect(baris('U5', '2025-08-31')).toMatchObject({ nilai: null, status: 'kurangData' })
    expect(baris('K3', '2025-12-31')).toMatchObject({ nilai: null, status: 'kurangData' })
  })
})

describe('several posyandu', () => {
  let dua: DesaBook
  beforeAll(() => {
    dua = openDesaBook()
    const hari = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23']
    const hasil = dua.impor({
      posyandu: ['a', 'b'].map((kunci) => ({ kunci, nama: kunci.toUpperCase() })),
      kader: [{ kunci: 'k', posyandu: 'a', nama: 'Sari' }],
      hari_buka: hari.map((tanggal, i) => ({ kunci: tanggal, posyandu: i < 2 ? 'a' : 'b', tanggal })),
      hadir_petugas: [
        { hari_buka: hari[0], jenis: 'kader', kader: 'k' },
        { hari_buka: hari[1], jenis: 'pokja', nama: 'Pak Budi' },
        { hari_buka: hari[2], jenis: 'bidan', nama: 'Wati' },
      ],
      rencana_buka: [
        { posyandu: 'a', tanggal: '2026-03-02', bidan: 'Wati', status: 'rencana' },
        { posyandu: 'b', tanggal: '2026-03-02', bidan: 'Wati', status: 'rencana' },
        { posyandu: 'b', tanggal: '2026-03-09', bidan: 'Wati', status: 'batal' },
        // Seven days ahead it is a new plan, and it was kept; six days ahead it is none.
        {
          posyandu: 'a',
          tanggal: '2026-02-08',
          status: 'dipindah',
          dipindah_ke: '2026-02-09',
          diubah_pada: '2026-02-01',
        },
        {
          posyandu: 'a',
          tanggal: '2026-02-03',
          status: 'dipindah',
          dipindah_ke: '2026-02-02',
          diubah_pada: '2026-01-28',
        },
      ],
      alasan_absen: ['lupa', 'lupa', 'jauh', 'jauh'].map((alasan) => ({ posyandu: 'a', bulan: '2026-02', alasan })),
      kas: [
        { kunci: 'x', posyandu: 'a', tanggal: '2026-02-01', arah: 'keluar', rupiah: 5000, bukti: null, setuju: [] },
        { posyandu: 'a', tanggal: '2026-02-02', arah: 'keluar', rupiah: -5000, membalik: 'x' },
        {
          ...{ posyandu: 'a', tanggal: '2026-02-03', arah: 'keluar', rupiah: 7000, bukti: '1' },
          setuju: [
            { nama: 'Sari', peran: 'ketua' },
            { nama: 'sari ', peran: 'bendahara' },
          ],
        },
      ],
    })
    expect(hasil.ditolak).toEqual([])
  })
  afterAll(() => dua.close())

  const nilai = (kode: string, nama: string | null) => {
    const posyanduId = nama === null ? null : posyanduDari(dua, nama)
    const jawab = tanyaFormulir(dua, {
      formulir: 'indikator-koproduksi',
      bulan: '2026-02',
      posyanduId,
      sampai: '2026-02-28',
    })
    return jawab.baris.find((b) => b._baris === kode)
  }

  test('add up, and a clash counts once', () => {
    expect([nilai('P2', 'A')?.nilai, nilai('P2', 'B')?.nilai, nilai('P2', null)?.nilai]).toEqual([1, 1, 1])
    // A day of which nobody wrote down who served is none of them; the limits of T3 are those of two posyandu.
    expect(nilai('T3', 'A')).toMatchObject({ nilai: 2, penyebut: 2, status: 'dibahas' })
    expect(nilai('T3', null)).toMatchObject({ nilai: 3, penyebut: 3, status: 'dibahas' })
    expect(nilai('K5', null)).toMatchObject({ nilai: 1 })
  })

  test('keep to the limit of seven days, and of five answers', () => {
    expect(nilai('P1', 'A')).toMatchObject({ pembilang: 1, penyebut: 2 })
    expect(nilai('C5', 'A')).toMatchObject({
      pembilang: 2,
      penyebut: 4,
      nilai: null,
      bawah: null,
      status: 'kurangData',
    })
  })

  test('take one name twice for one, and leave out what was reversed', () => {
    expect(nilai('U3', 'A')).toMatchObject({ pembilang: 0, penyebut: 1 })
    expect(nilai('U5', 'A')).toMatchObject({ nilai: -7000 })
  })
})
