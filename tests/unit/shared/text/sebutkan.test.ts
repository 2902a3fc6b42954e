import { expect, test } from 'vitest'
import { sebutkan } from '#shared/text/sebutkan.ts'

test.each([
  [[], ''],
  [['Melati'], 'Melati'],
  [['Melati', 'Mawar'], 'Melati dan Mawar'],
  [['Melati', 'Mawar', 'Kenanga'], 'Melati, Mawar, dan Kenanga'],
])('%j is named as %j', (nama, expected) => expect(sebutkan(nama)).toBe(expected))
