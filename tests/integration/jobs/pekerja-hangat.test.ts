import { afterEach, expect, test } from 'vitest'
import { createPekerjaHangat, type PekerjaHangat } from '#main/jobs/pekerja-hangat.ts'

/** Doubles a number, tells which thread it is, refuses a negative one, and dies of a zero. */
const tugas = `
  import { threadId } from 'node:worker_threads'
  import { layaniTugas } from ${JSON.stringify(new URL('../../../main/jobs/layani-tugas.ts', import.meta.url).href)}
  layaniTugas(async (angka) => {
    if (angka === 0) process.exit(7)
    if (angka < 0) throw new Error('negative')
    return { thread: threadId, nilai: 2 * angka }
  })`
const entry = new URL(`data:text/javascript,${encodeURIComponent(tugas)}`)

let pekerja: PekerjaHangat
afterEach(() => pekerja.tutup())

type Hasil = { readonly thread: number; readonly nilai: number }
const kerja = (angka: number) => pekerja.kerjakan(angka) as Promise<Hasil>

test('one thread does every task, each answered with its own result', async () => {
  pekerja = createPekerjaHangat(entry)
  pekerja.hangatkan()
  const hasil = await Promise.all([1, 2, 3].map(kerja))
  expect(hasil.map(({ nilai }) => nilai)).toEqual([2, 4, 6])
  expect(new Set([...hasil, await kerja(4)].map(({ thread }) => thread)).size).toBe(1)
})

test('a task that fails takes no other with it', async () => {
  pekerja = createPekerjaHangat(entry)
  const [baik, buruk, lagi] = await Promise.allSettled([kerja(1), kerja(-1), kerja(2)])
  expect([baik.status, buruk.status, lagi.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a thread that died fails what it held, and the next task starts another', async () => {
  pekerja = createPekerjaHangat(entry)
  await expect(kerja(0)).rejects.toThrow('ended with code 7')
  expect((await kerja(5)).nilai).toBe(10)
})
