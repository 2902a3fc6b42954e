import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import { type DesaBook, desaKecil, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { byKunci, contohFormulir, posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** The small village of the examples, form by form, as it was worked out by hand. @source tests/golden/formulir/README.md */

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  book.imporTeks(desaKecil)
})
afterAll(() => book.close())

test.each<KodeFormulir>(['sip6', 'sip7', 'penimbangan-12', 'rekap-balita', 'rekap-bumil'])(
  '%s, cell by cell',
  (formulir) => {
    const { kolom, baris, jumlah, bagian = [], ...kepala } = contohFormulir(formulir)
    const jawaban = byKunci(
      book,
      tanyaFormulir(book, {
        formulir,
        bulan: '2026-01',
        posyanduId: posyanduDari(book, 'Kenanga'),
        sampai: '2026-09-30',
      }),
    )
    expect(jawaban).toMatchObject(kepala)
    expect(jawaban.kolom).toEqual(kolom)
    expect(jawaban.baris).toEqual(baris)
    expect(jawaban.jumlah).toEqual(jumlah)
    for (const satu of bagian) expect(jawaban.bagian?.find(({ nama }) => nama === satu.nama)).toEqual(satu)
    // Cells stand in the order of the columns.
    for (const row of jawaban.baris) expect(Object.keys(row)).toEqual(['_baris', ...kolom.map(({ id }) => id)])
    expect(jawaban.periksa.filter(({ benar }) => !benar)).toEqual([])
  },
)

describe('the registers of children of that village, as read off its file', () => {
  const tanya = (formulir: KodeFormulir, bulan: string) =>
    byKunci(
      book,
      tanyaFormulir(book, { formulir, bulan, posyanduId: posyanduDari(book, 'Kenanga'), sampai: '2026-09-30' }),
    )

  test('SIP 2: two babies, the days of their doses, black before birth', () => {
    const { kolom, baris } = tanya('sip2', '2026-01')
    expect(kolom).toHaveLength(40)
    expect(baris).toMatchObject([
      {
        ...{
          _baris: 'bima',
          no: 1,
          ayah: 'Budi',
          ibu: 'Ani',
          bb_lahir: '3,1/49',
          bb_07: null,
          bb_08: 7.6,
          bb_09: 7.95,
        },
        ...{
          bb_10: null,
          vita_1: null,
          vita_2: '2026-08-10',
          hb0: '2026-01-05',
          opv4: '2026-08-10',
          dpt3: '2026-08-10',
        },
        ...{ pcv2: '2026-04-13', ipv1: null, mr1: null, ket: null },
      },
      { _baris: 'lina', no: 2, bb_08: 'hitam', bb_09: 3.2, hb0: '2026-09-03', bcg: '2026-09-14', opv2: null },
    ])
  })

  test('SIP 3: length and weight from twelve months on, "–" for whom nobody weighed', () => {
    const { baris, catatan } = tanya('sip3', '2026-01')
    expect(baris).toMatchObject([
      {
        _baris: 'citra',
        bb_07: null,
        bb_08: '78,5/9,4',
        bb_09: '79,0/9,5',
        vita_2: '2026-08-10',
        pmt: null,
        oralit: null,
      },
      { _baris: 'dodi', bb_08: '–', bb_09: '98,0/11,7', vita_2: null },
    ])
    expect(catatan).toEqual(['Sirup besi: belum dicatat di buku ini.'])
  })

  test('vitamin A: blue for Bima, red for Citra, none for Dodi; who has none is named', () => {
    const { baris, bagian } = tanya('vitamin-a', '2026-08')
    expect(baris).toMatchObject([
      {
        ...{
          biru_sasaran_l: 1,
          biru_sasaran_p: 0,
          biru_l: 1,
          biru_persen: 100,
          merah_sasaran_l: 1,
          merah_sasaran_p: 1,
        },
        ...{ merah_l: 0, merah_p: 1, merah_persen: 50, sasaran: 3, dapat: 2, nifas_sasaran: 0, kapsul_biru: 1 },
      },
    ])
    expect(bagian?.[0]?.baris.map(({ _baris, kapsul, tgl }) => [_baris, kapsul, tgl])).toEqual([
      ['bima', 'biru', '2026-08-10'],
      ['citra', 'merah', '2026-08-10'],
      ['dodi', null, '–'],
    ])
  })

  test('vitamin A of mothers: counted by the forty-second day, her capsules in the month they were given', () => {
    const oktober = tanyaFormulir(book, { formulir: 'vitamin-a', bulan: '2026-10', sampai: '2026-10-31' })
    // Fitri gave birth on the third of September and was given two capsules on the fourth.
    expect(oktober.baris).toMatchObject([{ nifas_sasaran: 1, nifas_dapat: 1, nifas_persen: 100, kapsul_merah: 0 }])
    expect(tanya('vitamin-a', '2026-09').baris).toMatchObject([{ nifas_sasaran: 0, kapsul_merah: 2 }])
  })

  test('a blank names nobody, in no table', () => {
    const ask = { formulir: 'vitamin-a', bulan: '2026-08', sampai: '2026-09-30', kosong: true } as const
    expect(JSON.stringify(tanyaFormulir(book, ask))).not.toMatch(/Bima|Citra|Dodi|Ani|Dewi/)
  })

  test('deworming: half a tablet for Citra, and before the first month of the posyandu nothing', () => {
    expect(tanya('obat-cacing', '2026-08').baris).toMatchObject([
      { k_sasaran: 1, k_dapat: 1, k_persen: 100, b_sasaran: 1, b_dapat: 0, tunda: 0, tablet: 0.5 },
    ])
    expect(tanya('obat-cacing', '2026-07').baris).toMatchObject([{ k_sasaran: null, b_dapat: null, tablet: null }])
  })

  test('the weighings counted child by child are those of the F1', () => {
    const d = tanyaFormulir(book, { formulir: 'f1', bulan: '2026-09', sampai: '2026-09-30' })
    const f1 = d.baris.find(({ _baris }) => _baris === 'D')?.['total.jml']
    const rows = tanya('penimbangan-12', '2026-01').baris
    expect(rows.filter(({ bb_09 }) => typeof bb_09 === 'number')).toHaveLength(Number(f1))
  })
})
