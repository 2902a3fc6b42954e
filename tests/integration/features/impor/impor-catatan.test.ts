import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importCatatan } from '#main/features/impor/catatan/impor-catatan.service.ts'
import { undoImpor } from '#main/features/impor/impor.service.ts'
import { dumpTables } from '#tests/helpers/dump-tables.ts'
import { hasil, type KartuBook, kartu, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
beforeEach(() => {
  book = openKartuBook()
})
afterEach(() => book.close())

type Baris = Readonly<Record<string, string | number | boolean | null>>
type Desa = Readonly<Record<string, readonly Baris[]>>

const impor = (desa: Desa, uji = false) =>
  importCatatan(book.context, { nama: 'desa.json', isi: Buffer.from(JSON.stringify({ versi: 1, ...desa })), uji })
const isiTabel = (tabel: string) =>
  book.context.db.all<Record<string, unknown>>(`SELECT * FROM ${tabel} ORDER BY rowid`)

// The child stands before its mother, the sheet before its day: the order of a file is nobody's concern.
const desa: Desa = {
  kehadiran: [{ hari_buka: 'ags', orang: 'bima' }],
  penimbangan: [
    { orang: 'bima', tanggal: '2026-08-10', hari_buka: 'ags', bb_g: 7600, tb_mm: 680, cara_ukur: 'terlentang' },
  ],
  posyandu: [{ kunci: 'kenanga', nama: 'Kenanga', desa: 'Contoh' }],
  kader: [{ kunci: 'sari', posyandu: 'kenanga', nama: 'Sari', ketua: true }],
  hari_buka: [{ kunci: 'ags', posyandu: 'kenanga', tanggal: '2026-08-10' }],
  orang: [
    {
      kunci: 'bima',
      nama: 'Bima',
      jk: 'L',
      tanggal_lahir: '2026-01-05',
      ibu: 'ani',
      bb_lahir_g: 3100,
      imd: true,
    },
    { kunci: 'ani', nama: 'Ani', jk: 'P', tanggal_lahir: '1999-02-11', nik: '3507015102990001' },
    { kunci: 'fitri', nama: 'Fitri', jk: 'P', tanggal_lahir: '1995-06-20', nama_suami: 'Guntur' },
  ],
  keanggotaan: ['ani', 'bima', 'fitri'].map((orang) => ({ orang, posyandu: 'kenanga', mulai: '2026-01-05' })),
  kms: [{ orang: 'bima', tanggal: '2026-01-05', punya: true }],
  persalinan: [
    { orang: 'ani', tanggal: '2026-01-05', tanggal_bersalin: '2026-01-05', bayi_jk: 'L', bayi_lahir: 'hidup' },
  ],
  'ibu-hamil': [
    { orang: 'fitri', tanggal: '2026-09-14', hpht: '2026-05-01', gravida: 2, bb_kg: 56.4, lila_cm: 23.1 },
    { orang: 'fitri', tanggal: '2026-10-12', bb_kg: 58, td_sistole: 120, td_diastole: 80, kelas_ibu: true },
  ],
}

test('what came in and went out of a cupboard is kept by posyandu and day, two equal slips as two', () => {
  const slip = { posyandu: 'kenanga', bahan: 'oralit', tanggal: '2026-08-10', jenis: 'keluar', jumlah: 5 }
  const berkas = {
    ...desa,
    stok: [
      { ...slip, jenis: 'terima', jumlah: 100, batch: 'OR-7', kedaluwarsa: '2028-01-31' },
      slip,
      slip,
      { ...slip, bahan: 'vaksinMr', jenis: 'rusak', jumlah: 1, keterangan: 'VVM C' },
    ],
  }
  expect(impor(berkas)).toMatchObject({ ditolak: [], peringatan: [] })
  const isi = isiTabel('stok').map(({ bahan, jenis, jumlah, batch }) => [bahan, jenis, jumlah, batch])
  expect(isi).toEqual([
    ['oralit', 'terima', 100, 'OR-7'],
    ['oralit', 'keluar', 5, null],
    ['oralit', 'keluar', 5, null],
    ['vaksinMr', 'rusak', 1, null],
  ])
  expect(impor(berkas)).toMatchObject({ baru: 0, diperbarui: 0 })
  const salah = impor({
    ...desa,
    stok: [
      { ...slip, bahan: 'susu' },
      { ...slip, jumlah: -1 },
    ],
  })
  expect(salah.ditolak.map(({ isian, nilai }) => [isian, nilai])).toEqual([
    ['bahan', 'susu'],
    ['jumlah', '-1'],
  ])
})

describe('doses in a file', () => {
  const dosis = (...imunisasi: Baris[]): Desa => ({ ...desa, imunisasi })

  test('are kept with what is said beside them, a month where no day is known', () => {
    const berkas = dosis(
      { orang: 'bima', dosis: 'HB0', tanggal: '2026-01-06', keterangan: '<24jam' },
      { orang: 'bima', dosis: 'BCG', tanggal: '2026-02', keterangan: 'Riwayat; luar' },
      { orang: 'bima', dosis: 'DPT1', tanggal: '2026-03-10', keterangan: 'tolak: takut demam', batch: 'B-12' },
      { orang: 'bima', dosis: 'OPV1', keterangan: '' },
    )
    expect(impor(berkas).ditolak).toEqual([])
    const isi = isiTabel('imunisasi').map((satu) =>
      ['dosis', 'tanggal', 'bulan', 'luar', 'riwayat', 'dalam_24_jam', 'tidak', 'alasan', 'batch'].map((k) => satu[k]),
    )
    expect(isi).toEqual([
      ['HB0', '2026-01-06', null, 0, 0, 1, null, null, null],
      ['BCG', null, '2026-02', 1, 1, 0, null, null, null],
      ['DPT1', '2026-03-10', null, 0, 0, 0, 'tolak', 'takut demam', 'B-12'],
      ['OPV1', null, null, 0, 0, 0, null, null, null],
    ])
    expect(impor(berkas)).toMatchObject({ baru: 0, diperbarui: 0 })
  })

  test('are refused by the word nobody knows, the code, and the date', () => {
    const { ditolak } = impor(
      dosis(
        { orang: 'bima', dosis: 'HB0', tanggal: '2026-01-06', keterangan: 'luar;sakit' },
        { orang: 'bima', dosis: 'CAMPAK', tanggal: '2026-10-06' },
        { orang: 'bima', dosis: 'MR1', tanggal: '2026-13' },
      ),
    )
    expect(ditolak.map(({ jenis, isian, nilai }) => [jenis, isian, nilai])).toEqual([
      ['imunisasi', 'keterangan', 'luar;sakit'],
      ['imunisasi', 'dosis', 'CAMPAK'],
      ['imunisasi', 'tanggal', '2026-13'],
    ])
    expect(ditolak[0]?.alasan).toBe('"sakit" bukan keterangan imunisasi yang dikenal.')
  })
})

describe('a file of many kinds of record', () => {
  test('brings them all, each pointing at the other', async () => {
    const answer = impor(desa)
    expect(answer.ditolak).toEqual([])
    expect(answer.dibaca).toMatchObject({ orang: 3, keanggotaan: 3, kehadiran: 1, 'ibu-hamil': 2 })
    expect(answer).toMatchObject({ diperbarui: 0, takBerubah: 0 })
    const [ani, bima] = isiTabel('orang')
    expect(ani).toMatchObject({ nama: 'Ani', nik_status: 'resmi' })
    expect(bima).toMatchObject({ nama: 'Bima', ibu_id: ani?.id, bb_lahir_g: 3100, imd: 1 })
    expect(isiTabel('persalinan')).toMatchObject([{ orang_id: ani?.id, bayi_id: bima?.id }])
    expect(isiTabel('kehadiran')).toMatchObject([{ orang_id: bima?.id, hadir: 1 }])
    expect(isiTabel('penimbangan')).toMatchObject([{ orang_id: bima?.id, bb_g: 7600, tb_mm: 680 }])
    const [fitri] = await book.call('kartu.list', { kartu, posyanduId: null })
    expect(fitri).toMatchObject({ nama: 'Fitri', posyandu: 'Kenanga', jumlahKunjungan: 2, namaSuami: 'Guntur' })
    const { kepala } = await book.folder(fitri?.orangId ?? '')
    const [terakhir, pertama] = kepala[0]?.kunjungan ?? []
    expect(terakhir?.isi).toMatchObject({ bb_kg: '58', kelas_ibu: 'ya' })
    expect(hasil(pertama?.putusan ?? [], 'kek')).toBe('kek')
  })

  test('changes nothing the second time, and nothing in a rehearsal', () => {
    const empty = dumpTables(book.context.db)
    expect(impor(desa, true)).toMatchObject({ ditolak: [], takBerubah: 0 })
    expect(dumpTables(book.context.db)).toEqual(empty)
    const { baru } = impor(desa)
    const before = dumpTables(book.context.db)
    expect(impor(desa)).toMatchObject({ baru: 0, diperbarui: 0, takBerubah: baru, ditolak: [], peringatan: [] })
    expect(dumpTables(book.context.db)).toEqual(before)
  })

  test('corrects what a file brought', () => {
    impor(desa)
    const orang = (desa.orang ?? []).map((satu) => (satu.kunci === 'fitri' ? { ...satu, nama_suami: 'Gunawan' } : satu))
    expect(impor({ ...desa, orang })).toMatchObject({ baru: 0, diperbarui: 1 })
    expect(isiTabel('orang').map(({ nama_suami }) => nama_suami)).toContain('Gunawan')
  })

  test('takes two equal rows without a name for two', () => {
    const slip = { orang: 'ani', tanggal: '2026-08-10', tanggal_bersalin: '2026-08-10', bayi_lahir: 'mati' }
    const { orang, posyandu, keanggotaan } = desa
    const dua = {
      orang: orang ?? [],
      posyandu: posyandu ?? [],
      keanggotaan: keanggotaan ?? [],
      persalinan: [slip, slip],
    }
    expect(impor(dua).ditolak).toEqual([])
    expect(isiTabel('persalinan')).toHaveLength(2)
    expect(impor(dua)).toMatchObject({ baru: 0 })
  })

  test('is undone as one', () => {
    const hidup = () => isiTabel('orang').filter(({ dihapus }) => dihapus === 0)
    const before = hidup().length
    impor(desa)
    const [imporIni] = isiTabel('impor')
    undoImpor(book.context, String(imporIni?.id))
    expect(hidup()).toHaveLength(before)
  })
})

describe('one refused cell', () => {
  const tolak = (jenis: string, baris: Baris) => {
    const before = dumpTables(book.context.db)
    const { ditolak } = impor({ ...desa, [jenis]: [...(desa[jenis] ?? []), baris] })
    expect(dumpTables(book.context.db)).toEqual(before)
    return ditolak
  }

  test.each([
    ['kms', { orang: 'tiada', tanggal: '2026-01-05', punya: true }, 'orang', 'tiada'],
    ['orang', { kunci: 'x', nama: 'X', tanggal_lahir: '31-02-2026' }, 'tanggal_lahir', '31-02-2026'],
    ['orang', { kunci: 'x', nama: 'X', warna: 'biru' }, 'warna', 'biru'],
    ['orang', { kunci: 'x', jk: 'P' }, 'nama', ''],
    ['penimbangan', { orang: 'bima', tanggal: '2026-08-11', bb_g: 900_000 }, 'bb_g', '900000'],
    ['kms', { orang: 'bima', tanggal: '2026-01-05', punya: false }, '', ''],
    ['dongeng', { judul: 'Timun Mas' }, '', ''],
    ['ibu-hamil', { orang: 'fitri', tanggal: '2026-11-02', bb_kg: 560 }, 'bb_kg', '560'],
    ['ibu-hamil', { orang: 'fitri', tanggal: '2026-11-02', warna: 'biru' }, 'warna', 'biru'],
    ['ibu-hamil', { orang: 'tiada', tanggal: '2026-11-02' }, 'orang', 'tiada'],
  ] as const)('of %s %o writes nothing and says where', (jenis, baris, isian, nilai) => {
    expect(tolak(jenis, baris)).toMatchObject([{ jenis, isian, nilai }])
  })

  test('no file at all is told so', () => {
    const isi = (text: string) => () => importCatatan(book.context, { nama: 'x', isi: Buffer.from(text), uji: false })
    expect(isi('nama;nik')).toThrow('Berkas ini bukan JSON yang utuh.')
    expect(isi('{"versi":2}')).toThrow('Berkas ini bukan berkas catatan versi 1.')
    expect(isi('{"versi":1,"orang":{}}')).toThrow('Bagian "orang" bukan daftar baris.')
  })
})

test('a death that cannot be on its day is said, and leaves the person and the membership as they are', () => {
  const berkas = {
    posyandu: [{ kunci: 'p', nama: 'Kenanga', desa: 'Contoh' }],
    orang: [{ kunci: 'sri', nama: 'Sri', jk: 'P', tanggal_lahir: '1998-05-10' }],
    keanggotaan: [{ orang: 'sri', posyandu: 'p', mulai: '2026-06-01', sebab_mulai: 'terdaftar' }],
  }
  for (const [tanggal, alasan] of [
    ['2026-05-02', 'baru menjadi anggota sejak 01-06-2026'],
    ['2027-05-02', 'belum tiba'],
  ] as const) {
    const { peringatan } = impor({ ...berkas, kematian: [{ orang: 'sri', tanggal, golongan: 'lainnya' }] })
    expect(peringatan).toContainEqual(
      expect.objectContaining({ jenis: 'kematian', alasan: expect.stringContaining(alasan) }),
    )
  }
  expect(isiTabel('keanggotaan')).toMatchObject([{ sampai: null }])
  expect(isiTabel('orang')).toMatchObject([{ meninggal_pada: null }])
})
