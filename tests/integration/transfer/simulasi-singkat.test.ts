import { test } from 'vitest'
import { hidupi, kali, sabarMs } from '#tests/helpers/simulasi/hidup.ts'

test.each([{ pustu: 1, count: 40 * kali, langkah: 12 }])(
  '$count lives with $pustu Pustu: all books end alike, and no value that was typed is lost',
  {
    timeout: 40 * kali * sabarMs,
  },
  ({ pustu, count, langkah }) => hidupi(pustu, count, langkah),
)
