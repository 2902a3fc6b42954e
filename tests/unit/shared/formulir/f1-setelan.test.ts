import { describe, expect, test } from 'vitest'
import { hasilSkdn } from '#tests/helpers/anak-skdn.ts'
import { anak, f1, masukan, printed } from '#tests/helpers/f1-uji.ts'
import { createF1 } from '#tests/helpers/form-sample.ts'
import { daftarSalah, rumusSalah } from '#tests/helpers/hitung-rumus.ts'

describe('the settings of the form', () => {
  test('four bands print 24–59 as one', () => {
    const model = f1({ kelompok: 'empat', barisEkor: [] })
    expect(model.kolom.map((k) => k.judul)).toEqual([
      'No',
      'Kegiatan',
      'Kode',
      '0–5 bln',
      '6–11 bln',
      '12–23 bln',
      '24–59 bln',
      'Total',
      'Jml',
    ])
    expect(printed(model, 'S').slice(3)).toEqual([1, 1, 1, 0, 0, 1, 2, 2, 4, 4, 8])
    expect(rumusSalah(model)).toEqual([])
  })

  test('K − D may be negative and is printed so; its list stays S − D', () => {
    const model = f1({ tidakHadir: 'K-D' })
    const sel = model.baris.find((b) => b.id === 'tidakHadir')?.sel
    expect(printed(model, 'tidakHadir').slice(1)).toEqual([
      'Jumlah balita yang tidak hadir di penimbangan bulan ini (02−07)',
      '–',
      -1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      0,
    ])
    expect(sel?.['total.jml']).toMatchObject({
      nilai: 0,
      anak: ['g', 'h'],
      daftarLain: expect.stringContaining('S − D'),
    })
    expect(rumusSalah(model)).toEqual([])
    expect(model.kaki).toContain('Tidak hadir = K − D, daftar namanya S − D.')
  })

  test('T split into once and twice running renumbers the rows, and 2T does not come again at the tail', () => {
    const model = f1({ duaT: 'terpisah', barisEkor: ['2T'] })
    const heads = model.baris.map((b) => printed(model, b.id).slice(0, 3))
    expect(heads.slice(3, 9)).toEqual([
      ['04', 'Jumlah balita yang tidak naik berat badannya 1 kali bulan ini', 'T 1×'],
      ['05', 'Jumlah balita yang tidak naik dua bulan berturut-turut', '2T'],
      ['06', 'Jumlah balita yang ditimbang bulan ini tetapi tidak ditimbang bulan lalu', 'O'],
      ['07', 'Jumlah balita yang baru pertama kali hadir di penimbangan bulan ini', 'B'],
      ['08', 'Jumlah balita yang ditimbang bulan ini (03+04+05+06+07)', 'D'],
      ['09', 'Jumlah balita yang tidak hadir di penimbangan bulan ini (01−08)', '–'],
    ])
    expect(printed(model, 'T').at(-1)).toBe(1)
    expect(printed(model, '2T').at(-1)).toBe(1)
    expect(printed(model, 'D').at(-1)).toBe(6)
    expect(heads).toHaveLength(10)
    expect(rumusSalah(model)).toEqual([])
  })

  test('cells that cannot apply are blacked out, and only children of the right age are counted', () => {
    const none = { bbTb: null, tbU: null }
    const fakta = new Map(
      anak.map((a) => [
        a.anak.id,
        { ...none, vitaminA: a.umur > 11 ? ('merah' as const) : ('biru' as const), asi: 'ya' as const },
      ]),
    )
    const model = f1({ barisEkor: ['vitaminABiru', 'vitaminAMerah', 'asiE06'] }, { fakta })
    expect(printed(model, 'vitaminABiru').slice(2)).toEqual([
      'A biru',
      '■',
      '■',
      1,
      '–',
      '■',
      '■',
      '■',
      '■',
      '■',
      '■',
      1,
      '–',
      1,
    ])
    expect(printed(model, 'vitaminAMerah').slice(2)).toEqual([
      'A merah',
      '■',
      '■',
      '■',
      '■',
      '–',
      1,
      1,
      '–',
      1,
      2,
      2,
      3,
      5,
    ])
    expect(printed(model, 'asiE06').slice(2)).toEqual(['E0-6', 1, 1, '■', '■', '■', '■', '■', '■', '■', '■', 1, 1, 2])
    expect(daftarSalah(model)).toEqual([])
    expect(rumusSalah(model)).toEqual([])
  })

  test('BB/U: −3,00 is kurang, −3,01 sangat kurang, −2,00 neither', () => {
    const model = f1({ barisEkor: ['BBsangatKurang', 'BBkurang'] })
    const list = (id: string) => model.baris.find((b) => b.id === id)?.sel['total.jml']
    expect(list('BBsangatKurang')).toMatchObject({ anak: ['d'] })
    expect(list('BBkurang')).toMatchObject({ anak: expect.arrayContaining(['c', 'e']), nilai: 2 })
  })

  test('letterhead lines left empty are not printed', () => {
    expect(f1({ kop: ['DINAS KESEHATAN', ''] }).kop).toEqual(['DINAS KESEHATAN'])
  })
})

test('a posyandu the month does not know gives no form', () => {
  expect(createF1(masukan(), 'tidak-ada')).toBeNull()
})

test('the fingerprint changes with one figure and with nothing else', () => {
  const model = f1()
  expect(f1().sidik).toBe(model.sidik)
  expect(f1({}, { tanggalPencatatan: '2026-11-02' }).sidik).toBe(model.sidik)
  expect(f1({}, { skdn: hasilSkdn({ melati: anak.slice(1) }) }).sidik).not.toBe(model.sidik)
  expect(model.sidik).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
})
