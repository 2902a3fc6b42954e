import { expect, test } from 'vitest'
import { askFormulir } from '#main/features/laporan/formulir.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { buatDesaAcak } from '#tests/helpers/desa-acak.ts'
import { openDesaBook } from '#tests/helpers/desa-uji.ts'
import { hitungUlang } from '#tests/helpers/sip5-ulang.ts'

const benih = Array.from({ length: 12 }, (_, i) => i + 1)

test.each(benih)('village %i: every cell is that of a count straight from the file', (satu) => {
  const book = openDesaBook()
  try {
    const desa = buatDesaAcak(satu)
    expect(book.impor(desa).ditolak).toEqual([])
    for (const [kunci, nama] of [
      ['p', 'Pertama'],
      ['q', 'Kedua'],
    ] as const) {
      const posyanduId = String(book.rows('SELECT id FROM fasilitas WHERE nama = ?', nama)[0]?.id)
      for (const [tahun, sampai] of [
        ['2025', '2026-10-31'],
        ['2026', '2026-10-31'],
        ['2026', '2026-05-17'],
      ] as [string, string][]) {
        const { baris } = askFormulir(book.context, {
          ...{ formulir: 'sip5', periode: periodeOf('tahun', `${tahun}-01`), posyanduId, varian: 'cimahi34', sampai },
          ...{ daftar: false, kosong: false },
        }).jawaban()
        const rows = baris.map(({ _baris: _, ...row }) => row)
        expect(rows, `${nama} ${tahun} ${sampai}`).toEqual(hitungUlang(desa, kunci, [tahun, sampai]))
      }
    }
  } finally {
    book.close()
  }
})
