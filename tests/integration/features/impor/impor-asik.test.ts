import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listImpor, undoImpor } from '#main/features/impor/impor.service.ts'
import { importRegister } from '#main/features/impor/impor-register.service.ts'
import type { HasilMasuk } from '#shared/contract/impor.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari } from '#tests/helpers/formulir-contoh.ts'

/** The list "Sasaran Imunisasi" as ASIK writes it: a column of days, of posts and of states for each antigen, "-" where there is none. */
const judul = [
  ...['Nama Anak', 'Usia Anak', 'Tanggal Lahir Anak', 'Jenis Kelamin Anak', 'Nama Orang Tua', 'Puskesmas'],
  ...['Tanggal HB0', 'Pos HB0', 'Status HB0', 'Tanggal BCG', 'Pos BCG', 'Status BCG'],
  ...['Tanggal POLIO TETES - 1', 'Pos POLIO TETES - 1', 'Status POLIO TETES - 1'],
  ...['Tanggal CAMPAK RUBELLA - 1', 'Pos CAMPAK RUBELLA - 1', 'Status CAMPAK RUBELLA - 1', 'IDL 1', 'IBL 1'],
]
const tanpa = ['-', '-', '-']
const baris = (siapa: readonly string[], ...dosis: readonly (readonly string[])[]) =>
  [...siapa, 'Kalisat', ...dosis.flat(), '-', '-'].join(',')
const bima = ['BIMA', '8 Bulan 9 Hari', '2026-01-05', 'Laki-laki', 'ANI']
const lina = ['Lina', '0 Bulan 11 Hari', '2026-09-03', 'Perempuan', 'Guntur/Fitri']

const berkas = (...rows: readonly string[]): Buffer => Buffer.from(`${[judul.join(','), ...rows].join('\n')}\n`)

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
  book.impor({
    posyandu: [{ kunci: 'kenanga', nama: 'Kenanga', desa: 'Contoh' }],
    orang: [
      { kunci: 'bima', nama: 'Bima', jk: 'L', tanggal_lahir: '2026-01-05', nama_ibu: 'Ani' },
      { kunci: 'lina', nama: 'Lina', jk: 'P', tanggal_lahir: '2026-09-03', nama_ibu: 'Fitri' },
      { kunci: 'lina2', nama: 'Lina', jk: 'P', tanggal_lahir: '2026-09-03', nama_ibu: 'Sari' },
    ],
    keanggotaan: ['bima', 'lina', 'lina2'].map((orang) => ({ orang, posyandu: 'kenanga', mulai: '2026-09-03' })),
    imunisasi: [
      { orang: 'bima', dosis: 'HB0', tanggal: '2026-01-05' },
      { orang: 'bima', dosis: 'BCG', tanggal: '2026-02-09' },
    ],
  })
})
afterEach(() => book.close())

type Asik = Extract<HasilMasuk, { register: 'asik' }>
async function impor(isi: Buffer, uji = false): Promise<Asik> {
  const hasil = await importRegister(book.context, { nama: 'sasaran.csv', isi, uji })
  if (hasil.register !== 'asik') throw new Error(`read as ${hasil.register}`)
  return hasil
}
const dosisDi = () =>
  book.rows(`SELECT o.nama, o.nama_ibu AS ibu, i.dosis, i.tanggal, i.luar, i.riwayat, i.posyandu_id AS pos, i.catatan
    FROM imunisasi i JOIN orang o ON o.id = i.orang_id WHERE i.dihapus = 0 ORDER BY o.nama, i.tanggal, i.dosis`)

const lengkap = berkas(
  baris(
    bima,
    ['2026-01-05', 'RS Jember', 'Ideal'],
    ['2026-02-16', 'Kenanga', 'Ideal'],
    ['2026-02-09', 'Kenanga', 'Ideal'],
    tanpa,
  ),
  baris(
    lina,
    ['2026-09-03', 'dalam gedung', 'Ideal'],
    tanpa,
    ['2026-09-31', '-', '-'],
    ['2026-08-01', 'oleh sistem', '-'],
  ),
  baris(['Umar', '1 Bulan', '2026-08-01', 'Laki-laki', 'Siti'], ['2026-08-01', '-', '-'], tanpa, tanpa, tanpa),
  baris(['Bima', '-', '05/2026', 'Laki-laki', 'Ani'], tanpa, tanpa, tanpa, tanpa),
)

describe('the list of ASIK', () => {
  test('is told by its headings, rehearsed without a trace, and brought in', async () => {
    const sebelum = dosisDi()
    const uji = await impor(lengkap, true)
    expect(uji).toMatchObject({ barisDibaca: 4, dosisBaru: 2, imporId: null, berubah: true })
    expect(dosisDi()).toEqual(sebelum)

    const hasil = await impor(lengkap)
    expect(hasil).toMatchObject({
      barisDibaca: 4,
      barisBertambah: 2,
      takBerubah: 0,
      tanpaIsi: 0,
      dosisBaru: 2,
      milikLain: 0,
    })
    expect(dosisDi().filter(({ catatan }) => catatan !== null)).toEqual([
      // Given at a posyandu of this book; and the Lina whose mother the file names, elsewhere.
      {
        ...{ nama: 'Bima', ibu: 'Ani', dosis: 'OPV1', tanggal: '2026-02-09', luar: 0, riwayat: 1 },
        ...{ pos: posyanduDari(book, 'Kenanga'), catatan: 'ASIK: Kenanga' },
      },
      {
        ...{ nama: 'Lina', ibu: 'Fitri', dosis: 'HB0', tanggal: '2026-09-03', luar: 1, riwayat: 1, pos: null },
        catatan: 'ASIK: dalam gedung',
      },
    ])
  })

  test('leaves what the book holds, and says what it did not take, with row, column and value', async () => {
    const { ditolak, peringatan } = await impor(lengkap)
    expect(ditolak.map(({ baris: nomor, kolom, nilai }) => [nomor, kolom, nilai])).toEqual([
      [4, 'Nama Anak', 'Umar'],
      [5, 'Tanggal Lahir Anak', '05/2026'],
    ])
    expect(peringatan.map(({ baris: nomor, kolom, nilai, anak }) => [nomor, kolom, nilai, anak])).toEqual([
      [2, 'Tanggal BCG', '2026-02-16', 'BIMA'],
      [3, 'Tanggal POLIO TETES - 1', '2026-09-31', 'Lina'],
      [3, 'Tanggal CAMPAK RUBELLA - 1', '2026-08-01', 'Lina'],
    ])
    expect(peringatan[0]?.alasan).toBe('Di buku dosis ini tercatat 09-02-2026. Yang di buku dipakai.')
  })

  test('brought in again changes nothing, and is taken back whole', async () => {
    const sebelum = dosisDi()
    const { imporId } = await impor(lengkap)
    const lagi = await impor(lengkap)
    expect(lagi).toMatchObject({ dosisBaru: 0, takBerubah: 2, berubah: false, imporId: null })
    expect(listImpor(book.context)[0]).toMatchObject({ berkas: 'sasaran.csv', dosisBaru: 2, dibatalkan: false })
    undoImpor(book.context, imporId ?? '')
    expect(dosisDi()).toEqual(sebelum)
  })

  test('of two children of one name and day of birth takes neither where the file names no parent', async () => {
    const { ditolak, dosisBaru } = await impor(
      berkas(baris([...lina.slice(0, 4), '-'], ['2026-09-03', '-', '-'], tanpa, tanpa, tanpa)),
    )
    expect(dosisBaru).toBe(0)
    expect(ditolak[0]?.alasan).toBe('Ada beberapa anak dengan nama dan tanggal lahir ini. Isi kolom Nama Orang Tua.')
  })
})
