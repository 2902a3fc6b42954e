import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HasilImpor } from '#shared/contract/impor.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { type ImporBook, openImporBook } from '#tests/helpers/open-impor-book.ts'
import { ayu, type IsiBaris } from '#tests/helpers/register-file.ts'

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

const orangRow = (nama: string) =>
  book.context.db.one<Record<string, unknown>>('SELECT * FROM orang WHERE nama = ? AND dihapus = 0', nama)

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
