import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BarisTimbang, hitungBaris, penimbanganBaris } from '#shared/domain/penimbangan/baris.ts'
import { hurufPenimbangan, isDuaT, penimbanganBulan } from '#shared/domain/penimbangan/hasil.ts'
import { addBulan } from '#shared/domain/tanggal/tanggal.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'

const never = () => false

function row(bbG: number | null, isi: Partial<BarisTimbang> = {}): BarisTimbang {
  const base = { tbMm: null, caraUkur: null, edema: false, pengganti: null, posyanduId: 'melati' }
  return { ...base, tanggal: '2026-11-12', bbG, ...isi }
}

/** Weighed at 32 and 33 months: KBM 200 g. */
const aisyah = makeAnak({ jk: 'P', penimbangan: [makeTimbang('2026-09-10', 8450), makeTimbang('2026-10-08', 8500)] })

test('a gain below the KBM twice running is T and 2T', () => {
  expect(hitungBaris(aisyah, row(8600), never)).toMatchObject({
    kind: 'dihitung',
    umur: 34,
    huruf: 'T',
    naikG: 100,
    kbmG: 200,
    duaT: true,
    posyanduId: 'melati',
  })
})

test('a gain equal to the KBM is N', () => {
  expect(hitungBaris(aisyah, row(8700), never)).toMatchObject({ huruf: 'N', naikG: 200, duaT: false })
})

test('without a weight there is no letter, and the age stands there all the same', () => {
  expect(hitungBaris(aisyah, row(null), never)).toEqual({ kind: 'tanpaBerat', umur: 34 })
})

test('without sex or birth date there is no letter', () => {
  expect(hitungBaris(makeAnak({ jk: null }), row(8600), never).kind).toBe('belumLengkap')
  expect(hitungBaris(makeAnak({ tanggalLahir: null }), row(8600), never)).toEqual({ kind: 'belumLengkap', umur: null })
})

test('a later weighing of the month counts instead of this row', () => {
  const anak = makeAnak({ penimbangan: [makeTimbang('2026-10-08', 8500), makeTimbang('2026-11-20', 8800)] })
  expect(hitungBaris(anak, row(8600), never)).toEqual({ kind: 'digantikan', umur: 34, oleh: '2026-11-20' })
})

test('of two on one day this row counts, being the one written last', () => {
  const anak = makeAnak({ penimbangan: [makeTimbang('2026-10-08', 8500), makeTimbang('2026-11-12', 9000)] })
  expect(hitungBaris(anak, row(8700), never)).toMatchObject({ kind: 'dihitung', naikG: 200 })
})

describe('outside S', () => {
  test('at 60 months, also when an earlier weighing of the month counts', () => {
    const anak = makeAnak({ tanggalLahir: '2021-11-12', penimbangan: [makeTimbang('2026-11-03', 15_000)] })
    expect(hitungBaris(anak, row(15_100), never)).toEqual({ kind: 'luarS', umur: 60, alasan: 'lewat59Bulan' })
  })

  test('before birth, before joining, and after leaving', () => {
    expect(hitungBaris(makeAnak({ tanggalLahir: '2026-11-13' }), row(3000), never)).toMatchObject({
      alasan: 'belumLahir',
    })
    const later = makeAnak({ keanggotaan: [makeAnggota({ mulai: '2026-11-13' })] })
    expect(hitungBaris(later, row(8600), never)).toMatchObject({ alasan: 'belumAnggota' })
    const gone = makeAnak({ keanggotaan: [makeAnggota({ sampai: '2026-11-11', sebabSampai: 'pindah' })] })
    expect(hitungBaris(gone, row(8600), never)).toMatchObject({ alasan: 'bukanAnggotaLagi' })
  })
})

test('a guest is counted at home', () => {
  const guest = makeAnak({ keanggotaan: [makeAnggota({ posyanduId: 'mawar' })] })
  expect(hitungBaris(guest, row(8600), never)).toMatchObject({ kind: 'dihitung', posyanduId: 'mawar', huruf: 'B' })
})

test('an overruling on these weights holds, on others it asks again', () => {
  const pengganti = { nt: 'N' as const, alasan: 'timbangan rusak', bbG: 8600, bbLaluG: 8500 }
  expect(hitungBaris(aisyah, row(8600, { pengganti }), never)).toMatchObject({
    huruf: 'N',
    hurufHitung: 'T',
    pengganti: 'berlaku',
    duaT: false,
  })
  expect(hitungBaris(aisyah, row(8550, { pengganti }), never)).toMatchObject({ huruf: 'T', pengganti: 'tanyaLagi' })
})

test('the beginning of an imported register makes O of a first weighing', () => {
  const begun = () => true
  expect(hitungBaris(makeAnak(), row(8600), begun)).toMatchObject({ huruf: 'O' })
})

test('says what the report says once the row is written', () => {
  const past = fc.array(
    fc.record({ back: fc.integer({ min: 1, max: 6 }), bbG: fc.integer({ min: 8000, max: 9000 }) }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(past, fc.integer({ min: 8000, max: 9000 }), (weighings, bbG) => {
      const penimbangan = weighings
        .map(({ back, bbG: g }, i) => makeTimbang(`${addBulan('2026-11', -back)}-1${i}`, g, { id: `p${i}` }))
        .sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1))
      const anak = makeAnak({ penimbangan })
      const written = { ...anak, penimbangan: [...penimbangan, penimbanganBaris(row(bbG))] }
      const hitung = penimbanganBulan(written, '2026-11')
      const hasil = hitungBaris(anak, row(bbG), never)
      if (hitung?.kind !== 'diS' || hasil.kind !== 'dihitung') throw new Error('the row must count')
      const huruf = hurufPenimbangan(written, hitung, never)
      expect(hasil).toMatchObject(huruf)
      expect(hasil.duaT).toBe(isDuaT(written, { bulan: '2026-11', huruf: huruf.huruf }, never))
    }),
  )
})
