import { expect, test } from 'vitest'
import { kataTandaTerima } from '#renderer/lib/tanda-terima.ts'

const bulan = (nama: string, diterima: string | null = null, diterimaOleh: string | null = null) => ({
  ...{ bulan: nama, diterima, diterimaOleh },
})

test('one month newly received is said with the day and the name', () => {
  const sebelum = [bulan('2026-10'), bulan('2026-09', '2026-10-05T08:00:00', 'Ratna Dewi')]
  const sesudah = [bulan('2026-10', '2026-11-05T10:05:00', 'Ratna Dewi'), ...sebelum.slice(1)]
  expect(kataTandaTerima(sebelum, sesudah)).toBe(
    'Tanda terima Oktober terbaca. Diterima Puskesmas 05-11-2026 oleh Ratna Dewi.',
  )
})

test('several months are named from the oldest on', () => {
  const sesudah = [bulan('2026-10', '2026-11-05T10:05:00'), bulan('2026-09', '2026-11-05T10:05:00')]
  expect(kataTandaTerima([], sesudah)).toBe('Tanda terima September dan Oktober terbaca.')
})

test('the receipt of a revision counts as new', () => {
  const sebelum = [bulan('2026-10', '2026-11-05T10:05:00')]
  const sesudah = [bulan('2026-10', '2026-11-09T10:05:00')]
  expect(kataTandaTerima(sebelum, sesudah)).toBe('Tanda terima Oktober terbaca. Diterima Puskesmas 09-11-2026.')
})

test('a receipt of changes without a report names no month', () => {
  expect(kataTandaTerima([bulan('2026-10')], [bulan('2026-10')])).toBe('Tanda terima terbaca.')
})
