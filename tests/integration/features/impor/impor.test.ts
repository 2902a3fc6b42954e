import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rebuild } from '#main/db/journal.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { HasilImpor } from '#shared/contract/impor.ts'
import { addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
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

describe('moves', () => {
  const pindah: IsiBaris = { ...ayu, 'Tanggal Pengukuran': '2025-08-14', Posyandu: 'MAWAR', Berat: '8,0' }
  const masa = () =>
    book.anak('AYU LESTARI')[0]?.keanggotaan.map((k) => [book.namaPosyandu(k.posyanduId), k.mulai, k.sampai])

  test('a new posyandu on a later row moves the child on that day, whatever the order of rows', async () => {
    const hasil = await book.rows(pindah, { ...ayu, 'Tanggal Pengukuran': '2025-07-10' }, ayu)
    expect(hasil).toMatchObject({ balitaBaru: 1, penimbanganBaru: 3, ditolak: [] })
    expect(masa()).toEqual([
      ['MELATI 1', '2025-01-10', '2025-08-14'],
      ['MAWAR', '2025-08-14', null],
    ])
  })
  test('the older file may come last', async () => {
    await book.rows(pindah)
    expect(masa()).toEqual([['MAWAR', '2025-01-10', null]])
    const hasil = await book.rows(ayu)
    expect(hasil).toMatchObject({ balitaDiperbarui: 1, penimbanganBaru: 1 })
    expect(masa()).toEqual([
      ['MELATI 1', '2025-01-10', '2025-08-14'],
      ['MAWAR', '2025-08-14', null],
    ])
  })
  test('a death recorded by hand is not undone by a later row; its weighing is kept outside S, and said', async () => {
    await book.rows(ayu)
    const { db } = book.context
    const row = db.one<{ id: string }>('SELECT id FROM keanggotaan')
    writeAs(db, 'ketik', {
      entitas: 'keanggotaan',
      id: row.id,
      isi: { sampai: '2025-07-01', sebab_sampai: 'meninggal' },
    })
    const hasil = await book.rows(pindah)
    expect(masa()).toEqual([['MELATI 1', '2025-01-10', '2025-07-01']])
    expect(hasil).toMatchObject({ penimbanganBaru: 1, balitaDiperbarui: 0 })
    expect(hasil.peringatan).toMatchObject([{ baris: 4, kolom: 'Tanggal Pengukuran' }])
  })
})

describe('weighings', () => {
  test('two rows of one child and day are one weighing: the lower row counts', async () => {
    const hasil = await book.rows(ayu, { ...ayu, Berat: '7,3', Tinggi: '-' })
    expect(hasil).toMatchObject({ barisDibaca: 2, penimbanganBaru: 1, takBerubah: 1 })
    expect(hasil.peringatan).toEqual([
      {
        ...{ baris: 4, kolom: 'Berat', nilai: '7,0', anak: 'AYU LESTARI', jumlah: 1 },
        alasan: 'Anak ini ditimbang dua kali pada tanggal yang sama. Baris 5 yang dipakai.',
      },
    ])
    // What the lower row leaves empty is not erased.
    expect(book.anak('AYU LESTARI')[0]?.penimbangan).toMatchObject([{ bbG: 7300, tbMm: 645 }])
  })
  test('a row repeated is counted once', async () => {
    const hasil = await book.rows(ayu, ayu)
    expect(hasil).toMatchObject({ penimbanganBaru: 1, takBerubah: 1 })
    expect(hasil.peringatan).toMatchObject([{ baris: 5, alasan: 'Sama dengan baris 4. Dihitung satu kali.' }])
  })
  test('a corrected weight in a later file replaces the imported one', async () => {
    await book.rows(ayu)
    const hasil = await book.rows({ ...ayu, Berat: '7,1' })
    expect(counts(hasil)).toEqual({ ...nothing, barisDibaca: 1, penimbanganDiperbarui: 1 })
    expect(book.anak('AYU LESTARI')[0]?.penimbangan).toMatchObject([{ bbG: 7100 }])
  })
  test('a weight typed since stays, and is said', async () => {
    await book.rows(ayu)
    const { db } = book.context
    const row = db.one<{ id: string }>('SELECT id FROM penimbangan')
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: row.id, isi: { bb_g: 7200 } })
    const hasil = await book.rows(ayu)
    expect(hasil).toMatchObject({ takBerubah: 1, penimbanganDiperbarui: 0, peringatan: [{ baris: 4, kolom: 'Berat' }] })
    expect(book.anak('AYU LESTARI')[0]?.penimbangan).toMatchObject([{ bbG: 7200 }])
  })
  test('rows without a measure are counted apart and still make the child', async () => {
    const { Berat: _b, Tinggi: _t, ...tanpa } = ayu
    const hasil = await book.rows(tanpa)
    expect(counts(hasil)).toEqual({ ...nothing, barisDibaca: 1, balitaBaru: 1, tanpaPenimbangan: 1 })
  })
  test('only a height is kept, and counts as a row without weighing', async () => {
    const { Berat: _, ...tanpaBerat } = ayu
    expect(await book.rows(tanpaBerat)).toMatchObject({ penimbanganBaru: 0, takBerubah: 0, tanpaPenimbangan: 1 })
    const again = await book.rows(tanpaBerat)
    expect(again).toMatchObject({ tanpaPenimbangan: 1, imporId: null })
    expect(book.anak('AYU LESTARI')[0]?.penimbangan).toMatchObject([{ bbG: null, tbMm: 645 }])
  })
  test('one before birth is kept, outside S, with a warning', async () => {
    const hasil = await book.rows({ ...ayu, 'Tanggal Pengukuran': '2025-01-02' })
    expect(hasil).toMatchObject({ penimbanganBaru: 1, ditolak: [] })
    expect(hasil.peringatan).toMatchObject([{ baris: 4, kolom: 'Tanggal Pengukuran', nilai: '02-01-2025' }])
  })
  test('"Naik Berat Badan" is compared, never used', async () => {
    // June 7,0 kg at 5 months; July 7,4 kg at 6 months is +400 g = the KBM of month 6 for girls: N.
    const juli: IsiBaris = { ...ayu, 'Tanggal Pengukuran': '2025-07-12', Berat: '7,4' }
    const hasil = await book.rows({ ...ayu, 'Naik Berat Badan': 'B' }, { ...juli, 'Naik Berat Badan': 'T' })
    expect(hasil.peringatan).toMatchObject([{ baris: 5, kolom: 'Naik Berat Badan', nilai: 'T' }])
    expect(hasil.peringatan[0]?.alasan).toContain('hitungan buku N (naik +400 g, KBM 400 g)')
  })
})

describe('identity', () => {
  test('a corrected birth date updates the child; empty cells erase nothing', async () => {
    await book.rows(ayu)
    const hasil = await book.rows({ ...ayu, 'Tgl Lahir': '2025-01-11', 'Nama Ortu': '-', RT: '-' })
    expect(hasil).toMatchObject({ balitaBaru: 0, balitaDiperbarui: 1, takBerubah: 1 })
    expect(orangRow('AYU LESTARI')).toMatchObject({ tanggal_lahir: '2025-01-11', nama_ibu: 'SITI AMINAH', rt: '01' })
    expect(book.anak('AYU LESTARI')[0]?.keanggotaan).toMatchObject([{ mulai: '2025-01-11' }])
  })
  test('what a person typed stays, and is said', async () => {
    await book.rows(ayu)
    const { db } = book.context
    const id = String(orangRow('AYU LESTARI').id)
    writeAs(db, 'ketik', { entitas: 'orang', id, isi: { nama_ibu: 'Siti Aisyah' } })
    const hasil = await book.rows(ayu)
    expect(hasil).toMatchObject({ balitaDiperbarui: 0, peringatan: [{ baris: 4, kolom: 'Nama Ortu' }] })
    expect(orangRow('AYU LESTARI').nama_ibu).toBe('Siti Aisyah')
  })
  test('a child without sex is in the book with incomplete data', async () => {
    const hasil = await book.rows({ ...ayu, JK: '-' })
    expect(hasil).toMatchObject({
      balitaBaru: 1,
      peringatan: [{ kolom: 'JK' }],
    })
    expect(book.anak('AYU LESTARI')[0]?.jk).toBeNull()
  })
  test('a child first seen at a year is listed as perhaps moved in; at the beginning of a register, all in one line', async () => {
    const besar: IsiBaris = { ...ayu, 'Tanggal Pengukuran': '2026-02-10', Berat: '9,1', Tinggi: '-' }
    const awal = await book.rows(besar, { ...besar, Nama: 'DEWI', NIK: '-', 'Nama Ortu': 'ANI' })
    expect(awal.peringatan).toMatchObject([{ baris: 4, nilai: '2 anak', anak: 'AYU LESTARI, DEWI' }])
    expect(awal.peringatan[0]?.alasan).toContain('2 anak pertama tercatat di awal register ini')
    const baru: IsiBaris = { ...besar, Nama: 'EKA', NIK: '-', 'Nama Ortu': 'TUTI', 'Tanggal Pengukuran': '2026-03-10' }
    const hasil = await book.rows(baru)
    expect(hasil.peringatan).toMatchObject([
      {
        ...{ baris: 4, anak: 'EKA' },
        alasan: 'Pertama tercatat umur 14 bulan. Anak pindahan? Bila ya, isi tanggal pindahnya di kartu.',
      },
    ])
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
