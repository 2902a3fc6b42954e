import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '#main/features/impor/read-csv.ts'
import { createPeriksaBentuk } from '#shared/domain/impor/bentuk-baris.ts'
import { bacaCiri } from '#shared/domain/impor/ciri-berkas.ts'
import { findHeader, type Header, judulLagi } from '#shared/domain/impor/find-header.ts'
import { isBarisHias, normaliseRow } from '#shared/domain/impor/normalise-row.ts'
import type { BarisMentah, LembarMentah } from '#shared/domain/impor/sel.ts'

const judul = ['Nama', 'JK', 'Tgl Lahir', 'Posyandu', 'Alamat', 'Tanggal Pengukuran', 'Berat', 'Tinggi']
const biasa = ['Ayu', 'P', '2026-01-10', 'Melati', 'Dsn', '2026-10-12', '8.2', '70.5']

function read(teks: string): { lembar: LembarMentah; header: Header; rows: readonly BarisMentah[] } {
  const lembar = readCsv(Buffer.from(teks))
  const hasil = findHeader(lembar)
  if (hasil.kind !== 'ada') throw new Error('no heading')
  return { lembar, header: hasil.header, rows: lembar.baris.slice(hasil.header.mulai) }
}

/** Numbers of the rows that are refused for their shape. */
function ditolak(teks: string): number[] {
  const { lembar, header, rows } = read(teks)
  const periksa = createPeriksaBentuk(lembar, header)
  return rows.filter((row) => periksa(row) !== null).map(({ nomor }) => nomor)
}

const tulis = (...rows: (readonly string[])[]) => `${[judul, ...rows].map((row) => row.join(',')).join('\n')}\n`

describe('a row must have the cells of its heading', () => {
  test('as many are well, one more or less is not, wherever it stands', () => {
    expect(ditolak(tulis(biasa))).toEqual([])
    for (let i = 0; i <= judul.length; i++) {
      expect(ditolak(tulis(biasa, biasa.toSpliced(i, 0, '')))).toEqual([3])
      if (i < judul.length) expect(ditolak(tulis(biasa.toSpliced(i, 1), biasa))).toEqual([2])
    }
  })
  test('a decimal comma without quotes is a cell more, though the last cells are empty', () => {
    expect(ditolak(tulis([...biasa.slice(0, 6), '8', '2', '']))).toEqual([2])
  })
  test('blocks of sixteen rows that Excel wrote without their empty last column are whole', () => {
    const pendek = [...biasa.slice(0, 7)]
    const rows = Array.from({ length: 40 }, (_, i) => (i < 15 ? [...pendek, ''] : pendek))
    expect(ditolak(tulis(...rows))).toEqual([])
    // One that is shorter than its block was cut.
    const putus = rows.with(20, pendek.slice(0, 5))
    expect(ditolak(tulis(...putus)).includes(22)).toBe(true)
  })
  test('of a workbook only filled cells right of the last heading count', () => {
    const toSel = (teks: string) => (teks === '' ? null : ({ jenis: 'teks', teks } as const))
    const baris = [judul, [...biasa.slice(0, 6)], [...biasa, ''], [...biasa, 'pindah']].map((row, i) => ({
      ...{ nomor: i + 1, sel: row.map(toSel) },
    }))
    const lembar: LembarMentah = { nama: 'A', sejak1904: false, baris }
    const hasil = findHeader(lembar)
    if (hasil.kind !== 'ada') throw new Error('no heading')
    const periksa = createPeriksaBentuk(lembar, hasil.header)
    expect(baris.slice(1).map((row) => periksa(row)?.nilai ?? null)).toEqual([null, null, 'kolom I'])
  })
})

test('a heading again is told from one in another order', () => {
  const { header, rows } = read(
    tulis(biasa, judul, judul.with(6, 'BB (kg)'), judul.with(6, 'BB (gram)'), judul.toReversed(), [
      'Nama Ibu',
      ...biasa.slice(1),
    ]),
  )
  expect(rows.map((row) => judulLagi(header, row))).toEqual([null, 'sama', 'sama', 'lain', 'lain', null])
})

/** Each cell carries its column, so that one that moved is seen. */
const ciriSel = (kolom: number, isi: string) =>
  [`Nama${isi}`, 'P', '2026-01-10', `Posyandu${isi}`, `Alamat${isi}`, '2026-10-12', '8.2', '70.5'][kolom] ?? ''

test('no row that lacks cells or has too many yields a value of another column', () => {
  const baris = fc.record({
    isi: fc.stringMatching(/^[a-z]{1,6}$/),
    hapus: fc.array(fc.nat({ max: judul.length - 1 }), { maxLength: 3 }),
    tambah: fc.array(fc.tuple(fc.nat({ max: judul.length }), fc.constantFrom('', '2', '5', 'x')), { maxLength: 3 }),
    potong: fc.option(fc.nat({ max: 60 }), { nil: null }),
  })
  fc.assert(
    fc.property(fc.array(baris, { minLength: 1, maxLength: 30 }), (semua) => {
      const lines = semua.map(({ isi, hapus, tambah, potong }) => {
        const cells = judul.map((_, i) => ciriSel(i, isi)).filter((_, i) => !hapus.includes(i))
        for (const [at, sel] of tambah) cells.splice(Math.min(at, cells.length), 0, sel)
        return { teks: cells.join(','), potong: potong ?? 0 }
      })
      // The last line may break off, as a download does.
      const putus = lines.at(-1)?.potong ?? 0
      const teks = lines.map((line) => line.teks).join('\n')
      const isi = putus === 0 ? `${teks}\n` : teks.slice(0, -putus)
      const { lembar, header, rows } = read(`${judul.join(',')}\n${isi}`)
      const periksa = createPeriksaBentuk(lembar, header)
      const ciri = bacaCiri(lembar, header, '2026-11-24')
      for (const row of rows) {
        if (isBarisHias(header, row) || periksa(row) !== null) continue
        const hasil = normaliseRow(header, row, ciri)
        if (hasil.kind === 'ditolak') continue
        const { identitas, posyandu, tanggal, ukuran } = hasil.baris
        // As many cells added as taken away leave the right number: nobody can see that.
        const asal = semua[row.nomor - 2]
        const last = putus > 0 && row === rows.at(-1)
        if (last || (asal && asal.hapus.length + asal.tambah.length > 0)) continue
        expect(identitas.nama).toMatch(/^Nama/)
        expect([posyandu?.nama ?? 'Posyandu', identitas.alamat ?? 'Alamat']).toEqual([
          expect.stringMatching(/^Posyandu/),
          expect.stringMatching(/^Alamat/),
        ])
        expect([tanggal, ukuran.bbG]).toEqual(['2026-10-12', 8200])
      }
      for (const [i, line] of isi.split('\n').entries()) {
        const lebar = line.split(',').length
        const row = rows.find(({ nomor }) => nomor === i + 2)
        // Only Excel's own blocks of short rows below the first sixteen lines are taken as they are.
        if (row && (lebar > judul.length || (lebar < judul.length && row.nomor <= 16)))
          expect(periksa(row)).not.toBeNull()
      }
    }),
  )
})
