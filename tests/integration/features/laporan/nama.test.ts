import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listPosyandu } from '#main/db/buku.ts'
import { readFormulir } from '#main/features/laporan/ekspor.ts'
import { readNames } from '#main/features/laporan/laporan.service.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { listFormulir } from '#shared/formulir/daftar.ts'
import { bulanTerakhir } from '#shared/formulir/periode.ts'
import { listAngka } from '#shared/formulir/pilihan.ts'
import { type DesaBook, desaKecil, openDesaBook } from '#tests/helpers/desa-uji.ts'

/** What the window asks for when a number is chosen, for every number of every form of a book. */

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
})
afterEach(() => book.close())

const hamil = readFileSync(fileURLToPath(new URL('../../../golden/formulir/desa-hamil.json', import.meta.url)), 'utf8')

function models(bulan: string) {
  const ids = listPosyandu(book.context.db).map(({ id }) => id)
  return listFormulir('pustu').flatMap(({ kode, cakupan }) =>
    (cakupan === 'posyandu' ? ids : [null]).map((posyanduId) =>
      readFormulir(book.context, { bulan, formulir: kode, posyanduId }),
    ),
  )
}

test.each([
  ['births', hamil, '2026-10'],
  ['a small village', desaKecil, '2026-09'],
])('%s: every number opens as many names as it says', (_apa, isi, bulan) => {
  expect(book.imporTeks(isi).ditolak).toEqual([])
  let compared = 0
  for (const model of models(bulan)) {
    const month = bulanTerakhir(model.periode, model.tanggal)
    for (const { letak, sel } of listAngka(model)) {
      if (sel.daftarLain !== null) continue
      expect([model.formulir, letak, readNames(book.context, month, sel.anak).length]).toEqual([
        ...[model.formulir, letak, sel.nilai],
      ])
      compared += sel.nilai
    }
  }
  expect(compared).toBeGreaterThan(0)
})

test('of a year that still runs names are told by the month it has come to, not by its last', () => {
  book.imporTeks(hamil)
  const months = models('2026-10').map((model) => bulanTerakhir(model.periode, model.tanggal))
  expect(new Set(months)).toEqual(new Set(['2026-10', bulanOf(book.context.hariIni())]))
  const [asa] = book.rows("SELECT id, tanggal_lahir FROM orang WHERE nama = 'Asa'")
  const umur = (bulan: string) => readNames(book.context, bulan, [String(asa?.id)])[0]?.umur
  expect([asa?.tanggal_lahir, umur('2026-10')]).toEqual(['2026-07-20', 3])
})

test('a code that is in no list of forms is refused in words', () => {
  const ask = (formulir: string) => () => readFormulir(book.context, { bulan: '2026-10', formulir, posyanduId: null })
  for (const kode of ['f9', 'constructor', 'sip55']) expect(ask(kode)).toThrow('Formulir ini tidak ada')
})
