import { describe, expect, test } from 'vitest'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { nomorIsian, nomorKata } from '#shared/catatan/nomor-isian.ts'

/**
 * What has no number is kept by its name, and takes ten times the room: so a kind that is not in the list works, and one that
 * is must be there with all it has.
 */
describe.each(namaCatatan.filter((nama) => nama in nomorIsian))('%s', (nama) => {
  test('has a number for each of its fields: append what is new in shared/catatan/nomor-isian.ts', () => {
    const kolom = [...Object.keys(catatanOf(nama).isian), 'dihapus']
    expect(nomorIsian[nama]).toEqual(expect.arrayContaining(kolom))
  })
})

test.each(Object.entries({ ...nomorIsian, kata: nomorKata }))('no name has two numbers: %s', (_, names) => {
  expect(names).toEqual([...new Set(names)])
})
