import { describe, expect, test } from 'vitest'
import { createAcak } from '#main/features/contoh/acak.ts'
import { drawPertumbuhan, ukur } from '#main/features/contoh/tumbuh.ts'
import { zBalita } from '#shared/domain/antropometri/balita.ts'

function share(values: readonly number[], holds: (z: number) => boolean): number {
  return (values.filter(holds).length / values.length) * 100
}

describe('a thousand children spread over 0–59 months', () => {
  const acak = createAcak(3, 'uji')
  const z = Array.from({ length: 1_500 }, (_, i) => {
    const jk = i % 2 === 0 ? 'L' : 'P'
    const hari = acak.bulat(0, 1_825)
    const { bbG, tbMm } = ukur(drawPertumbuhan(acak, jk), { hari, lemah: 0 }, acak)
    const caraUkur = hari < 731 ? 'terlentang' : 'berdiri'
    const none = { lkCm: null, lilaCm: null, edema: false }
    return zBalita({ jk, umur: { hari }, bbKg: bbG / 1_000, tbCm: tbMm / 10, caraUkur, ...none })
  })

  // National nutrition survey SSGI 2022: stunted 21,6 %, underweight 17,1 %, wasted 7,7 %, overweight 3,5 %.
  test('are stunted, underweight and overweight about as often as the surveys find', () => {
    const of = (key: 'tbu' | 'bbu' | 'bbtb') => z.flatMap((row) => row[key]?.z ?? [])
    expect(share(of('tbu'), (v) => v < -2)).toBeGreaterThan(15)
    expect(share(of('tbu'), (v) => v < -2)).toBeLessThan(26)
    expect(share(of('bbu'), (v) => v < -2)).toBeGreaterThan(8)
    expect(share(of('bbu'), (v) => v < -2)).toBeLessThan(18)
    expect(share(of('bbtb'), (v) => v > 2)).toBeGreaterThan(0.5)
    expect(share(of('bbtb'), (v) => v > 2)).toBeLessThan(6)
  })

  test('none lies outside the plausible range of WHO', () => {
    expect(z.filter((row) => row.tbu?.flagged || row.bbu?.flagged || row.bbtb?.flagged)).toEqual([])
  })
})

test('an illness costs weight and no length', () => {
  const anak = { jk: 'L', panjang: 0, berat: 0 } as const
  const sehat = ukur(anak, { hari: 400, lemah: 0 }, createAcak(1, 'sama'))
  const sakit = ukur(anak, { hari: 400, lemah: 0.6 }, createAcak(1, 'sama'))
  expect(sakit.bbG).toBeLessThan(sehat.bbG)
  expect(sakit.tbMm).toBe(sehat.tbMm)
})
