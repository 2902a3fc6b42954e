import { expect, test } from 'vitest'
import { makeAsal } from '#tests/helpers/simulasi/dunia.ts'
import { jalankan } from '#tests/helpers/simulasi/jalankan.ts'
import { periksaDunia } from '#tests/helpers/simulasi/periksa-dunia.ts'

/**
 * Thousands of lives of one Puskesmas, its Pustu and a second computer of one of them: they type, correct and remove;
 * packages are lost, repeated, come in any order or damaged; clocks are ten years off; an old backup is brought back.
 *
 * `npm run simulasi` runs tens of thousands. A failing life is run again alone by its seed.
 */
const kali = Number(process.env.PUSTU_SIMULASI ?? 40)
const awal = Number(process.env.PUSTU_BENIH ?? 1)

async function lives(pustu: number, count: number, langkah: number): Promise<void> {
  const asal = await makeAsal(pustu)
  for (let i = 0; i < count; i++) {
    const benih = awal + i
    const dunia = await jalankan(asal, { benih, langkah, segelTiap: 12 })
    const faults = periksaDunia(dunia)
    for (const { db } of dunia.komputer) db.close()
    expect(faults, `seed ${benih}`).toEqual([])
  }
}

test('five Pustu: all books end alike, and no value that was typed is lost', { timeout: 36_000_000 }, () =>
  lives(5, kali, 60),
)
test('two Pustu at short quarters: the same', { timeout: 36_000_000 }, () => lives(2, kali * 2, 40))
