import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desa, type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
})
afterEach(() => book.close())

describe('small registers', () => {
  const buku = (isi: Desa) =>
    book.impor({
      posyandu: [{ kunci: 'p', nama: 'Melati', desa: 'Sumber' }],
      orang: [{ kunci: 'sri', nama: 'Sri', jk: 'P', tanggal_lahir: '1998-05-10' }],
      keanggotaan: [{ orang: 'sri', posyandu: 'p', mulai: '2020-01-01', sebab_mulai: 'terdaftar' }],
      kader: [{ kunci: 'sari', posyandu: 'p', nama: 'Sari', jk: 'P' }],
      hari_buka: [{ kunci: 'ags', posyandu: 'p', tanggal: '2026-08-10' }],
      ...isi,
    })

  test('keep who served, from when to when and at which steps', () => {
    const kader = { hari_buka: 'ags', jenis: 'kader', kader: 'sari', datang: '07.30', pulang: '11:05' }
    const bidan = { hari_buka: 'ags', jenis: 'bidan', nama: 'Wati', jk: 'P' }
    const isi = {
      hadir_petugas: [
        { ...kader, langkah: [3, 1] },
        { ...bidan, langkah: ['4', '5'] },
      ],
    }
    expect(buku(isi)).toMatchObject({ ditolak: [], peringatan: [] })
    expect(book.rows('SELECT nama, jk, datang, pulang, langkah FROM hadir_petugas ORDER BY jenis DESC')).toEqual([
      { nama: null, jk: null, datang: 450, pulang: 665, langkah: '1+3' },
      { nama: 'Wati', jk: 'P', datang: null, pulang: null, langkah: '4+5' },
    ])
    expect(buku(isi)).toMatchObject({ baru: 0, diperbarui: 0 })
  })

  test('take two equal slips for two, and one woman asked twice on a day for one', () => {
    const slip = { orang: 'sri', tanggal: '2026-08-10', jenis: 'oralit', jumlah: 2 }
    const tanya = { orang: 'sri', tanggal: '2026-08-10', anak_hidup: 2, lila_cm: 23.4 }
    expect(buku({ pemberian: [slip, slip], wus: [tanya, tanya] }).ditolak).toEqual([])
    expect(book.rows('SELECT jumlah FROM pemberian')).toEqual([{ jumlah: 2 }, { jumlah: 2 }])
    expect(book.rows('SELECT anak_hidup, lila_mm FROM wus')).toEqual([{ anak_hidup: 2, lila_mm: 234 }])
  })

  test.each([
    ['hadir_petugas', { hari_buka: 'ags', jenis: 'kader', kader: 'sari', nama: 'Sari' }, 'kader'],
    ['hadir_petugas', { hari_buka: 'ags', jenis: 'bidan' }, 'kader'],
    ['hadir_petugas', { hari_buka: 'ags', jenis: 'dukun', nama: 'Mbah Sri' }, 'jenis'],
    ['kb', { orang: 'sri', tanggal: '2026-08-10', metode: 'susuk', jenis: 'baru' }, 'metode'],
    ['wus', { orang: 'sri', tanggal: '2026-08-10', lila_cm: 234 }, 'lila_cm'],
    ['sasaran', { tahun: 2026, apa: 'hamil', jumlah: 40 }, 'posyandu'],
    ['sasaran', { tahun: 2026, posyandu: 'p', desa: 'Sumber', apa: 'hamil', jumlah: 40 }, 'posyandu'],
  ])('refuse of %s %o the cell it stands in', (jenis, baris, isian) => {
    expect(buku({ [jenis]: [baris] }).ditolak).toMatchObject([{ jenis, isian }])
    expect(book.rows('SELECT id FROM hari_buka')).toEqual([])
  })

  test('hold official figures of a posyandu or of a desa', () => {
    const angka = { tahun: 2026, apa: 'balita', jumlah: 48 }
    expect(
      buku({
        sasaran: [
          { ...angka, posyandu: 'p', sumber: 'Dinkes' },
          { ...angka, desa: 'Sumber' },
        ],
      }),
    ).toMatchObject({
      ditolak: [],
    })
    expect(book.rows('SELECT posyandu_id IS NULL AS desa, jumlah FROM sasaran ORDER BY 1')).toEqual([
      { desa: 0, jumlah: 48 },
      { desa: 1, jumlah: 48 },
    ])
  })
})
