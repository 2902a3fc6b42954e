import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CadanganDiketahui, isTanggalRagu, urutkanCadangan } from '#shared/domain/cadangan/urutan.ts'

const kini = '2026-11-26T03:00:00.000Z'
type Cadangan = CadanganDiketahui & { readonly nama: string }
const made = (nama: string, waktu: string, jurnal: CadanganDiketahui['jurnal'], buku = 'A'): Cadangan => ({
  ...{ nama, waktu: `${waktu}T03:00:00.000Z`, jurnal, buku },
})
const names = (all: readonly Cadangan[]) => urutkanCadangan(all, kini).map(({ nama }) => nama)

test('the newest is the one whose journal came farthest, whatever its clock said', () => {
  const all = [
    made('2099', '2099-01-01', { turunan: 1, lamport: 40 }),
    made('newest', '2026-11-26', { turunan: 1, lamport: 50 }),
    made('2019', '2019-01-01', { turunan: 1, lamport: 45 }),
  ]
  expect(names(all)).toEqual(['newest', '2019', '2099'])
})

test('a book brought back from an older backup is newer than what it was brought back in place of', () => {
  const all = [
    made('before', '2026-11-20', { turunan: 1, lamport: 90 }),
    made('after', '2026-11-21', { turunan: 2, lamport: 60 }),
  ]
  expect(names(all)).toEqual(['after', 'before'])
})

test('backups of before the journal was written down are older, by their dates, and a date that cannot be comes last', () => {
  const all = [
    made('old 2099', '2099-01-01', null),
    made('new', '2026-11-01', { turunan: 1, lamport: 1 }),
    made('old 20', '2026-11-20', null),
    made('old 22', '2026-11-22', null),
  ]
  expect(names(all)).toEqual(['new', 'old 22', 'old 20', 'old 2099'])
})

test('of two books the one backed up last comes first, and neither is mixed into the other', () => {
  const all = [
    made('A1', '2026-11-20', { turunan: 1, lamport: 900 }),
    made('B1', '2026-11-23', { turunan: 1, lamport: 5 }, 'B'),
    made('A2', '2099-11-21', { turunan: 1, lamport: 950 }),
    made('B2', '2026-11-24', { turunan: 1, lamport: 6 }, 'B'),
  ]
  expect(names(all)).toEqual(['B2', 'B1', 'A2', 'A1'])
})

test('a date is doubtful where it lies more than a day ahead', () => {
  expect(['2026-11-27T02:59:00.000Z', '2026-11-27T03:01:00.000Z'].map((waktu) => isTanggalRagu(waktu, kini))).toEqual([
    ...[false, true],
  ])
})

test('the order does not hang on how they are listed', () => {
  const one = fc.record({
    nama: fc.uuid(),
    waktu: fc.integer({ min: 1.4e12, max: 4e12 }).map((ms) => new Date(ms).toISOString()),
    buku: fc.constantFrom('A', 'B'),
    jurnal: fc.option(fc.record({ turunan: fc.integer({ min: 1, max: 3 }), lamport: fc.nat(50) })),
  })
  fc.assert(
    fc.property(fc.uniqueArray(one, { maxLength: 30, selector: ({ waktu }) => waktu }), (all) => {
      const sorted = names(all)
      expect(names(all.toReversed())).toEqual(sorted)
      expect(names(all.toSorted((a, b) => a.nama.localeCompare(b.nama)))).toEqual(sorted)
    }),
  )
})
