import { expect, test } from 'vitest'
import { periksaSkdn } from '#shared/domain/skdn/periksa.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'
import { runSkdn } from '#tests/factories/skdn.ts'

const flat = [makeTimbang('2026-09-10', 11_000), makeTimbang('2026-10-08', 11_000), makeTimbang('2026-11-12', 11_000)]

function month(): HasilSkdn {
  const anak = [
    makeAnak({ id: 'a', nama: 'Bima', kms: [{ tanggal: '2026-01-08', punya: true }], penimbangan: flat }),
    makeAnak({ id: 'b', nama: 'Ayu', jk: 'P' }),
    makeAnak({ id: 'c', nama: 'Cahya', keanggotaan: [makeAnggota({ posyanduId: 'mawar' })] }),
  ]
  return runSkdn(anak, { zBBU: () => ({ z: -3.2, flagged: false }) })
}

test('a sound month: every rule holds, with its figures', () => {
  expect(periksaSkdn(month()).map((p) => [p.aturan, p.benar, p.angka])).toEqual([
    ['D=N+T+O+B', true, '1 = 0+1+0+0'],
    ['K≤S', true, '1 ≤ 3'],
    ['D≤S', true, '1 ≤ 3'],
    ['2T≤T', true, '1 ≤ 1'],
    ['BGM≤D', true, '1 ≤ 1'],
    ["N≤D'", true, '0 ≤ 1'],
    ['L+P=total', true, '2 + 1 = 3'],
    ['jumlah posyandu=total', true, '2 + 1 = 3'],
  ])
})

test('a child in two posyandu breaks the sum, and is named', () => {
  const hasil = month()
  const [melati, mawar] = hasil.posyandu
  if (!melati || !mawar) throw new Error('two posyandu are expected')
  const doubled = { ...hasil, posyandu: [melati, { ...mawar, anak: melati.anak }] }
  const sum = periksaSkdn(doubled).find((p) => p.aturan === 'jumlah posyandu=total')
  expect(sum).toMatchObject({ benar: false, angka: '2 + 2 = 2' })
  expect(sum?.anak.map((a) => a.nama)).toEqual(['Bima', 'Ayu'])
})

test('a 2T that is no T breaks its rule, and is named', () => {
  const hasil = month()
  const spoiled = hasil.posyandu.map((p) => ({
    ...p,
    anak: p.anak.map((a) => (a.timbang ? { ...a, timbang: { ...a.timbang, huruf: 'N' as const } } : a)),
  }))
  const rule = periksaSkdn({ ...hasil, posyandu: spoiled }).find((p) => p.aturan === '2T≤T')
  expect(rule?.benar).toBe(false)
  expect(rule?.anak.map((a) => a.nama)).toEqual(['Bima'])
})

test('an empty book holds every rule', () => {
  expect(periksaSkdn(runSkdn([])).every((p) => p.benar)).toBe(true)
})
