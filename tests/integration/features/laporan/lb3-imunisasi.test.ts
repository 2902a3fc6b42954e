import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askFormulir, type Permintaan } from '#main/features/laporan/formulir.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { type DesaBook, desaKecil, openDesaBook } from '#tests/helpers/desa-uji.ts'

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
})
afterEach(() => book.close())

const posyandu = (nama: string) => String(book.rows('SELECT id FROM fasilitas WHERE nama = ?', nama)[0]?.id)
const tanya = (bulan: string, isi: Partial<Permintaan> = {}) =>
  askFormulir(book.context, {
    ...{ formulir: 'lb3-imunisasi', periode: periodeOf('bulan', bulan), posyanduId: null, varian: '2023' },
    ...{ sampai: '2026-09-30', daftar: false, kosong: false },
    ...isi,
  }).jawaban()
type Jawaban = ReturnType<typeof tanya>
const baris = (jawaban: Pick<Jawaban, 'baris'>, kode: string) => jawaban.baris.find((row) => row._baris === kode)
const bagian = (jawaban: Jawaban, nama: string) => {
  const found = jawaban.bagian?.find((satu) => satu.nama === nama)
  if (!found) throw new Error(`There is no part ${nama}`)
  return found
}

describe('the small village', () => {
  beforeEach(() => {
    expect(book.imporTeks(desaKecil).ditolak).toEqual([])
  })

  test('is the published example in every column and cell', () => {
    const path = fileURLToPath(new URL('../../../golden/formulir/lb3-imunisasi.json', import.meta.url))
    const { kolom, baris: rows, jumlah } = JSON.parse(readFileSync(path, 'utf8')) as Jawaban
    const answer = tanya('2026-09', { posyanduId: posyandu('Kenanga') })
    expect(answer.kolom).toEqual(kolom)
    expect(answer.baris).toEqual(rows)
    expect(answer.jumlah).toEqual(jumlah)
  })

  test('has as many names behind every number as it says', () => {
    const answer = tanya('2026-09', { daftar: true })
    for (const row of [...answer.baris, ...(answer.bagian ?? []).flatMap((satu) => satu.baris)]) {
      for (const [kolom, list] of Object.entries(row._daftar as unknown as Record<string, unknown[]>)) {
        expect([row._baris, kolom, list.length]).toEqual([row._baris, kolom, row[kolom]])
      }
    }
  })

  // Indah: T1 and T2 in 2019, T3 on 14 September 2026, pregnant since May.
  test('tells a Td of a pregnant woman under the step it reached', () => {
    expect(bagian(tanya('2026-09'), 't').baris[2]).toMatchObject({
      kode: 'TD3',
      hamil_ini: 1,
      wus_ini: 0,
      hamil_kum: 1,
    })
    expect(bagian(tanya('2026-08'), 't').baris[2]).toMatchObject({ hamil_kum: 0 })
  })

  test('is empty before the first month of the posyandu, with a sentence at the foot', () => {
    const answer = tanya('2026-07')
    expect(baris(answer, 'HB0')).toMatchObject({
      antigen: 'HB0 jumlah',
      sasaran: null,
      ini: null,
      kum: null,
      persen: null,
    })
    expect(answer.catatan[0]).toBe('Imunisasi: belum dicatat di buku ini.')
  })

  test('counts doses given here, and the vials that were opened for them', () => {
    const stok = { posyandu: 'kenanga', bahan: 'vaksinBcg', tanggal: '2026-09-14' }
    const satu = book.impor({
      posyandu: [{ kunci: 'kenanga', nama: 'Kenanga', desa: 'Contoh', dusun: 'Krajan' }],
      stok: [
        { ...stok, jenis: 'terima', jumlah: 3, batch: 'B-77' },
        { ...stok, jenis: 'keluar', jumlah: 2 },
      ],
    })
    expect(satu.ditolak).toEqual([])
    const rows = bagian(tanya('2026-09'), 'vaksin').baris
    expect(rows.find(({ kode }) => kode === 'BCG')).toMatchObject({
      awal: 0,
      terima: 3,
      dosis: 1,
      vial: 2,
      sisa: 1,
      ip: 0.5,
    })
    // Lina's HB0 was given elsewhere.
    expect(rows.find(({ kode }) => kode === 'HB0')).toMatchObject({ dosis: 0, vial: 0, ip: '–' })
  })
})

/** Two posyandu; each child is there for one rule, named in the tests. */
const desa = {
  posyandu: [
    { kunci: 'melati', nama: 'Melati', desa: 'Contoh' },
    { kunci: 'mawar', nama: 'Mawar', desa: 'Contoh' },
    { kunci: 'mawas', nama: 'Mawas', desa: 'Contoh' },
  ],
  hari_buka: [
    { kunci: 'a', posyandu: 'melati', tanggal: '2026-01-12' },
    { kunci: 'b', posyandu: 'mawar', tanggal: '2026-01-13' },
  ],
  orang: [
    { kunci: 'ayu', nama: 'Ayu', jk: 'P', tanggal_lahir: '2026-01-02' },
    { kunci: 'bima', nama: 'Bima', jk: 'L', tanggal_lahir: '2026-02-02' },
    { kunci: 'cici', nama: 'Cici', jk: 'P', tanggal_lahir: '2025-03-10' },
    { kunci: 'dodo', nama: 'Dodo', jk: 'L', tanggal_lahir: '2026-03-05' },
    { kunci: 'eka', nama: 'Eka', jk: 'P' },
  ],
  keanggotaan: [
    { orang: 'ayu', posyandu: 'melati', mulai: '2026-01-02', sampai: '2026-06-01', sebab_sampai: 'pindah' },
    { orang: 'ayu', posyandu: 'mawar', mulai: '2026-06-01' },
    { orang: 'bima', posyandu: 'melati', mulai: '2026-02-02' },
    { orang: 'cici', posyandu: 'melati', mulai: '2025-03-10' },
    { orang: 'dodo', posyandu: 'melati', mulai: '2026-03-05', sampai: '2026-05-20', sebab_sampai: 'meninggal' },
    { orang: 'eka', posyandu: 'melati', mulai: '2026-01-01' },
  ],
  imunisasi: [
    { orang: 'ayu', dosis: 'BCG', tanggal: '2026-02-12' },
    { orang: 'ayu', dosis: 'OPV1', tanggal: '2026-02-12' },
    { orang: 'ayu', dosis: 'DPT1', tanggal: '2026-07-13' },
    { orang: 'bima', dosis: 'HB0', tanggal: '2026-02-04' },
    { orang: 'cici', dosis: 'DPT1', tanggal: '2026-03-09' },
    { orang: 'cici', dosis: 'DPT2', tanggal: '2026-04-13' },
    { orang: 'eka', dosis: 'BCG', tanggal: '2026-02-12' },
  ],
}

describe('two posyandu and one that writes no doses down', () => {
  beforeEach(() => {
    expect(book.impor(desa).ditolak).toEqual([])
  })

  test('each dose counts where the child lived on its day, each child is to be reached where it lives now', () => {
    const [melati, mawar] = ['Melati', 'Mawar'].map((nama) => tanya('2026-09', { posyanduId: posyandu(nama) }))
    expect(baris(melati as Jawaban, 'BCG')).toMatchObject({ sasaran: 2, sasaran_p: 0, sasaran_l: 2, kum: 1, kum_p: 1 })
    expect(baris(mawar as Jawaban, 'BCG')).toMatchObject({ sasaran: 1, sasaran_p: 1, kum: 0 })
    expect(baris(mawar as Jawaban, 'DPT1')).toMatchObject({ sasaran: 1, kum: 1, persen: 100 })
  })

  test('who died before the first birthday was born, but is not to be reached by later doses', () => {
    const melati = tanya('2026-09', { posyanduId: posyandu('Melati') })
    expect(baris(melati, 'HB0')).toMatchObject({ sasaran: 2, kum: 1, persen: 50 })
    expect(baris(melati, 'OPV1')).toMatchObject({ sasaran: 1 })
  })

  test('a dose after the first birthday stands under kejar, and not under the month', () => {
    const melati = tanya('2026-04', { posyanduId: posyandu('Melati') })
    expect(baris(melati, 'DPT1')).toMatchObject({ ini: 0, kum: 1, kejar_ini: 0, kejar_kum: 0 })
    expect(baris(melati, 'DPT2')).toMatchObject({ ini: 0, kum: 0, kejar_ini: 1, kejar_kum: 1 })
    expect(baris(melati, 'DPT4')).toMatchObject({ sasaran: 1 })
  })

  test('HB0 two days after birth is of the first week', () => {
    const semua = tanya('2026-02')
    expect(['HB0-24', 'HB0-7', 'HB0'].map((kode) => baris(semua, kode)?.ini)).toEqual([0, 1, 1])
  })

  test('all posyandu are the sum of each; the one without register is named, and its doses are empty', () => {
    const semua = tanya('2026-09')
    const masing = semua.posyandu as unknown as { nama: string; baris: Jawaban['baris'] }[]
    for (const row of semua.baris) {
      for (const kolom of ['sasaran', 'ini', 'kum', 'kejar_kum']) {
        const jumlah = masing.map((satu) => Number(baris(satu, String(row._baris))?.[kolom] ?? 0))
        expect(row[kolom]).toBe(jumlah.reduce((a, b) => a + b, 0))
      }
    }
    expect(baris({ baris: masing.find(({ nama }) => nama === 'Mawas')?.baris ?? [] }, 'BCG')).toMatchObject({
      sasaran: 0,
      ini: null,
    })
    expect(semua.catatan).toContain('Imunisasi: belum dicatat di buku ini (Mawas).')
    expect(semua.belumLengkap).toMatchObject([{ nama: 'Eka', keterangan: 'tanggal lahir belum diisi' }])
  })

  test('whoever began and did not finish is named', () => {
    const melati = tanya('2026-09', { posyanduId: posyandu('Melati') })
    // Cici began in time, her second dose was late and the third is missing.
    expect(bagian(melati, 'do').baris).toMatchObject([
      { kode: 'DPT1–DPT3', pertama: 1, terakhir: 0, do_persen: 100 },
      { kode: 'DPT1–MR1', pertama: 1, terakhir: 0, do_persen: 100 },
    ])
  })

  test('a dose given here to one who lives elsewhere is told apart', () => {
    const { context } = book
    const [satu] = book.rows(
      "SELECT i.id FROM imunisasi i JOIN orang o ON o.id = i.orang_id WHERE o.nama = 'Ayu' AND i.dosis = 'DPT1'",
    )
    context.db.run('UPDATE imunisasi SET posyandu_id = ? WHERE id = ?', posyandu('Melati'), String(satu?.id))
    const melati = tanya('2026-07', { posyanduId: posyandu('Melati') })
    expect(bagian(melati, 'luar').baris).toEqual([{ _baris: 'DPT1', kode: 'DPT1', l: 0, p: 1, jumlah: 1 }])
    expect(bagian(tanya('2026-07'), 'luar').baris).toEqual([])
  })

  test('the PWS says how far each posyandu has come, its class, and whether the desa is UCI', () => {
    const pws = (bulan: string) => tanya(bulan, { formulir: 'pws-imunisasi', varian: 'baku' })
    const [februari, maret] = [pws('2026-02'), pws('2026-03')]
    const satu = { hb0_ini: 1, hb0_lalu: 0, hb0_kum: 1, hb0_persen: 50, hb0_status: 'baik' }
    expect(februari.baris.map((row) => row.posyandu)).toEqual(['Melati', 'Mawar', 'Mawas'])
    expect(februari.baris[0]).toMatchObject({ ...satu, bcg_ini: 1, dpt1_kum: 0, dpt1_status: 'jelek', ibl_persen: 0 })
    expect(februari.baris[1]).toMatchObject({ hb0_ini: null, hb0_persen: null, hb0_status: null })
    expect(februari.jumlah).toMatchObject(satu)
    // Three were born by March: a quarter of them is asked for, one was reached, and none this month.
    expect(maret.baris[0]).toMatchObject({ hb0_ini: 0, hb0_lalu: 1, hb0_kum: 1, hb0_persen: 33.3, hb0_status: 'cukup' })
    expect(maret.baris[0]).toMatchObject({ dpt1_ini: 1, dpt1_lalu: 0 })
    expect(bagian(februari, 'uci').baris).toMatchObject([
      { desa: 'Contoh', sasaran: 2, idl: 0, persen: 0, uci: 'belum' },
    ])
  })
})
