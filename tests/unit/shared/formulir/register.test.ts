import { describe, expect, test } from 'vitest'
import { kepalaIlp, kepalaSip } from '#shared/formulir/kepala.ts'
import { listKepala, tinggiKepala } from '#shared/formulir/kepala-tabel.ts'
import { daunKolom, nomorDaun } from '#shared/formulir/kolom.ts'
import { lebarTeks } from '#shared/formulir/lebar-teks.ts'
import { createTandaTangan } from '#shared/formulir/tanda-tangan.ts'
import { bantalanOf, lembarForm, listBarisTulis } from '#shared/formulir/tata-letak.ts'
import { teksSel } from '#shared/formulir/teks-sel.ts'
import { sampleMasukan } from '#tests/helpers/form-sample.ts'
import { buatRegisterTahunUji, buatRegisterUji } from '#tests/helpers/formulir-uji.ts'

const register = buatRegisterUji()

/** A row as it is printed. */
function tercetak(ke: number): string[] {
  const baris = register.baris[ke]
  return daunKolom(register.kolom).map(({ id, jenis }) => {
    const sel = baris?.sel[id]
    return sel ? (sel.kind === 'hitam' ? '■' : teksSel(sel, jenis)) : ''
  })
}

describe('a register', () => {
  test('has one person a row, by name', () => {
    expect([0, 6, 23].map(tercetak)).toEqual([
      ['1', 'Aisyah Azzahra', 'P', '08-07-2024', '27', '√', '12,2', 'N', '■', ''],
      ['7', 'Citra Azzahra', 'L', '03-04-2022', '54', '√', '–', '–', '■', ''],
      ['24', 'Jihan Azzahra', 'P', '07-06-2026', '4', '√', '5,7', 'T', '–', ''],
    ])
    expect(register.baris.filter(({ posyandu }) => posyandu === 'Melati 2')).toHaveLength(30)
  })

  test('numbers its columns 1 … n in print order', () => {
    expect([...nomorDaun(register.kolom)]).toEqual(
      ['no', 'nama', 'jk', 'tgl_lahir', 'umur', 'kms', 'bb', 'nt', 'asi', 'ket'].map((id, i) => [id, i + 1]),
    )
  })

  test('leaves at least five lines to write on, and fills its last sheet with them', () => {
    const lines = register.baris.filter(({ sel }) => Object.keys(sel).length === 0)
    expect(lines.length).toBeGreaterThanOrEqual(5)
    expect(register.baris.slice(-lines.length)).toEqual(lines)
    expect(new Set(register.baris.map(({ id }) => id)).size).toBe(register.baris.length)
    // One line more would not stand on the sheets it fills, or leave no room for who signs.
    const sheets = lembarForm(register)
    expect(sheets).toHaveLength(2)
    expect(sheets.flatMap(({ baris }) => baris)).toEqual(register.baris)
  })

  test('whose last sheet has no room for who signs has one sheet more, of lines to write on', () => {
    const sepadan = [4, 8, 12, 20, 24, 26, 28, 31].map((anak) => buatRegisterUji('pos-2', anak))
    expect(sepadan.map((model) => lembarForm(model).length)).toContain(1)
    for (const model of sepadan) {
      const sheets = lembarForm(model)
      const last = sheets.at(-1)?.baris ?? []
      expect(last.filter(({ sel }) => Object.keys(sel).length === 0).length).toBeGreaterThanOrEqual(5)
      // As the PDF has it: a line more there, and the signatures would stand on another sheet.
      const pinned = { ...model, baris: model.baris.filter(({ sel }) => Object.keys(sel).length > 0) }
      expect(listBarisTulis(pinned, 5)).toHaveLength(model.baris.length - pinned.baris.length)
    }
  })

  test('of all posyandu says at each row where it belongs', () => {
    const semua = buatRegisterUji(null)
    expect([...new Set(semua.baris.flatMap(({ posyandu }) => posyandu ?? []))]).toEqual(['Melati 1', 'Melati 2'])
    expect(semua.baris.filter(({ posyandu }) => posyandu !== undefined)).toHaveLength(60)
  })
})

describe('the head of a table', () => {
  const tahun = buatRegisterTahunUji()

  test.each([
    ['ten columns', register],
    ['twelve months', tahun],
  ])('of %s has room for every word', (_name, model) => {
    const bantalan = bantalanOf(model)
    const heights = tinggiKepala(model.kolom, model.gaya.hurufPt, bantalan)
    for (const { kolom, dari, baris } of listKepala(model.kolom)) {
      const room = heights.slice(dari, dari + baris).reduce((sum, height) => sum + height, 0)
      const huruf = { pt: model.gaya.hurufPt, tebal: true }
      const longest = Math.max(...kolom.judul.split(' ').map((kata) => lebarTeks(kata, huruf)))
      if (kolom.tegak) expect(room, kolom.judul).toBeGreaterThan(longest + 2 * bantalan.atas)
      else if (kolom.anak.length === 0) {
        expect(kolom.lebarMm * (72 / 25.4) - 2 * bantalan.sisi, kolom.judul).toBeGreaterThanOrEqual(longest)
      }
    }
  })

  test('turns what does not fit, and only that', () => {
    const turned = daunKolom(register.kolom).flatMap(({ tegak, judul }) => (tegak ? judul : []))
    expect(turned).toEqual(['UMUR (bln)', 'PUNYA KMS', 'N/T/O/B', 'ASI 0–5 BULAN'])
    expect(daunKolom(tahun.kolom).filter(({ tegak }) => tegak)).toHaveLength(24)
  })
})

describe('who signs', () => {
  const { masukan } = sampleMasukan()
  const at = (cara: Parameters<typeof createTandaTangan>[0], posyanduId: string | null) =>
    createTandaTangan(cara, { ...masukan, posyanduId }).map(({ atas, nama }) => [atas.at(-1), nama])

  test('where nobody was entered there is a line for each, with the title', () => {
    const none = { ...masukan, penandatangan: [], posyanduId: 'pos-2' }
    const atas = (cara: Parameters<typeof createTandaTangan>[0], jenis: 'pustu' | 'puskesmas') =>
      createTandaTangan(cara, { ...none, tempat: { ...none.tempat, jenis } }).map((one) => one.atas.at(-1))
    const bidan = 'Bidan Penanggung Jawab Pustu Sumberagung'
    expect(atas('pos', 'pustu')).toEqual([bidan, 'Ketua Posyandu Melati 2'])
    expect(atas('tiga', 'pustu')).toEqual([bidan, 'Ketua Posyandu Melati 2', 'Kepala UPTD Puskesmas Wonorejo'])
    expect(atas('pustu', 'puskesmas')).toEqual([
      ...['Kepala UPTD Puskesmas Wonorejo', 'Pengelola Gizi UPTD Puskesmas Wonorejo'],
    ])
    expect(atas('pos', 'puskesmas')[0]).toBe('Bidan Penanggung Jawab')
  })

  test.each([
    [
      'pos',
      'pos-2',
      [
        ['Bidan Penanggung Jawab Pustu Sumberagung', 'Sri Wahyuni, A.Md.Keb.'],
        ['Ketua Posyandu Melati 2', 'Sumiyati'],
      ],
    ],
    [
      'tiga',
      'pos-2',
      [
        ['Bidan Penanggung Jawab Pustu Sumberagung', 'Sri Wahyuni, A.Md.Keb.'],
        ['Ketua Posyandu Melati 2', 'Sumiyati'],
        ['Kepala UPTD Puskesmas Wonorejo', 'dr. Contoh Kepala'],
      ],
    ],
    [
      'desa',
      'pos-2',
      [
        ['Kepala Desa Sumberagung', ''],
        ['Ketua Posyandu Melati 2', 'Sumiyati'],
      ],
    ],
    // Nobody leads several posyandu: a line to write on.
    [
      'pos',
      null,
      [
        ['Bidan Penanggung Jawab Pustu Sumberagung', 'Sri Wahyuni, A.Md.Keb.'],
        ['Ketua Posyandu', ''],
      ],
    ],
    [
      'pustu',
      null,
      [
        ['Kepala UPTD Puskesmas Wonorejo', 'dr. Contoh Kepala'],
        ['Bidan Penanggung Jawab Pustu Sumberagung', 'Sri Wahyuni, A.Md.Keb.'],
      ],
    ],
  ] as const)('%s, of %s', (cara, posyanduId, expected) => {
    expect(at(cara, posyanduId)).toEqual(expected)
  })
})

test('the header blocks name the posyandu and what lies above it', () => {
  const { masukan } = sampleMasukan()
  const flat = (blocks: ReturnType<typeof kepalaSip>) =>
    Object.fromEntries(blocks.flat().map(({ label, nilai }) => [label, nilai]))
  expect(flat(kepalaSip({ ...masukan, posyanduId: 'pos-2' }))).toEqual({
    POSYANDU: 'Melati 2',
    'DESA/KEL': 'Sumberagung',
    KECAMATAN: 'Wonorejo',
    'KAB/KOTA': 'Kabupaten Tirtasari',
  })
  expect(flat(kepalaIlp({ ...masukan, posyanduId: 'pos-2' }))).toEqual({
    Posyandu: 'Melati 2',
    'Dusun / RW': 'Krajan / 02',
    'Desa / Kelurahan': 'Sumberagung',
    Kecamatan: 'Wonorejo',
    Tahun: '2026',
  })
  expect(flat(kepalaSip(masukan)).POSYANDU).toBe('semua posyandu')
})
