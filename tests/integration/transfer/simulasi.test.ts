import { expect, test } from 'vitest'
import { makeAsal } from '#tests/helpers/simulasi/dunia.ts'
import { jalankan } from '#tests/helpers/simulasi/jalankan.ts'
import { periksaDunia } from '#tests/helpers/simulasi/periksa-dunia.ts'

/**
 * Thousands of lives of one Puskesmas, its Pustu and a second computer of one of them: they type, correct and remove;
 * packages are lost, repeated, come in any order or damaged; clocks are ten years off; an old backup is brought back.
 *
 * `npm run simulasi` lives ten times as many. A life that fails is lived again alone by its seed, PUSTU_BENIH.
 */
const kali = Number(process.env.PUSTU_SIMULASI ?? 1)
const awal = Number(process.env.PUSTU_BENIH ?? 1)
/** Milliseconds a life may take on a busy machine. */
const sabar = 2_000

async function lives(pustu: number, count: number, langkah: number): Promise<void> {
  const asal = await makeAsal(pustu)
  let ditolak = 0
  for (let i = 0; i < count; i++) {
    const benih = awal + i
    const dunia = await jalankan(asal, { benih, langkah, segelTiap: 12 })
    expect(periksaDunia(dunia), `seed ${benih}`).toEqual([])
    ditolak += dunia.ditolak
  }
  // Lives in which no damaged package came would prove little.
  expect(count < 50 || ditolak > 10).toBe(true)
}

test.each([
  { pustu: 5, count: 100 * kali, langkah: 60 },
  { pustu: 2, count: 200 * kali, langkah: 40 },
  { pustu: 1, count: 1_800 * kali, langkah: 20 },
])(
  '$count lives with $pustu Pustu: all books end alike, and no value that was typed is lost',
  {
    timeout: 2_100 * kali * sabar,
  },
  ({ pustu, count, langkah }) => lives(pustu, count, langkah),
)
