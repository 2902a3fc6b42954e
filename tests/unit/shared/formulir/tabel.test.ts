import { describe, expect, test } from 'vitest'
import { lebarIsiMm } from '#shared/formulir/kertas.ts'
import { daunKolom, kolomPerHalaman, lebarKolomMm } from '#shared/formulir/kolom.ts'
import { FormModel, type GayaForm, type Kolom } from '#shared/formulir/model.ts'
import { selKosong, selNilai, selOrang, selStrip, selTeks } from '#shared/formulir/sel.ts'
import { type KolomTabel, susunKolom, susunTabel } from '#shared/formulir/tabel.ts'
import { buatRegisterTahunUji, buatRegisterUji, buatRekapUji } from '#tests/helpers/formulir-uji.ts'
import { daftarSalah, rumusSalah } from '#tests/helpers/hitung-rumus.ts'

const kertas = { ukuran: 'F4', arah: 'landscape', tepiMm: 10 } as const
const gaya: GayaForm = { hurufPt: 8, sisiPt: 1.5, atasPt: [2.4, 2.4], tinggi: 'rapat' }
const tata = { kertas, gaya }

function kolom(id: string, judul: KolomTabel<null>['judul'], lebar: KolomTabel<null>['lebar']): KolomTabel<null> {
  return { id, judul, lebar, jenis: lebar === 'ket' || lebar === 'nama' ? 'teks' : 'angka', isi: () => selKosong }
}

/** Heads as nested lists of titles. */
function pohon(list: readonly Kolom[]): unknown[] {
  return list.map(({ judul, anak }) => (anak.length === 0 ? judul : [judul, pohon(anak)]))
}
const lebarSemua = (list: readonly Kolom[]) => list.reduce((sum, one) => sum + lebarKolomMm(one), 0)

describe('the heads of a table', () => {
  test('stand under those they share, only where they are neighbours', () => {
    const list = susunKolom(
      [
        kolom('no', ['NO'], 'no'),
        kolom('a', ['BAYI', 'BARU', 'L'], 'n'),
        kolom('b', ['BAYI', 'BARU', 'P'], 'n'),
        kolom('c', ['BAYI', 'LAMA'], 'n'),
        kolom('d', ['IBU', 'LAMA'], 'n'),
        kolom('e', ['BAYI', 'BARU'], 'n'),
        kolom('ket', ['KET'], 'ket'),
      ],
      tata,
    )
    expect(pohon(list)).toEqual([
      'NO',
      ['BAYI', [['BARU', ['L', 'P']], 'LAMA']],
      ['IBU', ['LAMA']],
      ['BAYI', ['BARU']],
      'KET',
    ])
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    expect(daunKolom(list).map(({ id }) => id)).toEqual(['no', 'a', 'b', 'c', 'd', 'e', 'ket'])
  })

  test('fill the page: remarks take what is left, or else the names', () => {
    const withKet = susunKolom(
      [kolom('no', ['NO'], 'no'), kolom('nama', ['NAMA'], 'nama'), kolom('ket', ['KET'], 'ket')],
      tata,
    )
    expect(withKet.map(lebarKolomMm)).toEqual([8, 40, 262])
    const withNama = susunKolom([kolom('no', ['NO'], 'no'), kolom('nama', ['NAMA'], 'nama')], tata)
    expect(withNama.map(lebarKolomMm)).toEqual([8, 302])
    const angka = susunKolom([kolom('a', ['A'], 'n'), kolom('b', ['B'], 'n')], tata)
    expect(angka.map(lebarKolomMm)).toEqual([155, 155])
  })

  test('of a table that is too wide grow narrow and are turned, words first', () => {
    const many = Array.from({ length: 40 }, (_, i) => kolom(`n${i}`, ['HASIL', i % 2 ? 'L' : 'Mengikuti kelas'], 'n'))
    const list = susunKolom([kolom('nama', ['NAMA'], 'nama'), ...many, kolom('ket', ['KET'], 'ket')], tata)
    const daun = daunKolom(list)
    expect(daun.slice(1, -1).map(({ lebarMm }) => lebarMm)).toEqual(many.map(() => 5.5))
    expect(daun.filter(({ tegak }) => tegak).map(({ judul }) => judul)).toEqual(
      Array.from({ length: 20 }, () => 'Mengikuti kelas'),
    )
    expect(lebarSemua(list)).toBeCloseTo(lebarIsiMm(kertas))
  })

  test('stay as wide as they are where being narrow saves no sheet', () => {
    const nama: KolomTabel<null> = { ...kolom('nama', ['NAMA'], 'nama'), tetap: true }
    const tgl = Array.from({ length: 10 }, (_, i) => kolom(`t${i}`, ['TANGGAL', String(i)], 'tgl'))
    const berat = Array.from({ length: 12 }, (_, i) => kolom(`b${i}`, ['BB', String(i)], 'kg'))
    const lebarBerat = (lain: KolomTabel<null>[]) => [
      ...new Set(
        daunKolom(susunKolom([nama, ...tgl, ...berat, ...lain], tata))
          .filter(({ id }) => id.startsWith('b'))
          .map(({ lebarMm }) => lebarMm),
      ),
    ]
    expect(lebarBerat([])).toEqual([5.5])
    expect(lebarBerat(['x', 'y', 'z'].map((id) => kolom(id, [id], 'teks')))).toEqual([11])
  })

  test('that lacks only a little takes it from its words', () => {
    const tanggal = Array.from({ length: 13 }, (_, i) => kolom(`t${i}`, [String(i)], 'tgl'))
    const list = susunKolom(
      [kolom('nama', ['NAMA'], 'nama'), ...tanggal, kolom('a', ['A'], 'nama'), kolom('ket', ['KET'], 'ket')],
      tata,
    )
    expect(lebarSemua(list)).toBeCloseTo(lebarIsiMm(kertas))
    expect(list[0]?.lebarMm).toBeLessThan(40)
    expect(list[0]?.lebarMm).toBeGreaterThan(35)
    expect(list[1]?.lebarMm).toBe(17)
  })

  test('a group that no page holds is broken inside, under the same head', () => {
    const nama: KolomTabel<null> = { ...kolom('nama', ['NAMA'], 'nama'), tetap: true }
    const dosis = Array.from({ length: 20 }, (_, i) =>
      kolom(`d${i}`, ['IMUNISASI', i < 10 ? 'POLIO' : 'DPT', String(i)], 'tgl'),
    )
    const tree = susunKolom([nama, ...dosis, kolom('ket', ['KET'], 'ket')], tata)
    const pages = kolomPerHalaman({ kolom: tree, kertas })
    expect(pages.map((page) => page.map(({ judul }) => judul))).toEqual([
      ['NAMA', 'IMUNISASI'],
      ['NAMA', 'IMUNISASI', 'KET'],
    ])
    for (const page of pages) expect(lebarSemua(page)).toBeCloseTo(lebarIsiMm(kertas))
    const ids = pages.flatMap((page) => daunKolom(page.slice(1)).map(({ id }) => id))
    expect(ids).toEqual([...dosis.map(({ id }) => id), 'ket'])
  })

  test('that still do not fit break between groups, and what names the row stands on every sheet', () => {
    const groups = ['A', 'B', 'C', 'D'].flatMap((g) =>
      Array.from({ length: 12 }, (_, i) => kolom(`${g}${i}`, [g, String(i)], 'tgl')),
    )
    const nama: KolomTabel<null> = { ...kolom('nama', ['NAMA'], 'nama'), tetap: true }
    const pages = kolomPerHalaman({ kolom: susunKolom([nama, ...groups], tata), kertas })
    expect(pages.map((page) => page.map(({ judul }) => judul))).toEqual([
      ['NAMA', 'A'],
      ['NAMA', 'B'],
      ['NAMA', 'C'],
      ['NAMA', 'D'],
    ])
    for (const page of pages) expect(lebarSemua(page)).toBeCloseTo(lebarIsiMm(kertas))
  })
})

test('sheets beside each other are full, with the columns that name the row as wide on each', () => {
  const nama: KolomTabel<null> = { ...kolom('nama', ['NAMA'], 'nama'), tetap: true }
  const group = (g: string, banyak: number) =>
    Array.from({ length: banyak }, (_, i) => kolom(`${g}${i}`, [g, String(i)], 'tgl'))
  const tree = susunKolom([nama, ...group('A', 9), ...group('B', 14), kolom('ttd', ['TTD'], 'tgl')], tata)
  const pages = kolomPerHalaman({ kolom: tree, kertas })
  expect(pages.map((page) => page.map(({ judul }) => judul))).toEqual([
    ['NAMA', 'A'],
    ['NAMA', 'B', 'TTD'],
  ])
  expect(pages.map(([first]) => first?.lebarMm)).toEqual([40, 40])
  for (const page of pages) expect(lebarSemua(page)).toBeCloseTo(lebarIsiMm(kertas))
})

test('a column that stands alone on its sheet is not drawn over the whole of it', () => {
  const nama: KolomTabel<null> = { ...kolom('nama', ['NAMA'], 'nama'), tetap: true }
  const banyak = Array.from({ length: 31 }, (_, i) => kolom(`a${i}`, ['A', String(i)], 'tgl'))
  const [first, last] = kolomPerHalaman({ kolom: susunKolom([nama, ...banyak], tata), kertas }).slice(-2)
  expect(first && lebarSemua(first)).toBeCloseTo(lebarIsiMm(kertas))
  expect(last && lebarSemua(last)).toBe(40 + 2 * 17)
})

describe('rows and their sum', () => {
  type Isi = { readonly ada: readonly string[] | null; readonly rp: number | null }
  const list: readonly KolomTabel<Isi>[] = [
    { id: 'bulan', judul: ['BULAN'], lebar: 'bulan', jenis: 'teks', tetap: true, isi: () => selTeks('x') },
    {
      id: 'ada',
      judul: ['ADA'],
      lebar: 'n',
      jenis: 'angka',
      stok: true,
      isi: ({ ada }) => (ada ? selOrang(ada) : selKosong),
    },
    {
      id: 'baru',
      judul: ['BARU'],
      lebar: 'n',
      jenis: 'angka',
      isi: ({ ada }) => (ada ? selOrang(ada.slice(1)) : selStrip),
    },
    { id: 'bagian', judul: ['%'], lebar: 'pc', jenis: 'persen', isi: { bagian: ['baru'], dari: ['ada'] } },
    { id: 'rp', judul: ['Rp'], lebar: 'rp', jenis: 'rp', isi: ({ rp }) => (rp === null ? selKosong : selNilai(rp)) },
    { id: 'kg', judul: ['kg'], lebar: 'kg', jenis: 'kg', isi: () => selNilai(7.95) },
  ]
  const baris = [
    { id: '01', sebut: 'Januari', isi: { ada: ['a', 'b'], rp: 1000 } },
    { id: '02', sebut: 'Februari', isi: { ada: ['a', 'b', 'c'], rp: null } },
    { id: '03', sebut: 'Maret', isi: { ada: null, rp: null } },
  ]
  const jumlah = { kolom: 'bulan', sebut: 'JUMLAH', stok: 'jumlah' } as const
  const tabel = susunTabel({ kolom: list, baris, tata, jumlah })
  const last = tabel.baris.at(-1)

  test('sums add what is a number, shares are made anew, measures are not added', () => {
    expect(tabel.jumlah).toBe(last?.id)
    expect(last).toMatchObject({ gaya: 'jumlah', sel: { bulan: { teks: 'JUMLAH' } } })
    expect(last?.sel.ada).toMatchObject({ kind: 'angka', nilai: 5, anak: ['a', 'b', 'a', 'b', 'c'] })
    expect(last?.sel.baru).toMatchObject({ kind: 'angka', nilai: 3 })
    expect(last?.sel.bagian).toMatchObject({ kind: 'persen', nilai: 60 })
    expect(last?.sel.rp).toMatchObject({ kind: 'nilai', nilai: 1000 })
    expect(last?.sel.kg).toBeUndefined()
  })

  test('a share of what is not there is empty, of nobody it is "–"', () => {
    expect(tabel.baris[2]?.sel.bagian).toEqual(selKosong)
    const nobody = susunTabel({ kolom: list, baris: [{ id: '01', sebut: '', isi: { ada: [], rp: null } }], tata })
    expect(nobody.baris[0]?.sel.bagian).toMatchObject({ kind: 'persen', nilai: null })
    expect(nobody.jumlah).toBeNull()
  })

  test('sums of persons are left black where the place asks for it', () => {
    const hitam = susunTabel({ kolom: list, baris, tata, jumlah: { ...jumlah, stok: 'hitam' } })
    expect(hitam.baris.at(-1)?.sel.ada).toEqual({ kind: 'hitam' })
    expect(hitam.baris.at(-1)?.sel.baru).toMatchObject({ nilai: 3 })
  })

  test('a sum of nothing at all is empty', () => {
    const leer = susunTabel({ kolom: list, baris: baris.slice(2), tata, jumlah })
    expect(leer.baris.at(-1)?.sel).toMatchObject({
      ada: { kind: 'kosong' },
      baru: { kind: 'kosong' },
      rp: { kind: 'kosong' },
    })
  })
})

describe.each([
  ['a register of ten columns', buatRegisterUji()],
  ['a register of twelve months', buatRegisterTahunUji()],
  ['a year sheet', buatRekapUji()],
])('%s', (_name, model) => {
  test('is a whole form, every number as long as its list, every sum the sum of its cells', () => {
    expect(FormModel.parse(model)).toEqual(model)
    expect(daftarSalah(model)).toEqual([])
    expect(rumusSalah(model)).toEqual([])
  })
})

test('a year sheet has a row for each month, those to come empty, and a further table', () => {
  const model = buatRekapUji()
  expect(model.baris.map(({ id }) => id)).toEqual([
    ...Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
    'jumlah',
  ])
  expect(model.baris[11]?.sel).toMatchObject({ s: { kind: 'kosong' }, d: { kind: 'kosong' }, ds: { kind: 'kosong' } })
  expect(model.bagian.map(({ judul, baris }) => [judul, baris.length])).toEqual([['Triwulan pertama', 3]])
  expect(buatRekapUji('hitam').baris.at(-1)?.sel.s).toEqual({ kind: 'hitam' })
})
