import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { savePengaturan } from '#main/features/fasilitas/fasilitas.service.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { readFormulir } from '#main/features/laporan/ekspor.ts'
import type { PenimbanganTable } from '#main/toko/schema.ts'
import { addAnak, addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
let posyanduId = ''
beforeEach(() => {
  book = openTestBook({ hariIni: '2026-11-24' })
  const nama = { kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo', nama: 'Sumberagung' }
  setUpTempat(book.context, { jenis: 'pustu', ...nama, desa: null, alamat: null, telepon: null })
  savePengaturan(book.context, { setelan: { f1: { barisEkor: ['asiE06', 'vitaminABiru'] } } })
  posyanduId = addPosyandu(book.context.db, 'Melati 1')
})
afterEach(() => book.close())

function tulis(orang_id: string, tanggal: string, isi: Partial<PenimbanganTable>): void {
  writeAs(book.context.db, 'ketik', {
    entitas: 'penimbangan',
    id: newId(),
    isi: { orang_id, posyandu_id: posyanduId, tanggal, ...isi },
  })
}

/** L, P and all of a row of the F1. */
function total(baris: string): (number | string)[] {
  const { baris: rows } = readFormulir(book.context, { bulan: '2026-10', formulir: 'f1', posyanduId })
  const sel = rows.find(({ id }) => id === baris)?.sel ?? {}
  return ['total.L', 'total.P', 'total.jml'].map((kolom) => {
    const one = sel[kolom]
    return one?.kind === 'angka' ? one.nilai : (one?.kind ?? 'none')
  })
}

test('what was asked on a row without weight counts, and of several answers of a month the last', () => {
  const ayu = addAnak(book.context.db, posyanduId, 'Ayu', '2026-07-01').id
  expect(total('asiE06')).toEqual(['takDiukur', 'takDiukur', 'takDiukur'])
  tulis(ayu, '2026-10-05', { asi: 'ya' })
  expect(total('asiE06')).toEqual(['takDiukur', 1, 1])
  tulis(ayu, '2026-10-12', { bb_g: 6_000 })
  expect(total('asiE06')).toEqual(['takDiukur', 1, 1])
  tulis(ayu, '2026-10-20', { asi: 'tidak' })
  expect(total('asiE06')).toEqual(['takDiukur', 0, 0])
})

test('a capsule given to a child who was not weighed counts, and the other months stay without', () => {
  const dewi = addAnak(book.context.db, posyanduId, 'Dewi', '2026-02-01').id
  tulis(dewi, '2026-10-05', { vitamin_a: 'biru' })
  expect(total('vitaminABiru')).toEqual(['takDiukur', 1, 1])
  expect(total('D')).toEqual([0, 0, 0])
})
