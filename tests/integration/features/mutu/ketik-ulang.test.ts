import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMutuHandlers } from '#main/features/mutu/mutu.handlers.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'

let book: PenimbanganBook
beforeEach(async () => {
  book = await openPenimbanganBook((context) => ({
    ...createPenimbanganHandlers(context),
    ...createMutuHandlers(context),
  }))
})
afterEach(() => book.close())

const pilih = { bulan: '2026-11', posyanduId: null, benih: 1, bagian: 10 }

/** Two children, 9,0 kg and 80,0 cm each: both are drawn. */
async function sampel(): Promise<string[]> {
  for (const nama of ['Aisyah', 'Dewi']) {
    book.timbang(book.anak(nama), '2026-11-12', { bb_g: 9000, tb_mm: 800 })
  }
  return (await book.call('mutu.sample', pilih)).sampel.map(({ nama }) => nama)
}

test('what is typed anew is held against the book: cells that differ, and the error of both', async () => {
  const nama = await sampel()
  const ketikan = nama.map((satu) => (satu === 'Dewi' ? { bb: '9,2', tb: '80' } : { bb: '9,0', tb: '' }))
  const hasil = await book.call('mutu.compare', { ...pilih, ketikan })
  // Three cells were typed twice; d = 0 and 0,2 kg: √(0,04 / 4) = 0,1 kg, which is kurang.
  expect(hasil).toMatchObject({ n: 3, berbeda: 1, salahPersen: 33.3, kelas: 'ulang' })
  expect(hasil.bb).toMatchObject({ n: 2, tem: 0.1, bias: 0.1, kelas: 'kurang' })
  expect(hasil.tb).toMatchObject({ n: 1, tem: 0, bias: 0, kelas: 'baik' })
  expect(hasil.beda.map(({ nama: siapa, isian, dulu, kini }) => [siapa, isian, dulu, kini])).toEqual([
    ['Dewi', 'bb', 9, 9.2],
  ])
})

test('what cannot be read is refused by name, and nothing is compared', async () => {
  const nama = await sampel()
  const gagal = await book.refusal('mutu.compare', { ...pilih, ketikan: nama.map(() => ({ bb: 'sembilan', tb: '' })) })
  expect(gagal.pesan).toContain(`${nama[0]}: "sembilan"`)
})

test('a sample that is another by now is refused', async () => {
  await sampel()
  expect((await book.refusal('mutu.compare', { ...pilih, ketikan: [{ bb: '9', tb: '80' }] })).code).toBe('tidakAda')
})
