import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rebuild } from '#main/db/journal.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { HasilImpor } from '#shared/contract/impor.ts'
import { addPosyandu } from '#tests/helpers/fill-book.ts'
import { countRows, type ImporBook, openImporBook } from '#tests/helpers/open-impor-book.ts'
import { ayu, bimo, csvOf, eppgbm, eppgbmRows, type IsiBaris } from '#tests/helpers/register-file.ts'

let book: ImporBook
beforeEach(() => {
  book = openImporBook()
})
afterEach(() => book.close())

const counts = ({ ditolak, peringatan, posyanduBaru, berubah, imporId, berkas, ...rest }: HasilImpor) => {
  const { lembar, lembarRegister, ...jumlah } = rest
  return jumlah
}

const nothing = {
  balitaBaru: 0,
  balitaDiperbarui: 0,
  penimbanganBaru: 0,
  penimbanganDiperbarui: 0,
  takBerubah: 0,
  tanpaPenimbangan: 0,
  milikLain: 0,
}

const dump = (table: string) => book.context.db.all(`SELECT * FROM ${table} ORDER BY id`)
const orangRow = (nama: string) =>
  book.context.db.one<Record<string, unknown>>('SELECT * FROM orang WHERE nama = ? AND dihapus = 0', nama)

test('an e-PPGBM export becomes children, memberships, weighings and answers, each with its row', async () => {
  const hasil = await book.rows(ayu, bimo)
  expect(counts(hasil)).toEqual({ ...nothing, barisDibaca: 2, balitaBaru: 2, penimbanganBaru: 2 })
  expect(hasil).toMatchObject({ lembar: 'Sheet1', posyanduBaru: ['MAWAR', 'MELATI 1'], ditolak: [], peringatan: [] })
  expect(orangRow('AYU LESTARI')).toMatchObject({
    ...{ jk: 'P', tanggal_lahir: '2025-01-10', nik: '3507125001250001', nik_status: 'resmi', kode_sementara: null },
    ...{ nama_ibu: 'SITI AMINAH', nama_ayah: 'BUDI', bb_lahir_g: 3100, pb_lahir_mm: 490, rt: '01', rw: '02' },
  })
  expect(orangRow('BIMO PRASETYO')).toMatchObject({ nik: null, nik_status: 'belum', nama_ibu: 'RINA' })
  expect(orangRow('BIMO PRASETYO').kode_sementara).toMatch(/^BAYI-/)
  const [anak] = book.anak('AYU LESTARI')
  expect(anak?.keanggotaan).toMatchObject([{ mulai: '2025-01-10', sampai: null }])
  expect(book.namaPosyandu(anak?.keanggotaan[0]?.posyanduId ?? '')).toBe('MELATI 1')
  expect(anak?.kms).toEqual([{ tanggal: '2025-06-12', punya: true }])
  expect(anak?.penimbangan).toMatchObject([
    { tanggal: '2025-06-12', bbG: 7000, tbMm: 645, caraUkur: 'terlentang', dariImpor: true },
  ])
  const sumber = book.context.db.all("SELECT sumber FROM perubahan WHERE entitas = 'penimbangan' ORDER BY nomor")
  expect(sumber).toEqual([{ sumber: '["Sheet1",4]' }, { sumber: '["Sheet1",5]' }])
})

test('a .csv of the same rows gives the same book', async () => {
  const hasil = await book.impor(csvOf(eppgbmRows([ayu, bimo]), ';'))
  expect(counts(hasil)).toEqual({ ...nothing, barisDibaca: 2, balitaBaru: 2, penimbanganBaru: 2 })
})

test('a rehearsal answers the same and writes nothing', async () => {
  const isi = await eppgbm([ayu, { ...bimo, JK: 'x' }])
  const uji = await book.impor(isi, true)
  expect(book.head()).toBe(0)
  expect(uji.imporId).toBeNull()
  const hasil = await book.impor(isi)
  expect({ ...hasil, imporId: null }).toEqual(uji)
  expect(hasil.imporId).not.toBeNull()
})

test('the same file again changes nothing', async () => {
  const isi = await eppgbm([ayu, bimo, { ...ayu, 'Tanggal Pengukuran': '2025-07-10', Berat: '7,4', Posyandu: 'MAWAR' }])
  await book.impor(isi)
  const head = book.head()
  const again = await book.impor(isi)
  expect(counts(again)).toEqual({ ...nothing, barisDibaca: 3, takBerubah: 3 })
  expect(again).toMatchObject({ imporId: null, posyanduBaru: [] })
  expect(book.head()).toBe(head)
})

test('the journal alone rebuilds what was imported', async () => {
  await book.rows(ayu, bimo)
  const tables = ['orang', 'keanggotaan', 'kms', 'penimbangan', 'fasilitas', 'impor']
  const before = tables.map(dump)
  rebuild(book.context.db)
  expect(tables.map(dump)).toEqual(before)
})

describe('which child a row is about', () => {
  test('twins are two children', async () => {
    const kembar: IsiBaris = { ...ayu, Nama: 'AYU LESTARA', NIK: '3507125001250002' }
    const hasil = await book.rows(ayu, kembar)
    expect(hasil).toMatchObject({ balitaBaru: 2, ditolak: [] })
  })
  test('twins under one NIK: the rows of the second are refused, the first is untouched', async () => {
    const kembar: IsiBaris = { ...ayu, Nama: 'BAYU', Berat: '6,1' }
    const hasil = await book.rows(ayu, kembar, { ...kembar, 'Tanggal Pengukuran': '2025-07-10' })
    expect(hasil).toMatchObject({ balitaBaru: 1, penimbanganBaru: 1 })
    expect(hasil.ditolak.map(({ baris, kolom, nilai }) => ({ baris, kolom, nilai }))).toEqual([
      { baris: 5, kolom: 'NIK', nilai: '••••0001' },
      { baris: 6, kolom: 'NIK', nilai: '••••0001' },
    ])
    expect(book.anak('AYU LESTARI')[0]?.penimbangan).toMatchObject([{ bbG: 7000 }])
  })
  test('a newborn that got its name is one child under one NIK', async () => {
    const bayi: IsiBaris = { ...ayu, Nama: 'BY NY SITI', 'Tanggal Pengukuran': '2025-02-12', Berat: '4,2' }
    const hasil = await book.rows(bayi, ayu)
    expect(hasil).toMatchObject({
      balitaBaru: 1,
      penimbanganBaru: 2,
      ditolak: [],
      peringatan: [{ baris: 5, kolom: 'Nama' }],
    })
    expect(book.anak('AYU LESTARI')).toHaveLength(1)
  })
  test('one NIK with another name and another birth date is two children', async () => {
    await book.rows(ayu)
    const hasil = await book.rows({ ...ayu, Nama: 'RANGGA', 'Tgl Lahir': '2024-03-02' })
    expect(hasil.ditolak).toMatchObject([{ baris: 4, kolom: 'NIK' }])
  })
  test('two mothers of one name have their own children', async () => {
    const hasil = await book.rows(bimo, { ...bimo, Nama: 'CITRA', JK: 'P', 'Tgl Lahir': '2025-04-01' })
    expect(hasil.balitaBaru).toBe(2)
  })
  test('same name, birth date and posyandu under another mother is another child, and said', async () => {
    const hasil = await book.rows(bimo, { ...bimo, 'Nama Ortu': 'SULASTRI' })
    expect(hasil).toMatchObject({ balitaBaru: 2, peringatan: [{ baris: 5, kolom: 'Nama' }] })
  })
  test('same name, birth date and mother at another posyandu is one child that moved', async () => {
    const hasil = await book.rows(bimo, { ...bimo, Posyandu: 'MELATI 1', 'Tanggal Pengukuran': '2025-07-10' })
    expect(hasil).toMatchObject({ balitaBaru: 1, penimbanganBaru: 2 })
  })
  test('a row without NIK joins the child that has one', async () => {
    const { NIK: _, ...tanpaNik } = { ...ayu, 'Tanggal Pengukuran': '2025-07-10' }
    expect(await book.rows(tanpaNik, ayu)).toMatchObject({ balitaBaru: 1, penimbanganBaru: 2 })
    expect(orangRow('AYU LESTARI').nik).toBe('3507125001250001')
  })
  test('NIK stored as numbers are kept while the file kept their last digits', async () => {
    await book.rows({ ...ayu, NIK: 3_507_125_001_250_001 })
    expect(orangRow('AYU LESTARI').nik).toBe('3507125001250001')
  })
  test('NIK that lost their last digit never join two children', async () => {
    const hasil = await book.rows(
      { ...ayu, NIK: 3_507_125_001_250_000 },
      { ...ayu, Nama: 'BAYU', NIK: 3_507_125_001_250_000 },
    )
    expect(hasil).toMatchObject({ balitaBaru: 2, penimbanganBaru: 2 })
    expect(hasil.peringatan.filter(({ kolom }) => kolom === 'NIK')).toHaveLength(2)
  })
})

describe('posyandu', () => {
  test('one of the book is found without capitals, spaces or the word itself', async () => {
    const id = addPosyandu(book.context.db, 'Posyandu Melati 1')
    const hasil = await book.rows({ ...ayu, Posyandu: 'MELATI  1' })
    expect(hasil.posyanduBaru).toEqual([])
    expect(book.anak('AYU LESTARI')[0]?.keanggotaan[0]?.posyanduId).toBe(id)
  })
  test('one name in two desa is two posyandu', async () => {
    const hasil = await book.rows(ayu, { ...bimo, Posyandu: 'MELATI 1', 'Desa/Kel': 'SUMBERJO' })
    expect(hasil.posyanduBaru).toEqual(['MELATI 1 (SUMBERAGUNG)', 'MELATI 1 (SUMBERJO)'])
  })
  test('a new child without one is refused; a known child keeps its own', async () => {
    const hasil = await book.rows({ ...bimo, Posyandu: '-' }, ayu, {
      ...{ ...ayu, Posyandu: '-' },
      'Tanggal Pengukuran': '2025-07-10',
    })
    expect(hasil).toMatchObject({ penimbanganBaru: 2, ditolak: [{ baris: 4, kolom: 'Posyandu' }] })
  })
})

test('every row falls in exactly one count, whatever is wrong with it', async () => {
  const isi = await eppgbm([
    ...[ayu, ayu, { ...ayu, Berat: '7,2' }, bimo],
    ...[
      { ...bimo, Berat: 3200 },
      { ...bimo, JK: 'x' },
      { ...bimo, 'Tgl Lahir': '31-02-2025' },
    ],
    ...[
      { ...bimo, 'Tanggal Pengukuran': '2025-01-01' },
      { ...bimo, Berat: '-', Tinggi: '-' },
    ],
    { ...bimo, Berat: { formula: 'A1+1' } as unknown as string },
    {},
  ])
  const hasil = await book.impor(isi)
  expect(hasil.barisDibaca).toBe(10)
  expect(countRows(hasil)).toBe(10)
  expect(hasil.ditolak.map(({ baris, kolom, nilai }) => [baris, kolom, nilai])).toEqual([
    [8, 'Berat', '3200'],
    [9, 'JK', 'x'],
    [10, 'Tgl Lahir', '31-02-2025'],
    [13, 'Berat', '(rumus)'],
  ])
  expect(countRows(await book.impor(isi))).toBe(10)
})

test('a file that is no register leaves the book as it was', async () => {
  await book.rows(ayu)
  const head = book.head()
  const xlsx = await eppgbm([bimo])
  const files = [
    new Uint8Array(),
    xlsx.slice(0, xlsx.length / 2),
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.alloc(40 * 1024 * 1024, 'a,b\n'),
  ]
  for (const isi of files) await expect(book.impor(isi)).rejects.toThrow(AppFailure)
  expect(book.head()).toBe(head)
})

test('an import stopped right before it is saved leaves nothing', async () => {
  const stop = () => {
    throw new Error('stopped')
  }
  const isi = await eppgbm([ayu, bimo])
  await expect(importBalita(book.context, { nama: 'a.xlsx', isi, uji: false, onCommit: stop })).rejects.toThrow(
    'stopped',
  )
  expect(book.head()).toBe(0)
})
