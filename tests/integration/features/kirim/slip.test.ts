import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { freezeLaporan } from '#main/features/kirim/beku.ts'
import { readSlip } from '#main/features/kirim/slip.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import { Slip } from '#shared/contract/kirim.ts'
import { type AnakBaru, addAnak, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import {
  addFasilitas,
  addPaketKeluar,
  addTandaTerima,
  type KirimBook,
  openKirimBook,
} from '#tests/helpers/open-kirim-book.ts'

const bulan = '2026-11'
const puskesmas = newId()

let book: KirimBook
let ayu: AnakBaru
beforeEach(() => {
  book = openKirimBook()
  const { db } = book.context
  const melati = addFasilitas(db, 'posyandu', 'Melati', book.tempatId)
  // 22 months: 200 g more than in October are just enough for N.
  ayu = addAnak(db, melati, 'Ayu')
  addTimbang(db, ayu.id, '2026-10-12', 9000)
  addTimbang(db, ayu.id, '2026-11-12', 9200)
  addAnak(db, melati, 'Bunga')
  db.run(
    'INSERT INTO kenalan (fasilitas_id, jenis, nama, kunci_tanda, kunci_sandi, dipercaya) VALUES (?, ?, ?, ?, ?, ?)',
    puskesmas,
    'puskesmas',
    'Puskesmas Grogol',
    'kunci',
    'age1',
    '2026-11-01T00:00:00.000Z',
  )
})
afterEach(() => book.close())

const read = (nomor: number) => Slip.parse(readSlip(book.context, nomor))
function send() {
  const { id, revisi } = freezeLaporan(book.context, bulan)
  return addPaketKeluar(book.context.db, {
    ...{ untuk: puskesmas, waktu: '2026-11-24T04:00:00.000Z', kiriman: [id], bulan, revisi },
  })
}

test('a slip holds both names, the counts, the digest and the month in four numbers', () => {
  const nomor = send()
  expect(read(nomor)).toEqual({
    ...{ nomor: 1, berkas: 'pustu-0001.bukupustu', ukuran: 4096, sidik: 'ab'.repeat(32) },
    ...{ untuk: 'Puskesmas Grogol', dari: 'Pustu Sumberagung', kabupaten: 'Kediri', pengirim: 'Bidan Uji' },
    ...{ waktu: '2026-11-24T04:00:00.000Z', bulan, revisi: 0, diterima: null },
    jumlah: { perubahan: 12, posyandu: 1, balita: 2, penimbangan: 4 },
    hitungan: { posyandu: 1, S: 2, D: 1, N: 1, BGM: 0 },
  })
})

test('the numbers are those that were sent, whatever was written since', () => {
  const nomor = send()
  writeAs(book.context.db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { dihapus: 1 } })
  send()
  expect(read(nomor)).toMatchObject({ revisi: 0, hitungan: { posyandu: 1, S: 2, D: 1, N: 1, BGM: 0 } })
  expect(read(2)).toMatchObject({ revisi: 1, hitungan: { posyandu: 1, S: 1, D: 0, N: 0, BGM: 0 } })
})

test('of two reports with one number, made on two computers, it is the one the package brought', () => {
  const nomor = send()
  const isi = { fasilitas_id: book.tempatId, bulan, revisi: 0, waktu: '2026-11-24T03:00:00.000Z' }
  const laporan = JSON.stringify({ versi: 1, bulan, posyandu: [] })
  writeAs(book.context.db, 'ketik', {
    ...{ entitas: 'kiriman', id: newId() },
    isi: { ...isi, oleh: 'Komputer lain', sidik: 'cd'.repeat(32), laporan },
  })
  expect(read(nomor)).toMatchObject({ pengirim: 'Bidan Uji', hitungan: { S: 2 } })
})

test('it names who wrote the stick, where that was noted', () => {
  const nomor = send()
  const sri = newId()
  const isi = { nama: 'Bidan Sri', peran: 'bidan', posyandu: '[]', aktif: 1 } as const
  writeAs(book.context.db, 'ketik', { entitas: 'akun', id: sri, isi })
  book.context.db.run(
    "INSERT INTO kejadian (waktu, akun_id, jenis, rincian) VALUES ('2026-11-24T04:00:00.000Z', ?, 'kirim', ?)",
    sri,
    JSON.stringify({ untuk: puskesmas, nomor }),
  )
  expect(read(nomor).pengirim).toBe('Bidan Sri')
})

test('it says when and by whom the package was received, once the receipt was read', () => {
  const nomor = send()
  // A receipt of somebody the package was not for says nothing of it.
  addTandaTerima(book.context.db, nomor, newId(), '2026-11-25T01:00:00.000Z', 'Orang lain')
  expect(read(nomor).diterima).toBeNull()
  addTandaTerima(book.context.db, nomor, puskesmas, '2026-11-25T02:00:00.000Z', 'Petugas Rina')
  expect(read(nomor).diterima).toEqual({ waktu: '2026-11-25T02:00:00.000Z', oleh: 'Petugas Rina', disisihkan: 0 })
})

test('a package without a month has no numbers of one', () => {
  const nomor = addPaketKeluar(book.context.db, { untuk: newId(), waktu: '2026-11-24T04:00:00.000Z', kiriman: [] })
  expect(read(nomor)).toMatchObject({
    bulan: null,
    revisi: null,
    hitungan: null,
    untuk: 'Tempat yang tidak dikenal lagi',
  })
})

test('a number that no package has is refused', () => {
  expect(() => readSlip(book.context, 7)).toThrow(AppFailure)
})
