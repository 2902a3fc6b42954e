import { test } from 'vitest'
import { segel, terima } from '#tests/helpers/paket-uji.ts'
import { pegangSemua } from '#tests/helpers/pegang-semua.ts'
import { makeAsal, mulaiDariSini } from '#tests/helpers/simulasi/dunia.ts'
import { hidupiDari, kali, sabarMs } from '#tests/helpers/simulasi/hidup.ts'

const count = 4 * kali

test(`${count} lives of books that a program without streams filled: none holds others in the end, and nothing is lost`, {
  timeout: count * sabarMs,
}, async () => {
  const asal = await makeAsal(2)
  const [desk, ...pustu] = asal
  if (!desk) throw new Error('A world without a Puskesmas')
  for (const one of pustu) await terima(desk, (await segel(one, desk)).bytes)
  for (const one of pustu) await pegangSemua(desk.db, one.db)
  for (const one of asal) mulaiDariSini(one)
  await hidupiDari(asal, count, 40, false)
})
