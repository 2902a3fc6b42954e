import { afterEach, beforeEach, expect, test } from 'vitest'
import { askFormulir, type Permintaan } from '#main/features/laporan/formulir.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
  const satu = { posyandu: 'melati', bahan: 'oralit', batch: 'R1', kedaluwarsa: '2027-05-31' }
  const { ditolak } = book.impor({
    posyandu: [
      { kunci: 'melati', nama: 'Melati' },
      { kunci: 'mawar', nama: 'Mawar' },
    ],
    hari_buka: [{ kunci: 'a', posyandu: 'melati', tanggal: '2026-08-10' }],
    stok: [
      { ...satu, tanggal: '2026-07-30', jenis: 'terima', jumlah: 30 },
      { ...satu, tanggal: '2026-08-10', jenis: 'keluar', jumlah: 12 },
      { ...satu, tanggal: '2026-09-14', jenis: 'keluar', jumlah: 8 },
      { ...satu, tanggal: '2026-09-30', jenis: 'opname', jumlah: 9 },
    ],
  })
  expect(ditolak).toEqual([])
})
afterEach(() => book.close())

const tanya = (bulan: string, isi: Partial<Permintaan> = {}) =>
  askFormulir(book.context, {
    ...{ formulir: 'persediaan', periode: periodeOf('bulan', bulan), posyanduId: null, varian: 'baku' },
    ...{ sampai: '2026-10-31', daftar: false, kosong: false },
    ...isi,
  }).jawaban()
const oralit = (bulan: string) => tanya(bulan).baris.find((row) => row._baris === 'oralit')

test('a thing is told by what was left, came, went and was counted', () => {
  // Used 12 and 8 in three months: twice the mean is 13,3; 10 are left in September: 4 are asked for.
  expect(oralit('2026-09')).toMatchObject({
    ...{ bahan: 'Oralit', satuan: 'sachet', sisa_lalu: 18, terima: 0, keluar: 8, rusak: 0, sisa: 10 },
    ...{ opname: 9, selisih: -1, kedaluwarsa: '2027-05-31', permintaan: 4 },
  })
  expect(oralit('2026-10')).toMatchObject({ sisa_lalu: 9, sisa: 9, opname: null, selisih: null })
})

test('what is kept stands at zero, what nobody keeps is empty, and the sheet says whose it is', () => {
  const { baris, catatan, posyandu } = tanya('2026-09')
  expect(baris.map((row) => row._baris)).toEqual([
    ...['kms', 'bukuKia', 'oralit', 'zinc', 'vitBiru', 'vitMerah', 'ttd', 'mms', 'obatCacing', 'stikGula'],
    ...['pmtKemasan', 'lainnya'],
  ])
  expect(baris[0]).toMatchObject({ bahan: 'KMS', sisa: 0, permintaan: 0, kedaluwarsa: null })
  expect(catatan[0]).toBe('Persediaan: belum dicatat di buku ini (Mawar).')
  const [, mawar] = posyandu as unknown as { nama: string; baris: Record<string, unknown>[] }[]
  expect(mawar?.baris[2]).toMatchObject({ bahan: 'Oralit', sisa: null, permintaan: null })
})

test('before the first month of the posyandu nothing is told, though the cupboard was filled before', () => {
  expect(oralit('2026-07')).toMatchObject({ terima: null, sisa: null })
  expect(oralit('2026-08')).toMatchObject({ sisa_lalu: 30, keluar: 12, sisa: 18 })
})
