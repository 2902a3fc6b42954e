import { expect, test } from 'vitest'
import {
  judulKonflik,
  kalimatKonflik,
  kataAsal,
  kataNilai,
  kumpulkan,
  kunciKonflik,
} from '#renderer/features/konflik/kalimat.ts'
import type { Konflik } from '#shared/contract/konflik.ts'

const calon = (nomor: number, nilai: string | null): Konflik['calon'][number] => ({
  ...{ nomor, nilai, oleh: 'Sri Wahyuni', waktu: '2026-11-12T09:20:00', komputer: 'laptop ini', tampil: nomor === 1 },
})
const bb: Konflik = {
  ...{ entitas: 'penimbangan', id: 'p1', isian: 'bb_g', tentang: 'Penimbangan Naura 12-11-2026', namaIsian: 'BB' },
  ...{ orangId: 'o1', calon: [calon(1, '8,6 kg'), calon(2, '8,9 kg')], putusan: null },
}

test('a question says what it is about, how many notes there are, and that none is lost', () => {
  expect(judulKonflik(bb)).toBe('Penimbangan Naura 12-11-2026: BB')
  expect(kalimatKonflik(bb)).toBe('Dua catatan berbeda. Pilih yang benar. Yang lain tetap disimpan.')
  expect(kalimatKonflik({ calon: [...bb.calon, calon(3, null)] })).toMatch(/^Tiga catatan berbeda\./)
  expect(kalimatKonflik({ calon: Array.from({ length: 6 }, (_, i) => calon(i, 'x')) })).toMatch(/^6 catatan berbeda\./)
})

test('an empty value is said', () => {
  expect(kataNilai(null)).toBe('Kosong')
  expect(kataNilai('8,6 kg')).toBe('8,6 kg')
})

test('a value says who set it, when, and on which computer', () => {
  expect(kataAsal(calon(1, null))).toBe('Sri Wahyuni, 12-11-2026 09.20, laptop ini')
  expect(kataAsal({ ...calon(1, null), komputer: 'Wonorejo' })).toBe('Sri Wahyuni, 12-11-2026 09.20, laptop Wonorejo')
})

test('questions of one child stand together, in the order in which the first came', () => {
  const of = (id: string, orangId: string | null): Konflik => ({ ...bb, id, orangId })
  const daftar = [of('a', 'o1'), of('b', null), of('c', 'o2'), of('d', 'o1'), of('e', 'o2')]
  expect(kumpulkan(daftar).map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c', 'e'])
})

test('a question asked anew after an answer is another one', () => {
  const putusan = { kelompok: 9, oleh: '', waktu: '', nilai: null, bolehDiurungkan: true }
  expect(kunciKonflik(bb)).not.toBe(kunciKonflik({ ...bb, putusan }))
  expect(kunciKonflik(bb)).toBe(kunciKonflik({ ...bb, calon: [] }))
})
