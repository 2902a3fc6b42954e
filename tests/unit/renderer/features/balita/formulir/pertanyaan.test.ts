import { expect, test } from 'vitest'
import { sortPertanyaan } from '#renderer/features/balita/formulir/pertanyaan.ts'

const other = '018f0000-0000-7000-8000-000000000002'

test('questions stand beside their field, and children that look alike are listed', () => {
  const { kolom, serupa } = sortPertanyaan(
    [
      { kode: 'nikTanggal', pesan: 'Satu.', orangId: null },
      { kode: 'nikGanda', pesan: 'Dua.', orangId: other },
      { kode: 'lewatBalita', pesan: 'Tiga.', orangId: null },
      { kode: 'serupa', pesan: 'Empat.', orangId: other },
    ],
    true,
  )
  expect(kolom).toEqual({ nik: 'Satu. Dua.', tanggalLahir: 'Tiga.' })
  expect(serupa.map(({ kode }) => kode)).toEqual(['nikGanda', 'serupa'])
})

test('a doubt about a NIK is the mother’s when the child has none', () => {
  expect(sortPertanyaan([{ kode: 'nikJk', pesan: 'Satu.', orangId: null }], false).kolom).toEqual({ nikIbu: 'Satu.' })
})
