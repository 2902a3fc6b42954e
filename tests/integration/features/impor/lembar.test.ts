import ExcelJS from 'exceljs'
import { afterEach, describe, expect, it } from 'vitest'
import { headOf } from '#main/db/journal.ts'
import { undoImpor } from '#main/features/impor/impor.service.ts'
import { importLembar } from '#main/features/impor/lembar/impor-lembar.service.ts'
import type { Petaan } from '#shared/lembar/peta.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook | null = null
afterEach(() => {
  book?.close()
  book = null
})

const kepala = ['No', 'Nama Balita', 'L/P', 'Tgl Lahir', 'Nama Ibu', 'BB', 'TB']

async function berkas(
  ...lembar: readonly (readonly [nama: string, rows: ExcelJS.CellValue[][]])[]
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const [nama, rows] of lembar) workbook.addWorksheet(nama).addRows(rows)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const mei = (...rows: ExcelJS.CellValue[][]) =>
  berkas(['MEI', [['POSYANDU MELATI'], ['Tgl 12 Mei 2026'], [], kepala, ...rows]])
const ayu = ['1', 'Ayu Lestari', 'P', '05-03-2025', 'Siti']
const bimo = ['2', 'Bimo Saputra', 'L', '10-01-2024', 'Rina']

function buka(isi: Uint8Array) {
  const opened = openTestBook({ hariIni: '2026-11-24' })
  book = opened
  const { context } = opened
  return {
    context,
    impor: (petaan: Petaan = {}, uji = false, isiLain = isi) =>
      importLembar(context, { nama: 'register.xlsx', isi: isiLain, uji, petaan, posyandu: null }),
    anak: () => [...context.register().anak.values()],
  }
}

describe('a workbook of the bidan herself', () => {
  it('comes in whole, says what it did, and again changes nothing', async () => {
    const { context, impor, anak } = buka(await mei([...ayu, 8.6, 72.5], [...bimo, 11.2, 84]))
    const uji = impor({}, true)
    expect([uji.imporId, uji.rencana?.penimbangan.length, headOf(context.db)]).toEqual([null, 2, headOf(context.db)])
    expect(anak()).toEqual([])
    expect(impor()).toMatchObject({
      barisDibaca: 2,
      balitaBaru: 2,
      penimbanganBaru: 2,
      rencana: null,
      posyanduBaru: ['Melati'],
    })
    expect(
      anak().map(({ nama, penimbangan }) => [nama, penimbangan.map(({ tanggal, bbG, tbMm }) => [tanggal, bbG, tbMm])]),
    ).toEqual([
      ['Ayu Lestari', [['2026-05-12', 8600, 725]]],
      ['Bimo Saputra', [['2026-05-12', 11200, 840]]],
    ])
    const head = headOf(context.db)
    expect(impor()).toMatchObject({ balitaBaru: 0, penimbanganBaru: 0, takBerubah: 2, berubah: false, imporId: null })
    expect(headOf(context.db)).toBe(head)
  })

  it('adds only what waited once it is answered', async () => {
    const { impor, anak } = buka(await mei([...ayu, 8600, 72.5], [...bimo, 11.2, 84]))
    expect(impor()).toMatchObject({ menunggu: 1, penimbanganBaru: 1 })
    const dijawab = impor({ jawaban: [{ kode: 'satuanSel', jawab: 'saran' }] })
    expect(dijawab).toMatchObject({ menunggu: 0, takBerubah: 1, balitaBaru: 0 })
    expect(anak().map(({ penimbangan }) => penimbangan.map(({ bbG }) => bbG))).toEqual([[8600], [11200]])
  })

  it('ends a membership where somebody says so, and a later file does not open it again', async () => {
    const isi = await mei([...ayu, 'PINDAH'], [...bimo, 11.2, 84])
    const { impor, anak } = buka(isi)
    expect(impor().pertanyaan).toHaveLength(1)
    impor({ jawaban: [{ kode: 'keluar', jawab: 'ya' }] })
    const keluar = () =>
      anak()
        .find(({ nama }) => nama === 'Ayu Lestari')
        ?.keanggotaan.at(-1)
    expect(keluar()).toMatchObject({ sampai: '2026-05-01', sebabSampai: 'pindah' })
    impor(
      {},
      false,
      await berkas(['APRIL', [['POSYANDU MELATI'], ['Tgl 10 April 2026'], [], kepala, [...ayu, 8.4, 72]]]),
    )
    expect(keluar()).toMatchObject({ sampai: '2026-05-01' })
  })

  it('is taken back whole', async () => {
    const { context, impor, anak } = buka(await mei([...ayu, 8.6, 72.5], [...bimo, 11.2, 84]))
    const { imporId } = impor()
    undoImpor(context, imporId ?? '')
    expect(anak()).toEqual([])
  })

  it('marks a birth date that was worked out from an age', async () => {
    const isi = await berkas([
      'MEI',
      [
        ['POSYANDU MELATI'],
        ['Tgl 12 Mei 2026'],
        [],
        ['No', 'Nama', 'L/P', 'Umur', 'BB'],
        ['1', 'Ayu', 'P', '1 th 3 bln', 8.6],
      ],
    ])
    const { impor, anak } = buka(isi)
    impor({ jawaban: [{ kode: 'umur', jawab: 'perkiraan' }] })
    expect(anak()).toMatchObject([{ tanggalLahir: '2025-02-12', tanggalLahirPerkiraan: true }])
    expect(impor({ jawaban: [{ kode: 'umur', jawab: 'perkiraan' }] })).toMatchObject({ berubah: false })
  })

  it('knows a child by its name alone in the next workbook', async () => {
    const { impor, anak } = buka(await mei([...ayu, 8.6, 72.5]))
    impor()
    const juni = await berkas([
      'JUNI',
      [['POSYANDU MELATI'], ['Tgl 9 Juni 2026'], [], ['Nama', 'BB'], ['AYU LESTARI', 8.8]],
    ])
    expect(impor({}, false, juni)).toMatchObject({ balitaBaru: 0, penimbanganBaru: 1 })
    expect(anak()).toHaveLength(1)
  })

  it('remembers by its headings what somebody corrected of it', async () => {
    const lembar = (bulan: string, bb: number) =>
      berkas([
        'Lembar1',
        [['POSYANDU MELATI'], [`Tgl ${bulan}`], [], ['Nama', 'Tgl Lahir', 'Hasil A'], ['Ayu', '05-03-2025', bb]],
      ])
    const { impor, anak } = buka(await lembar('12 Mei 2026', 8.6))
    expect(impor({}, true).rencana?.penimbangan).toEqual([])
    impor({ lembar: [{ nama: 'Lembar1', peran: 'bulan', kolom: { berat: 'C' } }] })
    impor({}, false, await lembar('9 Juni 2026', 8.8))
    expect(anak()[0]?.penimbangan.map(({ tanggal, bbG }) => [tanggal, bbG])).toEqual([
      ['2026-05-12', 8600],
      ['2026-06-09', 8800],
    ])
  })

  it('that holds no register is refused, and says what one needs', async () => {
    const { impor } = buka(await berkas(['Rekap', [['REKAP'], ['Bulan', 'S', 'K'], ['Mei', 20, 18]]]))
    expect(() => impor()).toThrow(/register\.xlsx: tidak ada lembar/)
  })
})
