import { describe, expect, test } from 'vitest'
import { lembarKosong } from '#shared/formulir/kartu/lembar-kosong.ts'
import { kartuKosong, kartuPerorangan } from '#shared/formulir/kartu/perorangan.ts'
import { daunKolom } from '#shared/formulir/kolom.ts'
import { FormModel } from '#shared/formulir/model.ts'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { teksSel } from '#shared/formulir/teks-sel.ts'
import { ibuHamil } from '#shared/kartu/ibu-hamil.ts'
import { kolomKartu, urutanIsi } from '#shared/kartu/kartu.ts'
import { cetakanUji, kunjunganUji } from '#tests/helpers/kartu-perorangan.ts'

const kunjungan = kunjunganUji(ibuHamil, ['H04', 'H07'])
const isi = { orang: [{ label: 'Nama', nilai: 'Siti Aminah' }], kepala: kunjungan[0]?.isi ?? {}, kunjungan }
const bidan = kartuPerorangan(ibuHamil, cetakanUji, isi)
const kader = kartuPerorangan(ibuHamil, { ...cetakanUji, kader: true }, isi)

type Tabel = Pick<FormModel, 'kolom' | 'baris'>

/** A table as printed: its heads, then each row. */
function tercetak({ kolom, baris }: Tabel): string[][] {
  const daun = daunKolom(kolom)
  const rows = baris.map(({ sel }) => daun.map(({ id, jenis }) => teksSel(sel[id] ?? { kind: 'kosong' }, jenis)))
  return [daun.map(({ judul }) => judul), ...rows]
}

const bagian = (model: FormModel, nama: string): Tabel => {
  const found = model.bagian.find((one) => one.nama === nama)
  if (!found) throw new Error(nama)
  return found
}

describe('the card of one person', () => {
  test('is a form every renderer can draw', () => {
    for (const model of [bidan, kader, kartuKosong(ibuHamil, cetakanUji), lembarKosong(ibuHamil, cetakanUji)])
      expect(FormModel.safeParse(model).error).toBeUndefined()
  })

  test('has the numbers of the printed card in their order, with what is worked out in its place', () => {
    const [heads = [], pertama] = tercetak(bidan)
    expect(heads.map((head) => Number.parseInt(head, 10))).toEqual(Array.from({ length: 19 }, (_, i) => i + 1))
    expect(pertama).toEqual([
      ...['20-07-2026', '36+3', '66,2', 'Hijau', '23,5', 'Tidak KEK (hijau)', '120 / 79', 'Normal'],
      ...['tidak', 'tidak', 'tidak', 'tidak', '30', '–', '–', '–', '–', '–', '–'],
    ])
  })

  test('shows every other column of a visit, and the head above', () => {
    const [heads = []] = tercetak(bagian(bidan, 'Lain'))
    const visit = kolomKartu(ibuHamil).filter(({ simpan }) => simpan?.catatan === 'kunjungan_hamil')
    expect(heads).toHaveLength(1 + visit.filter(({ nomor }) => nomor === null).length)
    expect(bidan.kepala.flat().map(({ label, nilai }) => `${label}: ${nilai}`)).toEqual(
      expect.arrayContaining(['Nama: Siti Aminah', 'Hari pertama haid terakhir: 01-11-2025', 'Rhesus: –']),
    )
  })

  test('tells every judgement in words, where to, and by which rule', () => {
    const [heads, ...rows] = tercetak(bagian(bidan, 'Putusan'))
    expect(heads).toEqual(['Putusan', '20-07-2026', '25-06-2026', 'Aturan'])
    expect(rows.map(([sebut]) => sebut)).toEqual(ibuHamil.putusan.map(({ sebut }) => sebut))
    expect(rows).toContainEqual([
      ...['Tekanan darah', 'Normal', 'Tinggi, rujuk Puskesmas', 'Kepmenkes 1186/2022 dan 1936/2022, sejak 02-12-2022'],
    ])
  })

  test('gives the prompts of each visit once', () => {
    const rows = tercetak(bagian(bidan, 'Edukasi')).slice(1)
    expect(rows).toContainEqual(['25-06-2026', 'Tanda bahaya: jangan menunggu, hubungi bidan sekarang.'])
    expect(new Set(rows.map((row) => row.join())).size).toBe(rows.length)
  })

  test('bears no name of a person in its file name', () => {
    expect(bidan.namaBerkas).toBe('kartu-ibu-hamil-2026-10-06')
  })
})

describe('printed for a kader', () => {
  const semua = JSON.stringify(kader)

  test('it holds no answer she may not see', () => {
    for (const kata of ['reaktif', 'HIV', 'Sifilis', 'HBsAg', 'Protein']) {
      expect(JSON.stringify(bidan)).toContain(kata)
      expect(semua).not.toContain(kata)
    }
  })

  test('it tells no class where her card has none, no other place, and no prompt that gives it away', () => {
    const rows = new Map(tercetak(bagian(kader, 'Putusan')).map(([sebut = '', ...kata]) => [sebut, kata.slice(0, 2)]))
    expect(rows.get('Hemoglobin')).toEqual(['Tercatat', 'Rujuk ke nakes'])
    expect(rows.get('Laboratorium')).toEqual(['Rujuk ke nakes', 'Rujuk ke nakes'])
    expect(rows.get('Rujuk')).toEqual(['Rujuk ke nakes', 'Rujuk ke nakes'])
    expect(rows.get('Tekanan darah')).toEqual(['Normal', 'Tinggi'])
    expect(semua).not.toContain('Makan hati')
    expect(JSON.stringify(bidan)).toContain('Makan hati')
  })
})

describe('blank paper', () => {
  test('of a card is its one sheet, with lines to write on', () => {
    const model = kartuKosong(ibuHamil, cetakanUji)
    expect(lembarForm(model)).toHaveLength(1)
    expect(model.baris.length).toBeGreaterThan(8)
    expect(model.baris.every(({ sel }) => Object.keys(sel).length === 0)).toBe(true)
  })

  test('for a day asks for the head once, then for everything in the order of entry', () => {
    const model = lembarKosong(ibuHamil, cetakanUji)
    const asked = model.baris.filter(({ gaya }) => gaya === 'isi').map(({ id }) => id)
    const visit = urutanIsi(ibuHamil).map(({ kode }) => kode)
    expect(asked.slice(-visit.length)).toEqual(visit)
    expect(asked).toHaveLength(kolomKartu(ibuHamil).filter(({ simpan }) => simpan !== null).length)
    expect(visit.slice(0, 6)).toEqual(['uk_tulis_mgg', 'bb_kg', 'lila_cm', 'td_sistole', 'td_diastole', 'kurva_bb'])
  })

  test('for a kader leaves out what she may not see', () => {
    expect(JSON.stringify(lembarKosong(ibuHamil, { ...cetakanUji, kader: true }))).not.toMatch(/HIV|Sifilis|HBsAg/)
  })
})
