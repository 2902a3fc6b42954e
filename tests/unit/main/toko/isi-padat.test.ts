import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bentangkanIsi, padatkanIsi, padatkanIsian } from '#main/toko/isi-padat.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { nomorKata } from '#shared/catatan/nomor-isian.ts'

/** What a book gives back of the fields of a change. */
function kembali(entitas: string, text: string): string {
  const { isi, rujukan } = padatkanIsi(entitas, text)
  return bentangkanIsi(entitas, isi, rujukan)
}

const id = fc.uuid()
const bilangan = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer(), fc.maxSafeInteger(), fc.double())
const tanggal = fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const nilai = fc.oneof(
  ...[id, id.map((one) => one.toUpperCase()), bilangan, tanggal, fc.constantFrom(...nomorKata), fc.constant(null)],
  ...[fc.string(), fc.string({ unit: 'binary' }), fc.string({ minLength: 60, maxLength: 5_000 }), fc.boolean()],
  ...[
    fc.constantFrom('2026-02-30', '1899-12-31', '9999-12-31', '\u0000', '\ud800', '\ud800x', '{', '=', ''),
    fc.json(),
  ],
)

describe.each(namaCatatan)('the fields of %s', (nama) => {
  const kolom = [...Object.keys(catatanOf(nama).isian), 'dihapus']

  test('come back letter for letter, in whatever order and with whatever value', () => {
    const fields = fc.uniqueArray(fc.tuple(fc.constantFrom(...kolom), nilai), { selector: ([name]) => name })
    fc.assert(
      fc.property(fields, (list) => {
        const text = JSON.stringify(Object.fromEntries(list))
        expect(kembali(nama, text)).toBe(text)
      }),
      { numRuns: 60 },
    )
  })
})

describe('kept as it is, and told as it was written:', () => {
  test.each([
    ['a field without a number', '{"bb_g":8000,"tidak_ada":1}'],
    ['no field', '{}'],
    ['a field said twice', '{"bb_g":8000,"bb_g":8100}'],
    ['spaces', '{"bb_g": 8000}'],
    ['a number written otherwise', '{"bb_g":8e3}'],
    ['a number above all others', '{"bb_g":123456789012345678901}'],
    ['nothing below nothing', '{"bb_g":-0}'],
    ['a letter written by its code', '{"catatan":"\\u0041"}'],
    ['half a letter', '{"catatan":"\\ud800"}'],
    ['no object', '[]'],
    ['no JSON', '{"bb_g"'],
    ['what begins like something kept short', '0D-1'],
  ])('%s', (_, text) => {
    expect(kembali('penimbangan', text)).toBe(text)
  })

  test('a kind that is not known', () => {
    expect(kembali('yang_akan_datang', '{"nama":"Ayu"}')).toBe('{"nama":"Ayu"}')
  })
})

test('three records are pointed at, each once; a fourth stands among the fields', () => {
  const [a = '', b = '', c = '', d = ''] = fc.sample(fc.uniqueArray(id, { minLength: 4, maxLength: 4 }), 1)[0] ?? []
  const fields = { orang_id: a, posyandu_id: b, hari_buka_id: c, impor_id: d, catatan: a }
  const { isi, rujukan } = padatkanIsian('penimbangan', fields, JSON.stringify(fields))
  expect(rujukan).toEqual([a, b, c])
  expect(isi).not.toContain(d)
  expect(bentangkanIsi('penimbangan', isi, rujukan)).toBe(JSON.stringify(fields))
})

test('a weighing takes forty letters', () => {
  const [orang_id = '', posyandu_id = '', hari_buka_id = ''] = fc.sample(id, 3)
  const fields = { orang_id, tanggal: '2026-11-12', posyandu_id, hari_buka_id, bb_g: 9_400, tb_mm: 745 }
  const isi = padatkanIsi(
    'penimbangan',
    JSON.stringify({ ...fields, cara_ukur: 'terlentang', lk_mm: null, urut: 1391 }),
  )
  expect(isi.isi.length).toBeLessThanOrEqual(40)
})

test.each(['0', '0D-', '0Z', '-Q', '.zz1', '~1', '0J9abc', '\u00e91'])(
  'what nobody wrote is told as nothing: %s',
  (isi) => {
    expect(() => bentangkanIsi('penimbangan', isi, [])).toThrow('cannot be read')
  },
)

/** Books in use are written by these: what was kept short once is read for ever. Lines are added, none is changed. */
test('what books of before hold is read as they wrote it', () => {
  const lines = readFileSync(new URL('../../../golden/bentuk/isi-padat.txt', import.meta.url), 'utf8')
  const samples = lines.split('\n').filter((line) => line !== '')
  expect(samples.length).toBeGreaterThanOrEqual(namaCatatan.length)
  for (const sample of samples) {
    const [entitas = '', isi = '', rujukan = '', text = ''] = sample.split('\t')
    expect(bentangkanIsi(entitas, isi, JSON.parse(rujukan) as string[]), sample).toBe(text)
  }
})
