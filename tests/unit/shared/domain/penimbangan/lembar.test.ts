import { describe, expect, test } from 'vitest'
import { type BarisKetikan, bacaBaris, pertanyaanBaris, zBaris } from '#shared/domain/penimbangan/lembar.ts'
import { makeAnak, makeTimbang } from '#tests/factories/anak.ts'

const aturan = { rujukanZ: 'hari' as const, isAwalData: () => false }
const anak = makeAnak({
  penimbangan: [makeTimbang('2026-09-10', 11_000), makeTimbang('2026-10-08', 11_200, { tbMm: 880 })],
})

function row(isi: Partial<BarisKetikan> = {}): BarisKetikan {
  const base = { posyanduId: 'melati', tb: '', caraUkur: null, lila: '', lk: '', edema: false, pengganti: null }
  return { ...base, tanggal: '2026-11-12', bb: '11,4', ...isi }
}

test('one typed row: letter, z-scores and questions at once', () => {
  const baca = bacaBaris(anak, row({ tb: '88,9' }), aturan)
  expect(baca.hasil).toMatchObject({ kind: 'dihitung', huruf: 'N', naikG: 200, umur: 34 })
  expect(baca.z?.bbu?.z).toBeLessThan(-1)
  expect(baca.z?.tbu?.z).toBeLessThan(-1)
  expect(baca.pertanyaan).toEqual([])
})

test('a weight that waits for an answer has no letter and no z, only its question', () => {
  const baca = bacaBaris(anak, row({ bb: '1140' }), aturan)
  expect(baca.hasil.kind).toBe('tanpaBerat')
  expect(baca.z?.bbu).toBeNull()
  expect(baca.pertanyaan.map((p) => [p.kode, p.saran?.teks])).toEqual([['gram', '11,4']])
})

test('oedema has no BB/U', () => {
  expect(zBaris(anak, row({ edema: true }), 'hari')?.bbu).toBeNull()
})

test('without birth date, or before birth, there is no z', () => {
  expect(zBaris(makeAnak({ tanggalLahir: null }), row(), 'hari')).toBeNull()
  expect(zBaris(makeAnak({ tanggalLahir: '2026-11-13' }), row(), 'hari')).toBeNull()
})

describe('the two age rules', () => {
  test('differ for the same row: 34 months and 2 days against 34 completed months', () => {
    // Born 10 January 2024: on 12 November 2026 1037 days, or 34 × 30,4375 = 1034,875 days.
    const [hari, bulan] = [zBaris(anak, row(), 'hari'), zBaris(anak, row(), 'bulanPenuh')]
    expect(hari?.bbu?.z).not.toBeUndefined()
    expect(bulan?.bbu?.z).toBeGreaterThanOrEqual(hari?.bbu?.z ?? Number.NaN)
  })
})

test('questions alone are the same questions, also when an overruling asks again', () => {
  const pengganti = { nt: 'N' as const, alasan: 'x', bbG: 11_250, bbLaluG: 11_200 }
  for (const typed of [row(), row({ bb: '9,0' }), row({ bb: '11,3', pengganti }), row({ bb: '11,25', pengganti })]) {
    expect(pertanyaanBaris(anak, typed, aturan)).toEqual(bacaBaris(anak, typed, aturan).pertanyaan)
  }
  expect(pertanyaanBaris(anak, row({ bb: '11,3', pengganti }), aturan).map((p) => p.kode)).toEqual(['penggantiBerubah'])
})
