import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desa, type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'

const kenanga = readFileSync(fileURLToPath(new URL('../../../golden/koproduksi/kenanga.json', import.meta.url)), 'utf8')

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
})
afterEach(() => book.close())

const banyak = (nama: string) => book.rows(`SELECT count(*) AS n FROM ${nama} WHERE dihapus = 0`)[0]?.n

describe('what bidan, kader and residents write down together', () => {
  test('comes as the worked example of a posyandu has it, and once', () => {
    const hasil = book.imporTeks(kenanga)
    expect(hasil.ditolak).toEqual([])
    expect(['rencana_buka', 'pengumuman', 'keluarga', 'alasan_absen', 'musyawarah'].map(banyak)).toEqual([
      ...[12, 12, 12, 8, 3],
    ])
    expect(['keputusan', 'tindak_lanjut', 'kas', 'papan'].map(banyak)).toEqual([8, 7, 10, 7])
    expect(book.imporTeks(kenanga)).toMatchObject({ baru: 0, diperbarui: 0, ditolak: [] })
  })

  test('is of the posyandu of what it is about, where it names none', () => {
    book.imporTeks(kenanga)
    const posyandu = book.rows("SELECT id FROM fasilitas WHERE jenis = 'posyandu'").map(({ id }) => id)
    expect(posyandu).toHaveLength(1)
    for (const nama of ['pengumuman', 'alasan_absen', 'musyawarah', 'keputusan', 'tindak_lanjut', 'kas', 'papan'])
      expect(book.rows(`SELECT DISTINCT posyandu_id AS id FROM ${nama}`), nama).toEqual(posyandu.map((id) => ({ id })))
  })

  test('keeps who sat there, and who agreed to money', () => {
    book.imporTeks(kenanga)
    const hadir = book.rows("SELECT hadir FROM musyawarah WHERE tanggal = '2026-08-12'")[0]?.hadir
    expect(JSON.parse(String(hadir))).toEqual([{ peran: 'bidan' }, { peran: 'kader' }, { peran: 'kader' }])
    expect(book.rows("SELECT rupiah, bukti, setuju FROM kas WHERE arah = 'keluar' ORDER BY tanggal")).toEqual([
      { rupiah: 900_000, bukti: 'B-01', setuju: expect.stringContaining('"Sari","peran":"ketua"') },
      { rupiah: 300_000, bukti: 'B-02', setuju: expect.stringContaining('"Tini","peran":"bendahara"') },
      { rupiah: 250_000, bukti: null, setuju: '[{"nama":"Wati","peran":"bidan"}]' },
    ])
    expect(book.rows("SELECT setuju FROM kas WHERE arah = 'masuk' AND setuju IS NOT NULL")).toEqual([])
  })

  const buku = (isi: Desa) =>
    book.impor({
      posyandu: [{ kunci: 'p', nama: 'Melati' }],
      keluarga: [{ kunci: 'k', posyandu: 'p', nama_kk: 'Budi' }],
      ...isi,
    })
  const uang = { posyandu: 'p', tanggal: '2026-02-01', arah: 'keluar', rupiah: 5_000 }

  test.each([
    ['kas', { ...uang, setuju: [{ peran: 'ketua' }] }, 'setuju'],
    ['kas', { ...uang, setuju: 'Sari' }, 'setuju'],
    ['kas', { ...uang, rupiah: 'lima ribu' }, 'rupiah'],
    ['kas', { ...uang, rupiah: '-5,5' }, 'rupiah'],
    ['keluarga', { posyandu: 'p', nama_kk: 'Budi', jiwa: -4 }, 'jiwa'],
    ['kas', { ...uang, arah: 'pinjam' }, 'arah'],
    ['alasan_absen', { bulan: '2026-02', alasan: 'lupa' }, 'posyandu'],
    ['alasan_absen', { keluarga: 'x', bulan: '2026-02', alasan: 'lupa' }, 'keluarga'],
    [
      'keputusan',
      { lingkup: 'q', tanggal: '2026-02-01', isi: 'a', pengusul_peran: 'kader', cara: 'mufakat' },
      'lingkup',
    ],
    ['rencana_buka', { posyandu: 'p', tanggal: '2026-02-30', status: 'rencana' }, 'tanggal'],
  ])('refuse of %s %o the cell it stands in', (jenis, baris, isian) => {
    expect(buku({ [jenis]: [baris] }).ditolak).toMatchObject([{ jenis, isian }])
    expect(banyak('keluarga')).toBe(0)
  })

  test('leaves out, and says so, what is about something that is not kept yet', () => {
    const hasil = buku({
      wilayah: [{ kunci: 'selatan', nama: 'Selatan', posyandu: ['p'] }],
      suara: [{ kunci: 's1', posyandu: 'p', tanggal: '2026-01-01', dari: 'warga', jenis: 'saran', isi: 'kursi' }],
      musyawarah: [{ kunci: 'm', lingkup: 'selatan', jenis: 'pokja', tanggal: '2026-01-02' }],
      keputusan: [
        { kunci: 'a', musyawarah: 'm', tanggal: '2026-01-02', isi: 'a', pengusul_peran: 'desa', cara: 'mufakat' },
        { kunci: 'b', lingkup: 'p', tanggal: '2026-01-03', isi: 'b', pengusul_peran: 'kader', cara: 'mufakat' },
        { kunci: 'c', lingkup: 'desa', tanggal: '2026-01-04', isi: 'c', pengusul_peran: 'kader', cara: 'mufakat' },
      ],
      tindak_lanjut: [
        { asal: 's1', apa: 'pinjam kursi' },
        { asal: 'a', apa: 'surat' },
        { asal: 'b', apa: 'tenda' },
      ],
    })
    expect(hasil).toMatchObject({
      ditolak: [],
      dibaca: { musyawarah: 0, keputusan: 1, tindak_lanjut: 1 },
      // The posyandu, the household, one decision and what follows from it.
      baru: 4,
    })
    const lewat = hasil.peringatan.filter(({ alasan }) => alasan.startsWith('Menunjuk'))
    expect(lewat.map(({ jenis, nilai }) => [jenis, nilai])).toEqual([
      ...[
        ['musyawarah', '1 baris'],
        ['keputusan', '2 baris'],
        ['tindak_lanjut', '2 baris'],
      ],
    ])
    expect(book.rows('SELECT apa FROM tindak_lanjut')).toEqual([{ apa: 'tenda' }])
  })
})
