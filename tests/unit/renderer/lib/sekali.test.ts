import { expect, test } from 'vitest'
import { createSekali, createSekaliBernama } from '#renderer/lib/sekali.ts'

/** Work that ends when told, and counts how often it began. */
function createWork() {
  const begun: (() => void)[] = []
  const work = () => new Promise<string>((resolve) => begun.push(() => resolve(`jawaban ${begun.length}`)))
  return { begun, work }
}

test('a second press while the first is under way begins nothing, and gets the same answer', async () => {
  const { begun, work } = createWork()
  const sekali = createSekali()
  const first = sekali.jalankan(work)
  const second = sekali.jalankan(work)
  expect(begun).toHaveLength(1)
  expect(sekali.isBerjalan()).toBe(true)
  begun[0]?.()
  expect(await Promise.all([first, second])).toEqual(['jawaban 1', 'jawaban 1'])
  expect(sekali.isBerjalan()).toBe(false)
})

test('after an answer, and after a failure, the next press counts again', async () => {
  const sekali = createSekali()
  await expect(sekali.jalankan(() => Promise.reject(new Error('disk penuh')))).rejects.toThrow('disk penuh')
  expect(await sekali.jalankan(() => Promise.resolve('tersimpan'))).toBe('tersimpan')
})

test('one name runs once at a time whoever asks, another name beside it', async () => {
  const { begun, work } = createWork()
  const { jalankan: sekali, isBerjalan } = createSekaliBernama()
  const both = [sekali('balita.move 1', work), sekali('balita.move 1', work), sekali('balita.move 2', work)]
  expect(begun).toHaveLength(2)
  expect([isBerjalan('balita.move 1'), isBerjalan('balita.move 3')]).toEqual([true, false])
  for (const end of begun) end()
  await Promise.all(both)
  const again = sekali('balita.move 1', work)
  expect(begun).toHaveLength(3)
  begun[2]?.()
  await again
})
