import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { createImunisasiHandlers } from '#main/features/imunisasi/imunisasi.handlers.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
beforeEach(() => {
  book = openTestCalls((context) => createImunisasiHandlers(context), { hariIni: '2026-11-12' })
})
afterEach(() => book.close())

const pilihan = { balita: 60, bulan: 6, benih: 7, sampai: '2026-10' } as const
const count = (sql: string) => book.context.db.value<number>(sql) ?? 0

test('the sample may hold doses, of which most children of two years have the whole basic series', () => {
  fillContoh(book.context, { ...pilihan, imunisasi: true })
  const anak = count(`SELECT count(*) FROM orang WHERE tanggal_lahir < '2024-06-01'`)
  const lengkap = count(`SELECT count(*) FROM (SELECT o.id FROM orang o JOIN imunisasi i ON i.orang_id = o.id
    WHERE o.tanggal_lahir < '2024-06-01' AND i.dosis IN ('HB0', 'BCG', 'OPV4', 'DPT3', 'IPV2', 'MR1') GROUP BY o.id HAVING count(*) = 6)`)
  expect(lengkap / anak).toBeGreaterThan(0.7)
  expect(
    count(`SELECT count(*) FROM imunisasi i JOIN orang o ON o.id = i.orang_id WHERE i.tanggal < o.tanggal_lahir`),
  ).toBe(0)
})

test('asked for weighings alone it holds no dose, and the same weighings', () => {
  const [tanpa] = [fillContoh(book.context, pilihan)]
  expect(count('SELECT count(*) FROM imunisasi')).toBe(0)
  const lain = openTestCalls((context) => createImunisasiHandlers(context), { hariIni: '2026-11-12' })
  expect(fillContoh(lain.context, { ...pilihan, imunisasi: true })).toEqual(tanpa)
  lain.close()
})
