import { afterEach, beforeEach, expect, test } from 'vitest'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { readFormulir } from '#main/features/laporan/ekspor.ts'
import { readLembar } from '#main/features/penimbangan/lembar.service.ts'
import { saveHari } from '#main/features/penimbangan/simpan-hari.service.ts'
import { kelasTBU } from '#shared/domain/antropometri/kelas.ts'
import { zBaris } from '#shared/domain/penimbangan/lembar.ts'
import { addAnak, addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
beforeEach(() => {
  book = openTestBook({ hariIni: '2027-03-20' })
})
afterEach(() => book.close())

// WHO 2006, girls, day 730: median 86,4 cm lying, −2 SD 79,99 cm. 79,7 cm is short; read as standing it would gain 0,7.
test('a posture nobody wrote is judged alike on the sheet and in the F2: day 730 of 24 completed months is lying', () => {
  const { context } = book
  const nama = { kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo', nama: 'Sumberagung' }
  setUpTempat(context, { jenis: 'pustu', ...nama, desa: null, alamat: null, telepon: null })
  const posyanduId = addPosyandu(context.db, 'Melati 1')
  const { id } = addAnak(context.db, posyanduId, 'Ayu', '2025-03-01')
  const tanggal = '2027-03-01'
  const hari = saveHari(context, { id: null, posyanduId, tanggal, catatan: null, kaderHadir: null })
  const isi = { orang_id: id, posyandu_id: posyanduId, hari_buka_id: hari.id, tanggal, bb_g: 10_500, tb_mm: 797 }
  writeAs(context.db, 'ketik', { entitas: 'penimbangan', id: hari.id, isi })

  const [row] = readLembar(context, hari.id).baris
  if (!row) throw new Error('no row')
  const { bb, tb, lila, lk, caraUkur, edema } = row.isi
  const ketikan = { tanggal, posyanduId, bb, tb, lila, lk, caraUkur, edema, pengganti: null }
  const tbu = zBaris(row.anak, ketikan, 'hari')?.tbu
  expect(kelasTBU(tbu?.z ?? 0)).toBe('pendek')

  const model = readFormulir(context, { bulan: '2027-03', formulir: 'f2', posyanduId: null })
  expect(model.anak.find((anak) => anak.id === id)?.tanda).toEqual(expect.arrayContaining(['S', 'D', 'TB/U pendek']))
})
