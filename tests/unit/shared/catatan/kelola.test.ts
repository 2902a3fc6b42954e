import { describe, expect, test } from 'vitest'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'

/**
 * What a history does not say may not change by typing alone: a column without a word is kept by the program, says where
 * a record was made, or needs the right to correct.
 */
describe.each(namaCatatan.filter((nama) => catatanOf(nama).hak === 'isi'))('every column of %s', (nama) => {
  const { isian, kelola = [], milik, dibuatDi = [] } = catatanOf(nama)
  const dijaga = new Set([...kelola, ...dibuatDi, ...(milik.oleh === 'lewat' ? [milik.kolom] : [])])

  test.each(Object.keys(isian))('%s is told in a history, or guarded', (kolom) => {
    const { sebut, beda } = isian[kolom] ?? {}
    expect(sebut !== null || beda === 'terakhir' || dijaga.has(kolom)).toBe(true)
  })
})

test.each(daftarKartu.filter(({ masa }) => masa !== null))(
  'the end of a card needs the right to correct: $kode',
  (kartu) => {
    const { kelola = [] } = catatanOf(kartu.kepala ?? 'orang')
    expect(kelola).toEqual(expect.arrayContaining([kartu.masa?.berakhir, kartu.masa?.sebab]))
  },
)
