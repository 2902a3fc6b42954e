import { describe, expect, test } from 'vitest'
import { type AnakPustu, pasanganGanda } from '#shared/domain/puskesmas/ganda.ts'

type Isi = Partial<Omit<AnakPustu, 'identitas'>> & Partial<AnakPustu['identitas']>

/** Naura of Pustu A, born 12-03-2025, of Sri Lestari; a member since birth. */
function makeAnak(id: string, { jk = 'P', pustuId = 'A', mulai, pindah = null, ...isi }: Isi = {}): AnakPustu {
  const kosong = { nik: null, noKk: null, ibuId: null, nikIbu: null, namaAyah: null, dusun: null, rt: null }
  return {
    identitas: {
      ...{ id, nama: 'Naura Azzahra', tanggalLahir: '2025-03-12', namaIbu: 'Sri Lestari', ...kosong, ...isi },
    },
    ...{ jk, pustuId, mulai: mulai ?? '2025-03-12', pindah },
  }
}
const find = (...anak: AnakPustu[]) => pasanganGanda(anak)
const [nik, nikLain] = ['3201015203250001', '3201015203250002']

describe('two of different Pustu may be one', () => {
  test.each([
    ['by name and birth date', {}, ['serupa']],
    ['by a name in other letters', { nama: 'NAURA  AZZAHRA' }, ['serupa']],
    ['by name and mother, born two days apart', { tanggalLahir: '2025-03-14' }, ['serupa']],
    ['by NIK alone', { nik, nama: 'Bayi Ny. Sri' }, ['nik']],
    ['by both', { nik }, ['nik', 'serupa']],
    ['by a name spelled as it was heard', { nama: 'Naura Azahra' }, ['mirip']],
    ['by the first of two names', { nama: 'Naura' }, ['mirip']],
    ['by a name while the mother of one is not known', { nama: 'Naura Azahra', namaIbu: null }, ['mirip']],
    ['by a mother spelled as it was heard', { namaIbu: 'Sri Lestary' }, ['serupa']],
    ['by NIK, whoever the mother is', { nik, namaIbu: 'Dewi' }, ['nik']],
    ['by NIK, however their sex was written', { nik, jk: 'L' } as const, ['nik']],
    ['while the sex of one is not known', { jk: null }, ['serupa']],
  ])('%s', (_name, isi, alasan) => {
    const pairs = find(makeAnak('1', { nik }), makeAnak('2', { pustuId: 'B', ...isi }))
    expect(pairs.map((p) => [p.kiri.identitas.id, p.kanan.identitas.id, p.alasan])).toEqual([['1', '2', alasan]])
  })
})

describe('two are not asked about', () => {
  test.each([
    ['in one Pustu', { pustuId: 'A' }],
    ['of another name without NIK', { nama: 'Bima Saputra' }],
    ['of a short name that differs by a letter', { nama: 'Nauri' }],
    ['spelled alike, born a day apart', { nama: 'Naura Azahra', tanggalLahir: '2025-03-13' }],
    ['spelled alike with numbers of their own: twins', { nama: 'Naura Azahra', nik: nikLain }],
    ['of mothers that are two', { namaIbu: 'Dewi Anggraini' }],
    ['that are boy and girl', { jk: 'L' } as const],
    ['born three days apart', { tanggalLahir: '2025-03-15' }],
    ['with other NIK and other mothers', { nik: nikLain, namaIbu: 'Sri Wahyuni' }],
  ])('%s', (_name, isi) => {
    expect(find(makeAnak('1', { nik }), makeAnak('2', { pustuId: 'B', ...isi }))).toEqual([])
  })

  test('because both have no NIK', () => {
    expect(find(makeAnak('1'), makeAnak('2', { pustuId: 'B', nama: 'Bima', jk: null }))).toEqual([])
  })

  test('because a village office gave both the same stand-in', () => {
    const nikKantor = { nik: '0000000000000000' }
    expect(find(makeAnak('1', nikKantor), makeAnak('2', { pustuId: 'B', nama: 'Bima', ...nikKantor }))).toEqual([])
  })

  test('because neither has a name yet', () => {
    const belum = { nama: '-', namaIbu: null }
    expect(find(makeAnak('1', belum), makeAnak('2', { pustuId: 'B', ...belum }))).toEqual([])
  })
})

test('each pair is named once, of three in three Pustu', () => {
  const three = ['A', 'B', 'C'].map((pustuId, i) => makeAnak(String(i), { pustuId, nik }))
  expect(find(...three).map((p) => `${p.kiri.identitas.id}${p.kanan.identitas.id}`)).toEqual(['01', '02', '12'])
})

describe('of one that left on 1 October', () => {
  const pergi = makeAnak('1', { pindah: '2026-10-01' })

  test.each([
    ['one came the same day', '2026-10-01', true],
    ['one came 31 days before: papers follow the mother', '2026-08-31', true],
    ['one came 32 days before', '2026-08-30', false],
    ['one came 120 days after', '2027-01-29', true],
    ['one came 121 days after', '2027-01-30', false],
  ])('%s', (_name, mulai, mungkinPindah) => {
    const datang = makeAnak('2', { pustuId: 'B', mulai })
    expect(find(pergi, datang)).toMatchObject([{ mungkinPindah }])
    expect(find(datang, pergi)).toMatchObject([{ mungkinPindah }])
  })

  test('where neither left nobody moved', () => {
    expect(find(makeAnak('1'), makeAnak('2', { pustuId: 'B', mulai: '2026-10-01' }))).toMatchObject([
      { mungkinPindah: false },
    ])
  })
})
