import { expect, test } from 'vitest'
import { cariPasangan, type Dikenali, kemiripan } from '#shared/domain/mutu/pasangan.ts'

const anak = (id: string, isi: Partial<Dikenali> = {}): Dikenali => ({
  ...{ id, nama: 'Naura Azzahra', jk: 'P', tanggalLahir: '2024-03-05', nik: null, namaIbu: 'Siti Aminah', ...isi },
})
/** Scores worked out by hand: name 50 × likeness, birth date, mother, number. */
const skor = (a: Partial<Dikenali>, b: Partial<Dikenali> = {}) =>
  cariPasangan([anak('a', a), anak('b', b)]).map((pasang) => pasang.skor)

test.each([
  ['all the same: 50 + 30 + 20', {}, [100]],
  ['the words of one in the other: 45 + 30 + 20', { nama: 'Naura' }, [95]],
  ['a mother unknown: 50 + 30 + 5', { namaIbu: null }, [85]],
  ['another mother: 50 + 30 − 15', { namaIbu: 'Khotimah' }, []],
  ['day and month exchanged: 50 + 20 + 20', { tanggalLahir: '2024-05-03' }, [90]],
  ['two days apart, over the end of a month: 50 + 20 + 20', { tanggalLahir: '2024-03-07' }, [90]],
  ['a year off: 50 + 15 + 20', { tanggalLahir: '2023-03-05' }, [85]],
  ['the same month: 50 + 10 + 20', { tanggalLahir: '2024-03-25' }, [80]],
  ['another month: no pair', { tanggalLahir: '2024-07-25' }, []],
  ['no birth date: 50 + 10 + 20', { tanggalLahir: null }, [80]],
  ['two sexes: no pair', { jk: 'L' }, []],
  ['sex unknown: 100', { jk: null }, [100]],
  ['another name: no pair', { nama: 'Bilqis' }, []],
] as const)('%s', (_, isi, want) => {
  expect(skor(isi)).toEqual(want)
})

test('two issued numbers that differ speak against one child: 50 + 30 + 20 − 25', () => {
  expect(skor({ nik: '3509124503240001' }, { nik: '3509124503240002' })).toEqual([75])
})

test('one issued number is one child, whatever the names; a stand-in of a village office promises nothing', () => {
  const lain = { nama: 'Bilqis', tanggalLahir: '2022-01-01' }
  expect(skor({ nik: '3509124503240001' }, { nik: '3509124503240001', ...lain })).toEqual([100])
  expect(skor({ nik: '0509124503240001' }, { nik: '0509124503240001', ...lain })).toEqual([])
})

test('twins are no pair: their names are not alike', () => {
  expect(skor({ nama: 'Hasan' }, { nama: 'Husna' })).toEqual([])
})

test('a pair is named once, in the same order whoever was written down first', () => {
  const [a, b] = [anak('a', { nama: 'Naura Azahra' }), anak('b')]
  expect(cariPasangan([a, b])).toEqual(cariPasangan([b, a]))
})

test('names are alike by their words or their letters', () => {
  expect(kemiripan('naura azzahra', 'naura azzahra')).toBe(1)
  expect(kemiripan('naura', 'naura azzahra')).toBe(0.9)
  // Four letters and one word prove nothing; one slip of ten letters.
  expect(kemiripan('ayu', 'ayu lestari')).toBe(0)
  expect(kemiripan('muhammad a', 'muhamad a')).toBeCloseTo(0.9)
})
