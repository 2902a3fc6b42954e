import { describe, expect, it } from 'vitest'
import { akhirNifas, putusanNifas } from '#shared/domain/kartu/nifas.ts'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import type { IsiKartu } from '#shared/domain/kartu/putusan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { riwayatNifas } from '#shared/domain/kartu/riwayat-nifas.ts'
import { setelanBawaan } from '#shared/domain/kartu/setelan.ts'

const bersalin = { tanggal_bersalin: '2026-10-01' }

function visit(tanggal: string, isi: IsiKartu): BarisDinilai {
  const baris = { tanggal, lahir: null, jk: 'P' as const, isi: { ...bersalin, ...isi } }
  const temuan = nilaiBaris(putusanNifas, baris, setelanBawaan)
  return { ...baris, putusan: (kode) => temuan.get(kode) ?? { hasil: '-', rujuk: '-' }, tertulis: () => baris.isi }
}

describe('what a visit takes from those before', () => {
  it('is which KF were made, and by a midwife', () => {
    const lalu = [visit('2026-10-02', { pemeriksa: 'bidan' }), visit('2026-10-05', { pemeriksa: 'kader' })]
    expect(riwayatNifas(lalu, visit('2026-10-12', {}))).toEqual({ kf1: 1, kf2: 0, kf3: 0, kf4: 0, vita_total: null })
  })

  it('is how many capsules there were, with today', () => {
    const lalu = [visit('2026-10-02', { vita_jumlah: 1 })]
    expect(riwayatNifas(lalu, visit('2026-10-03', { vita_jumlah: 1 })).vita_total).toBe(2)
    expect(riwayatNifas(lalu, visit('2026-10-03', {})).vita_total).toBe(1)
    expect(riwayatNifas([], visit('2026-10-03', { vita_jumlah: 0 })).vita_total).toBe(0)
  })
})

describe('the time after a birth', () => {
  const lahir = { tanggal: '2026-10-01', sebab: 'bersalin' } as const
  const lagi = { tanggal: '2028-01-01', sebab: 'bersalin' } as const
  const mati = { tanggal: '2026-10-01', sebab: 'meninggal' } as const
  it.each([
    [[lahir], null],
    [[lagi, lahir], lagi],
    [[lahir, mati, lagi], mati],
    [[{ tanggal: '2027-05-01', sebab: 'keguguran' } as const], null],
  ])('%# ends with the next birth or a death', (peristiwa, akhir) => {
    expect(akhirNifas('2026-10-01', peristiwa)).toEqual(akhir)
  })
})
