import { expect } from 'vitest'
import { makeAsal } from './dunia.ts'
import { jalankan } from './jalankan.ts'
import { periksaDunia } from './periksa-dunia.ts'

/** How many times as many lives as in the everyday tests: `npm run simulasi`. */
export const kali = Number(process.env.PUSTU_SIMULASI ?? 1)
/** A life that fails is lived again alone by its seed. */
const awal = Number(process.env.PUSTU_BENIH ?? 1)
/** Milliseconds a life may take on a busy machine. */
export const sabarMs = 2_000

/**
 * Lives of one Puskesmas, so many Pustu and a second computer of the first: they type, correct and remove; packages are
 * lost, repeated, come in any order or damaged; clocks are ten years off; an old backup is brought back.
 */
export async function hidupi(pustu: number, count: number, langkah: number): Promise<void> {
  const asal = await makeAsal(pustu)
  let ditolak = 0
  for (let i = 0; i < count; i++) {
    const benih = awal + i
    const dunia = await jalankan(asal, { benih, langkah, segelTiap: 12 })
    expect(periksaDunia(dunia, { teliti: i % 8 === 0 }), `seed ${benih}`).toEqual([])
    ditolak += dunia.ditolak
  }
  // Lives in which no damaged package came would prove little.
  expect(count < 200 || ditolak > 10).toBe(true)
}
