import { expect, test } from 'vitest'
import { kabarCadangan } from '#renderer/features/cadangan/kalimat.ts'
import type { KeadaanCadangan } from '#shared/contract/cadangan.ts'

const now = new Date(2026, 10, 24, 8, 55)
const pada = (hari: number, jam: number, menit: number) => new Date(2026, 10, hari, jam, menit).toISOString()
const keadaan = (isi: Partial<KeadaanCadangan>): KeadaanCadangan => ({
  ...{ terakhir: pada(24, 8, 30), belumDicadangkan: 0, terakhirFlashdisk: null, latihanTerakhir: null },
  ...{ latihanPerlu: false, masalah: null, cadangan: [], flashdisk: [] },
  ...isi,
})

test('a backup of this morning is reassuring only while it holds the whole book', () => {
  expect(kabarCadangan(keadaan({}), now)).toEqual({ jenis: 'aman', kalimat: 'Cadangan terakhir hari ini 08.30.' })
  expect(kabarCadangan(keadaan({ belumDicadangkan: 7_239 }), now)).toEqual({
    jenis: 'tanya',
    kalimat: 'Cadangan terakhir hari ini 08.30. Sejak itu 7.239 catatan belum dicadangkan.',
  })
})

test('an old one says its age, and what came since', () => {
  const lama = { terakhir: pada(20, 8, 30) }
  expect(kabarCadangan(keadaan(lama), now)).toEqual({
    jenis: 'tanya',
    kalimat: 'Cadangan terakhir 20-11-2026 08.30. Sudah 4 hari.',
  })
  expect(kabarCadangan(keadaan({ ...lama, belumDicadangkan: 1 }), now).kalimat).toMatch(
    / Sudah 4 hari\. Sejak itu 1 catatan belum dicadangkan\.$/,
  )
})

test('what went wrong goes before all', () => {
  const masalah = 'Cadangan belum dibuat, karena tempatnya penuh.'
  expect(kabarCadangan(keadaan({ masalah, belumDicadangkan: 3 }), now)).toEqual({ jenis: 'gagal', kalimat: masalah })
})
