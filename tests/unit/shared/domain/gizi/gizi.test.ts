import { expect, test } from 'vitest'
import { gizi } from '#shared/domain/gizi/gizi.ts'
import { barisGizi, insidenStunting, periksaGizi } from '#shared/domain/gizi/hitung.ts'
import type { AnakRegister, Penimbangan } from '#shared/domain/register/register.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'
import { runSkdn } from '#tests/factories/skdn.ts'

/** November 2026 by days; the boys are born 10 January 2024, 34 months old. */
function run(...anak: AnakRegister[]) {
  const hasil = gizi(runSkdn(anak), 'hari', (id) => anak.find((one) => one.id === id))
  return { hasil, anak: hasil.posyandu.flatMap((p) => p.anak) }
}
const boy = (id: string, penimbangan: Penimbangan[]) => makeAnak({ id, nama: id, penimbangan })
/** At 30 to 34 months 80 cm is far below −2 SD (83,8 cm at 30 months) and 92 cm above it. @source resources/who/lhfa.csv */
const [pendek, normal] = [800, 920]
const ukur = (tanggal: string, tbMm: number) => makeTimbang(tanggal, 13_000, { tbMm, caraUkur: 'berdiri' })

test('each index takes the last day that holds what it needs', () => {
  const apart = boy('apart', [makeTimbang('2026-11-05', 13_000), makeTimbang('2026-11-20', null, { tbMm: normal })])
  const [{ nilai } = { nilai: null }] = run(apart).anak
  expect(nilai?.BBU?.hari.tanggal).toBe('2026-11-05')
  expect(nilai?.TBU?.hari.tanggal).toBe('2026-11-20')
  expect(nilai?.BBTB).toBeNull()
})

test('a length without a weight is measured and no weighing', () => {
  const { hasil, anak } = run(boy('diukur', [makeTimbang('2026-11-20', null, { tbMm: normal })]))
  const row = barisGizi(anak).find(({ S }) => S === 1)
  expect(row).toMatchObject({ kelompok: '24-35', jk: 'L', ditimbang: 0, diukur: 1, ditimbangDiukur: 0 })
  expect(periksaGizi(hasil, 0).every(({ benar }) => benar)).toBe(true)
})

test('a day before the child belonged to a posyandu says nothing', () => {
  const datang = makeAnak({
    keanggotaan: [makeAnggota({ mulai: '2026-11-10' })],
    penimbangan: [ukur('2026-11-05', normal), makeTimbang('2026-11-12', 13_000)],
  })
  expect(run(datang).anak.map(({ nilai }) => nilai.TBU)).toEqual([null])
})

test('oedema has no z by weight: it is underweight and gizi buruk, and its length counts', () => {
  const { anak } = run(
    boy('edema', [makeTimbang('2026-11-05', 13_000, { tbMm: normal, caraUkur: 'berdiri', edema: true })]),
  )
  expect(anak[0]?.nilai).toMatchObject({
    BBU: { z: null, kelas: 'edema' },
    TBU: { kelas: 'normal' },
    BBTB: { z: null, kelas: 'giziBuruk' },
  })
  expect(barisGizi(anak).find(({ S }) => S === 1)?.BBTB).toMatchObject({ giziBuruk: 1, edema: 1 })
})

test('a length outside the table of WHO has no BB/TB; a z no child has stands in no class', () => {
  // BB/TB begins at 65 cm standing; 60 cm at 34 months is more than nine SD below.
  const { anak } = run(boy('kecil', [ukur('2026-11-05', 600)]))
  expect(anak[0]?.nilai).toMatchObject({ TBU: { kelas: 'outlier' }, BBTB: { z: null, kelas: 'tanpaZ' } })
})

test.each([
  ['never measured before: first measured', [], 'pertamaDiukur', false],
  ['not stunted when last measured, however long ago: new', [ukur('2026-05-05', normal)], 'baru', true],
  ['stunted when last measured: neither', [ukur('2026-05-05', normal), ukur('2026-08-05', pendek)], null, false],
  ['recovered in between: new again', [ukur('2026-05-05', pendek), ukur('2026-08-05', normal)], 'baru', true],
  [
    'a length no child has in between is passed over',
    [ukur('2026-05-05', normal), ukur('2026-08-05', 500)],
    'baru',
    true,
  ],
  ['the last day of a month speaks for it', [ukur('2026-08-05', pendek), ukur('2026-08-25', normal)], 'baru', true],
] as const)('stunted now, and %s', (_, lalu, insiden, berisiko) => {
  const { anak } = run(boy('kini', [...lalu, ukur('2026-11-05', pendek)]))
  expect(anak.map((one) => [one.insiden, one.berisiko])).toEqual([[insiden, berisiko]])
})

test('the incidence is told of those who could become stunted', () => {
  const { anak } = run(
    boy('baru', [ukur('2026-08-05', normal), ukur('2026-11-05', pendek)]),
    boy('tetap', [ukur('2026-08-05', normal), ukur('2026-11-05', normal)]),
    boy('pertama', [ukur('2026-11-05', normal)]),
  )
  expect(insidenStunting(anak)).toMatchObject({ baru: 1, berisiko: 2, persen: null, L: 1, P: 0, badutaL: 0 })
})
