import { describe, expect, test } from 'vitest'
import {
  isBGM,
  kelasBBU,
  kelasGizi,
  kelasIMTU5to18,
  kelasLila,
  kelasLKU,
  kelasTBU,
  labelBBU,
  labelGizi,
  labelLila,
  labelLKU,
  labelTBU,
} from '#shared/domain/antropometri/kelas.ts'

/** Limits of Permenkes 2/2020, each side of every cut. */
describe('classes of Permenkes 2/2020', () => {
  test.each([
    [-3.01, 'sangatKurang'],
    [-3, 'kurang'],
    [-2.01, 'kurang'],
    [-2, 'normal'],
    [1, 'normal'],
    [1.01, 'risikoLebih'],
  ])('BB/U %f is %s', (z, kelas) => expect(kelasBBU(z)).toBe(kelas))

  test.each([
    [-3.01, 'sangatPendek'],
    [-3, 'pendek'],
    [-2, 'normal'],
    [3, 'normal'],
    [3.01, 'tinggi'],
  ])('TB/U %f is %s', (z, kelas) => expect(kelasTBU(z)).toBe(kelas))

  test.each([
    [-3.01, 'giziBuruk'],
    [-3, 'giziKurang'],
    [-2, 'giziBaik'],
    [1, 'giziBaik'],
    [1.01, 'berisikoGiziLebih'],
    [2, 'berisikoGiziLebih'],
    [2.01, 'giziLebih'],
    [3, 'giziLebih'],
    [3.01, 'obesitas'],
  ])('BB/TB %f is %s', (z, kelas) => expect(kelasGizi(z)).toBe(kelas))

  test.each([
    [1.01, 'giziLebih'],
    [2, 'giziLebih'],
    [2.01, 'obesitas'],
  ])('IMT/U from five years %f is %s', (z, kelas) => expect(kelasIMTU5to18(z)).toBe(kelas))

  test.each([
    [-2.01, 'kurang'],
    [-2, 'normal'],
    [2, 'normal'],
    [2.01, 'melebihi'],
  ])('LK/U %f is %s', (z, kelas) => expect(kelasLKU(z)).toBe(kelas))

  test.each([
    [114, 'giziBuruk'],
    [115, 'giziKurang'],
    [124, 'giziKurang'],
    [125, 'normal'],
  ])('LILA %d mm is %s', (mm, kelas) => expect(kelasLila(mm)).toBe(kelas))

  test.each([
    [-3.01, true],
    [-3, false],
  ])('BB/U %f is below the red line: %s', (z, bgm) => expect(isBGM(z)).toBe(bgm))

  test('the labels are those of the regulation and the card', () => {
    expect(Object.values(labelBBU)).toEqual([
      'Berat badan sangat kurang',
      'Berat badan kurang',
      'Berat badan normal',
      'Risiko berat badan lebih',
    ])
    expect(Object.values(labelTBU)).toEqual(['Sangat pendek', 'Pendek', 'Normal', 'Tinggi'])
    expect(Object.values(labelGizi)).toEqual([
      'Gizi buruk',
      'Gizi kurang',
      'Gizi baik',
      'Berisiko gizi lebih',
      'Gizi lebih',
      'Obesitas',
    ])
    expect(Object.values(labelLKU)).toEqual(['Kurang dari normal', 'Normal', 'Melebihi normal'])
    expect(Object.values(labelLila)).toEqual(['Gizi buruk', 'Gizi kurang', 'Normal'])
  })
})
