import { describe, expect, it } from 'vitest'
import { belum, createNilai, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

describe('a kader', () => {
  const nilai = createNilai('kader', {})
  /** Passed from the first to the last of each of these. */
  const lulus = (...rentang: readonly (readonly [number, number])[]): Tulisan =>
    Object.fromEntries(
      rentang.flatMap(([dari, sampai]) =>
        Array.from({ length: sampai - dari + 1 }, (_, i) => [`ket_${dari + i}`, 'ya'] as const),
      ),
    )

  it.each([
    [{}, '0', 'tidak-ada', 'belum'],
    [lulus([1, 25]), '25', 'A+B+C+D+E', 'utama'],
    [lulus([1, 24]), '24', 'A+B+C+D', 'madya'],
    [lulus([1, 20]), '20', 'A+B+C+D', 'madya'],
    [lulus([1, 17]), '17', 'A+B+C', 'purwa'],
    [lulus([1, 11], [21, 25]), '16', 'A+B+E', 'purwa'],
    [lulus([1, 11], [18, 25]), '19', 'A+B+D+E', 'madya'],
    [lulus([1, 16]), '16', 'A+B', 'belum'],
    [lulus([5, 25]), '21', 'B+C+D+E', 'belum'],
    [{ ...lulus([1, 25]), ket_4: 'tidak' }, '24', 'B+C+D+E', 'belum'],
  ])('%# passed %s', (isi, jumlah, kelompok, tingkat) => {
    expect([nilai('kader_lulus', isi), nilai('kader_kelompok', isi), nilai('tingkat_kader', isi)]).toEqual([
      jumlah,
      kelompok,
      tingkat,
    ])
  })
})

describe('a posyandu', () => {
  const nilai = createNilai('strata', {})
  const baik = {
    ...{ frekuensi: 9, kader_rata: '5.0', ds_pct: '50.0', kia_pct: '50', kb_pct: '50', imunisasi_pct: '50' },
    ...{ dana_sehat_pct: '50.0', program_tambahan: 'ya' },
  }

  it.each([
    [baik, 'mandiri'],
    [{ ...baik, frekuensi: 8 }, 'pratama'],
    [{ ...baik, kader_rata: '4.9' }, 'pratama'],
    [{ frekuensi: 8 }, 'pratama'],
    [{ kader_rata: '4.9' }, 'pratama'],
    [{ ...baik, frekuensi: '' }, belum],
    [{ ...baik, frekuensi: '', ds_pct: 10 }, belum],
    [{ ...baik, ds_pct: '49.9' }, 'madya'],
    [{ ...baik, kia_pct: '49.9', kb_pct: '' }, 'madya'],
    [{ ...baik, program_tambahan: 'tidak' }, 'madya'],
    [{ ...baik, imunisasi_pct: '' }, belum],
    [{ ...baik, dana_sehat_pct: '49.9' }, 'purnama'],
    [{ ...baik, dana_sehat_pct: '' }, belum],
  ])('%# is %s', (isi, hasil) => {
    expect(nilai('strata', isi)).toBe(hasil)
  })
})
