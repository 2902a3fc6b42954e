import { expect } from 'vitest'
import { type Asal, makeAsal } from './dunia.ts'
import { jalankan } from './jalankan.ts'
import { periksaDunia } from './periksa-dunia.ts'

/** How many times as many lives as in the everyday tests: `npm run simulasi`. */
export const kali = Number(process.env.PUSTU_SIMULASI ?? 1)
/** A life that fails is lived again alone by its seed. */
const awal = Number(process.env.PUSTU_BENIH ?? 1)
/** Milliseconds a life may take on a busy machine. */
export const sabarMs = 20_000

/**
 * Lives of one Puskesmas, so many Pustu and a second computer of the first: they type, correct and remove; packages are
 * lost, repeated, come in any order or damaged; clocks are ten years off; an old backup is brought back.
 *
 * @param salinan folders are also copied to another laptop, and put back by hand as they were
 */
export async function hidupi(pustu: number, count: number, langkah: number, salinan = false): Promise<void> {
  return hidupiDari(await makeAsal(pustu, salinan), count, langkah, salinan)
}

/** The same, of books as they are given. */
export async function hidupiDari(
  asal: readonly Asal[],
  count: number,
  langkah: number,
  salinan: boolean,
): Promise<void> {
  let [ditolak, cabang] = [0, 0]
  for (let i = 0; i < count; i++) {
    const benih = awal + i
    const dunia = await jalankan(asal, { benih, langkah, segelTiap: 12, salinan })
    expect(periksaDunia(dunia, { teliti: i % 8 === 0 }), `seed ${benih}`).toEqual([])
    expect(dunia.tersisa, `seed ${benih}: refused for ever`).toBe(0)
    ditolak += dunia.ditolak
    cabang += dunia.cabang
  }
  // Lives in which no damaged package came would prove little.
  expect(count < 40 || ditolak > count / 40).toBe(true)
  // Of a few lives, and of some ten by other seeds, it may happen that no two books part.
  expect(!salinan || cabang > 0 || count < 6 || (awal !== 1 && count < 100)).toBe(true)
}
