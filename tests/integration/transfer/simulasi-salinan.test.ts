import { test } from 'vitest'
import { hidupi, kali, sabarMs } from '#tests/helpers/simulasi/hidup.ts'

test.each([
  { pustu: 1, count: 6 * kali, langkah: 40 },
  { pustu: 3, count: 2 * kali, langkah: 80 },
])(
  '$count lives with $pustu Pustu whose folders are copied and put back by hand: all books end alike, none is refused for ever',
  {
    timeout: 60 * kali * sabarMs,
  },
  ({ pustu, count, langkah }) => hidupi(pustu, count, langkah, true),
)
