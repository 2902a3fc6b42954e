import { describe, expect, test } from 'vitest'
import { type Identitas, isIbuSama, isKembar, isNamaSebagian, isSerupa } from '#shared/domain/identitas/hubungan.ts'

function orang(isi: Partial<Identitas>): Identitas {
  return {
    id: 'x',
    nama: 'Bima Saputra',
    tanggalLahir: '2025-03-12',
    nik: null,
    noKk: null,
    ibuId: null,
    namaIbu: 'Siti Aminah',
    nikIbu: null,
    namaAyah: null,
    dusun: null,
    rt: null,
    ...isi,
  }
}

describe('a child once with its whole name and once with a part of it', () => {
  const sebagian = (isi: Partial<Identitas>, lain: Partial<Identitas> = {}) =>
    isNamaSebagian(orang(isi), orang({ id: 'y', ...lain }))
  test.each<[string, Partial<Identitas>, boolean]>([
    ['a part of the name, one birth date, one mother', { nama: 'Bima' }, true],
    ['more of the name, in capitals', { nama: 'BIMA  SAPUTRA WIJAYA' }, true],
    ['the whole name is another question', { nama: 'Bima Saputra' }, false],
    ['a twin of a name much like it', { nama: 'Bisma Saputra' }, false],
    ['another birth date', { nama: 'Bima', tanggalLahir: '2025-03-13' }, false],
    ['a mother of another name', { nama: 'Bima', namaIbu: 'Siti Rahayu' }, false],
    ['a mother nobody wrote down', { nama: 'Bima', namaIbu: null }, false],
  ])('%s', (_what, isi, mungkin) => {
    expect(sebagian(isi)).toBe(mungkin)
  })

  test('two different NIK are two children', () => {
    expect(sebagian({ nama: 'Bima', nik: '3506121203250001' }, { nik: '3506121203250002' })).toBe(false)
  })
})

describe('one mother or two of one name', () => {
  test('a name alone decides nothing', () => expect(isIbuSama(orang({}), orang({}))).toBe(false))

  test('the mother’s NIK decides, whatever the spelling of her name', () => {
    const nikIbu = '3506125203900001'
    expect(isIbuSama(orang({ nikIbu }), orang({ nikIbu, namaIbu: 'St. Aminah' }))).toBe(true)
    expect(isIbuSama(orang({ nikIbu, rt: '1' }), orang({ nikIbu: '3506125203910002', rt: '1' }))).toBe(false)
  })

  test('the family card decides when the mother’s NIK is not known', () => {
    const noKk = '3506121203200001'
    expect(isIbuSama(orang({ noKk }), orang({ noKk }))).toBe(true)
    expect(isIbuSama(orang({ noKk, rt: '1' }), orang({ noKk: '3506121203200002', rt: '1' }))).toBe(false)
  })

  test('same name and RT, and nothing against it, is one mother', () => {
    expect(isIbuSama(orang({ rt: '03' }), orang({ rt: '3' }))).toBe(true)
    expect(isIbuSama(orang({ rt: '03' }), orang({ rt: '04' }))).toBe(false)
    expect(isIbuSama(orang({ rt: '03', namaAyah: 'Joko' }), orang({ rt: '3', namaAyah: 'Slamet' }))).toBe(false)
  })
})

describe('twins', () => {
  const bima = orang({ rt: '3' })
  const bisma = orang({ rt: '3', nama: 'Bisma Saputra' })

  test('are born together of one mother', () => {
    expect(isKembar(bima, bisma)).toBe(true)
    expect(isKembar(bima, { ...bisma, tanggalLahir: '2025-03-13' })).toBe(true)
    expect(isKembar(bima, { ...bisma, tanggalLahir: '2025-03-14' })).toBe(false)
  })

  test('born on one day need no more than the mother’s name, unless something speaks against it', () => {
    const [a, b] = [orang({}), orang({ nama: 'Bisma Saputra' })]
    expect(isKembar(a, b)).toBe(true)
    expect(isKembar(a, { ...b, tanggalLahir: '2025-03-13' })).toBe(false)
    expect(isKembar({ ...a, rt: '3' }, { ...b, rt: '4' })).toBe(false)
    expect(isKembar(a, { ...b, namaIbu: 'Sri' })).toBe(false)
  })

  test('are never called duplicates', () => expect(isSerupa(bima, bisma)).toBe(false))

  test('one child twice is no pair of twins', () => expect(isKembar(bima, { ...bima, id: 'y' })).toBe(false))
})

describe('one child written down twice', () => {
  test('same name and birth date', () => {
    expect(isSerupa(orang({}), orang({ nama: 'BIMA  SAPUTRA', namaIbu: null }))).toBe(true)
  })

  test('same name and mother, up to two days apart', () => {
    expect(isSerupa(orang({}), orang({ tanggalLahir: '2025-03-14' }))).toBe(true)
    expect(isSerupa(orang({}), orang({ tanggalLahir: '2025-03-15' }))).toBe(false)
    expect(isSerupa(orang({}), orang({ tanggalLahir: '2025-03-14', namaIbu: 'Wati' }))).toBe(false)
  })

  test('not when both NIK and both mothers differ', () => {
    const a = orang({ nik: '3506121203250001' })
    expect(isSerupa(a, orang({ nik: '3506121203250002', namaIbu: 'Wati' }))).toBe(false)
    expect(isSerupa(a, orang({ nik: '3506121203250002' }))).toBe(true)
  })
})
