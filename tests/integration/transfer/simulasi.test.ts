import { test } from 'vitest'
import { hidupi, kali, sabarMs } from '#tests/helpers/simulasi/hidup.ts'

test.each([
  { pustu: 5, count: 4 * kali, langkah: 60 },
  { pustu: 2, count: 12 * kali, langkah: 30 },
])(
  '$count lives with $pustu Pustu: all books end alike, and no value that was typed is lost',
  {
    timeout: 60 * kali * sabarMs,
  },
  ({ pustu, count, langkah }) => hidupi(pustu, count, langkah),
)
