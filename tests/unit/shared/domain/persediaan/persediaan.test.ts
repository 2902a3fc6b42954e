import { describe, expect, test } from 'vitest'
import { bulanStok, type GerakStok, kedaluwarsaTerdekat, sisaBatch } from '#shared/domain/persediaan/persediaan.ts'

const gerak = (
  tanggal: string,
  jenis: GerakStok['jenis'],
  jumlah: number,
  lain: Partial<GerakStok> = {},
): GerakStok => ({
  ...{ bahan: 'vitMerah', batch: null, kedaluwarsa: null },
  ...{ tanggal, jenis, jumlah },
  ...lain,
})
const a1 = { batch: 'A1', kedaluwarsa: '2027-01-31' }
const b2 = { batch: 'B2', kedaluwarsa: '2026-12-31' }

describe('a month of the cupboard', () => {
  const buku = [
    gerak('2026-08-01', 'terima', 100),
    gerak('2026-08-10', 'keluar', 31),
    gerak('2026-08-31', 'opname', 68),
    gerak('2026-09-14', 'rusak', 3),
    gerak('2026-10-12', 'keluar', 20),
  ]

  // 100 − 31 = 69, counted 68: one is missing, and September begins with 68.
  test('leaves what came less what went, and the next begins with what was counted', () => {
    expect(bulanStok(buku, '2026-08')).toMatchObject({ sisaLalu: 0, sisa: 69, opname: 68, selisih: -1 })
    expect(bulanStok(buku, '2026-09')).toMatchObject({ sisaLalu: 68, rusak: 3, sisa: 65, opname: null, selisih: null })
    expect(bulanStok(buku, '2026-10')).toMatchObject({ sisaLalu: 65, keluar: 20, sisa: 45 })
    expect(bulanStok(buku, '2026-11')).toMatchObject({ sisaLalu: 45, terima: 0, keluar: 0, sisa: 45 })
    expect(bulanStok(buku, '2026-07')).toMatchObject({ sisaLalu: 0, sisa: 0 })
  })

  // Used 0, 0, 50 in three months: twice the mean is 33,3; 9 are left, so 24,3 are wanted: 25.
  test('asks for twice the mean use of three months less what is left, rounded up, never below zero', () => {
    const keluar = [gerak('2026-08-01', 'terima', 59), gerak('2026-10-12', 'keluar', 50)]
    expect(bulanStok(keluar, '2026-10').permintaan).toBe(25)
    expect(bulanStok(buku, '2026-08').permintaan).toBe(0)
  })
})

describe('what is left of each batch', () => {
  test('goes out of that which expires first, where no batch is named', () => {
    const buku = [gerak('2026-09-01', 'terima', 10, a1), gerak('2026-09-02', 'terima', 5, b2)]
    expect(sisaBatch([...buku, gerak('2026-09-14', 'keluar', 7)], '2026-09-30')).toEqual([{ ...a1, sisa: 8 }])
    expect(sisaBatch([...buku, gerak('2026-09-14', 'keluar', 7, { batch: 'A1' })], '2026-09-30')).toEqual([
      { ...b2, sisa: 5 },
      { ...a1, sisa: 3 },
    ])
    expect(sisaBatch([...buku, gerak('2026-09-14', 'keluar', 7)], '2026-09-13').map(({ sisa }) => sisa)).toEqual([
      5, 10,
    ])
  })

  test('is what a count of it says, or of all batches together', () => {
    const buku = [gerak('2026-09-01', 'terima', 10, a1), gerak('2026-09-02', 'terima', 5, b2)]
    expect(sisaBatch([...buku, gerak('2026-09-30', 'opname', 4, a1)], '2026-09-30')).toEqual([
      { ...b2, sisa: 5 },
      { ...a1, sisa: 4 },
    ])
    expect(sisaBatch([...buku, gerak('2026-09-30', 'opname', 12)], '2026-09-30')).toEqual([
      { ...b2, sisa: 2 },
      { ...a1, sisa: 10 },
    ])
    expect(sisaBatch([...buku, gerak('2026-09-30', 'opname', 20)], '2026-09-30')).toContainEqual({
      ...{ batch: null, kedaluwarsa: null },
      sisa: 5,
    })
  })

  test('is owed where more went out than there was, and shown so', () => {
    const buku = [gerak('2026-09-01', 'terima', 2, a1), gerak('2026-09-14', 'keluar', 5)]
    expect(sisaBatch(buku, '2026-09-30')).toEqual([{ ...a1, sisa: -3 }])
    expect(sisaBatch([gerak('2026-09-14', 'keluar', 5)], '2026-09-30')).toEqual([
      { batch: null, kedaluwarsa: null, sisa: -5 },
    ])
  })

  test('names the expiry that is next among what is left', () => {
    expect(
      kedaluwarsaTerdekat([
        { ...b2, sisa: 0 },
        { ...a1, sisa: 3 },
      ]),
    ).toBe('2027-01-31')
    expect(kedaluwarsaTerdekat([{ batch: null, kedaluwarsa: null, sisa: 3 }])).toBeNull()
  })
})
