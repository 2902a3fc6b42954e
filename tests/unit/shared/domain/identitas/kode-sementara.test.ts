import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kodeSementara } from '#shared/domain/identitas/kode-sementara.ts'
import { bacaNik } from '#shared/domain/identitas/nik.ts'

test('a temporary code can never be taken for a NIK', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const code = kodeSementara(id)
      // No I, L, O or U: nobody takes one for 1 or 0.
      expect(code).toMatch(/^BAYI-[0-9A-HJKMNP-TV-Z]{6}$/)
      expect(bacaNik(code)).toBeNull()
      expect(Number.isNaN(Number(code))).toBe(true)
    }),
  )
})

test('a temporary code is the last thirty bits of the id in base 32', () => {
  // 0x3FFFFFFF: six times 31, the last letter; 0x00000021 = 33 = 1 × 32 + 1.
  expect(kodeSementara('019a0000-0000-7000-8000-00003fffffff')).toBe('BAYI-ZZZZZZ')
  expect(kodeSementara('019a0000-0000-7000-8000-000000000021')).toBe('BAYI-000011')
})
