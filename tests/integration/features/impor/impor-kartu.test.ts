import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { undoImpor } from '#main/features/impor/impor.service.ts'
import { importKartu } from '#main/features/impor/kartu/impor-kartu.service.ts'
import { ibuHamil } from '#shared/kartu/ibu-hamil.ts'
import { dumpTables } from '#tests/helpers/dump-tables.ts'
import { hasil, type KartuBook, kartu, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
beforeEach(() => {
  book = openKartuBook()
})
afterEach(() => book.close())

const judul = 'Nama;NIK;Tgl Lahir;JK;Posyandu;Tanggal;HPHT;BB (kg);LILA (cm);Nama Suami;pemeriksa;ttd_total;gravida'
const impor = (rows: readonly string[], uji = false, kepala = judul) =>
  importKartu(book.context, {
    kartu: ibuHamil,
    nama: 'register.csv',
    lembar: null,
    uji,
    isi: Buffer.from([kepala, ...rows].join('\n')),
  })
const siti = 'Siti Aminah;3507014105980001;01-05-1998;P;Melati 1'
const list = () => book.call('kartu.list', { kartu, posyanduId: null })

const baris = [
  `${siti};08-06-2026;02-04-2026;50,5;23;Budi;bidan;;2`,
  `${siti};13-07-2026;;52;;;bidan;;`,
  'Ani;;12-12-2000;P;Anggrek;09-06-2026;;48;25;;kader;;1',
]

describe('the register of a card', () => {
  test('speaks of persons, and leaves the names of those who are called Anak', async () => {
    await book.daftar({ nama: 'Anak Agung Rai', tanggalLahir: '2000-12-12' })
    const { peringatan } = impor(['Anak Agung Ray;;12-12-2000;P;Melati 1;09-06-2026;;48;25;;kader;;1'])
    expect(peringatan.map(({ alasan }) => alasan).join(' ')).toMatch(/Serupa dengan Anak Agung Rai .* dua orang;/)
  })

  test('brings persons, pregnancies and visits, and a posyandu the book does not have', async () => {
    const answer = impor(baris)
    expect(answer).toMatchObject({
      barisDibaca: 3,
      orangBaru: 2,
      kunjunganBaru: 3,
      posyanduBaru: ['Anggrek'],
      ditolak: [],
    })
    expect(
      (await list()).map(({ nama, posyandu, jumlahKunjungan, namaSuami }) => [
        nama,
        posyandu,
        jumlahKunjungan,
        namaSuami,
      ]),
    ).toEqual([
      ...[
        ['Ani', 'Anggrek', 1, null],
        ['Siti Aminah', 'Melati 1', 2, 'Budi'],
      ],
    ])
    const { orangId } = (await list())[1] ?? { orangId: '' }
    const { kepala } = await book.folder(orangId)
    expect(kepala).toHaveLength(1)
    expect(kepala[0]).toMatchObject({ dibuka: '2026-06-08', isi: { hpht: '02-04-2026', gravida: '2' } })
    expect(hasil(kepala[0]?.kunjungan[0]?.putusan ?? [], 'k_kunjungan')).toBe('K2')
  })

  test('changes nothing the second time, and nothing in a rehearsal', () => {
    expect(impor(baris, true)).toMatchObject({ kunjunganBaru: 3, imporId: null, berubah: true })
    impor(baris)
    const before = dumpTables(book.context.db)
    expect(impor(baris)).toMatchObject({
      orangBaru: 0,
      orangDiperbarui: 0,
      kunjunganBaru: 0,
      kunjunganDiperbarui: 0,
      takBerubah: 3,
      berubah: false,
      imporId: null,
    })
    expect(dumpTables(book.context.db)).toEqual(before)
  })

  test('corrects what an import brought, and leaves what somebody typed', async () => {
    impor(baris)
    const [, row] = await list()
    await book.periksa(row?.orangId ?? '', '2026-07-13', { bb_kg: '53' })
    const answer = impor([`${siti};08-06-2026;02-04-2026;51;23;Budi;bidan;;2`, `${siti};13-07-2026;;52;24;;bidan;;`])
    expect(answer).toMatchObject({ kunjunganBaru: 0, kunjunganDiperbarui: 2 })
    expect(answer.peringatan.map(({ baris: nomor, kolom }) => [nomor, kolom])).toEqual([[3, 'BB (kg)']])
    const { kepala } = await book.folder(row?.orangId ?? '')
    expect(kepala[0]?.kunjungan.map(({ isi }) => [isi.bb_kg, isi.lila_cm])).toEqual([
      ['53', '24'],
      ['51', '23'],
    ])
  })

  test('two rows of one day are one visit; a row without a card is about the person', () => {
    const answer = impor([
      `${siti};08-06-2026;02-04-2026;50;23;;bidan;;2`,
      `${siti};08-06-2026;;51;;;;;`,
      'Ani;;12-12-2000;P;Melati 1;;;;;;;;',
    ])
    expect(answer).toMatchObject({
      barisDibaca: 3,
      orangBaru: 2,
      kunjunganBaru: 1,
      takBerubah: 1,
      tanpaIsi: 1,
      ditolak: [],
    })
    expect(answer.peringatan.some(({ alasan }) => alasan.startsWith('Orang dan tanggal sama dengan baris 2'))).toBe(
      true,
    )
  })

  test('finds a woman registered by hand, and her open pregnancy', async () => {
    const orangId = await book.daftar({ tanggalLahir: '1998-05-01' })
    expect(impor(baris.slice(0, 2))).toMatchObject({ orangBaru: 0, kunjunganBaru: 2 })
    expect((await book.folder(orangId)).kepala.map(({ kunjungan }) => kunjungan.length)).toEqual([2])
  })

  test('whose expected day of birth lies far away is another pregnancy, and it is said', async () => {
    const orangId = await book.daftar({ tanggalLahir: '1998-05-01' }, { hpht: '02-01-2026' })
    const answer = impor([`${siti};08-06-2026;02-04-2026;50,5;23;;bidan;;2`])
    expect(answer.peringatan.some(({ alasan }) => alasan.includes('kehamilan baru'))).toBe(true)
    expect((await book.folder(orangId)).kepala).toHaveLength(2)
  })

  test('says what the file tells of earlier visits otherwise than the book works out, and keeps none of it', () => {
    const answer = impor([`${siti};08-06-2026;02-04-2026;50,5;23;;bidan;90;2`])
    expect(answer.peringatan.map(({ kolom, nilai }) => [kolom, nilai])).toEqual([['ttd_total', '90']])
  })

  test('refuses its row alone, and every row stands in one count', () => {
    const answer = impor([
      ...baris,
      `${siti};08-08-2026;;250;;;bidan;;`,
      'Budi;;01-01-1990;L;Melati 1;08-06-2026;;60;;;;;',
    ])
    expect(answer.ditolak.map(({ baris: nomor, kolom }) => [nomor, kolom])).toEqual([
      [5, 'BB (kg)'],
      [6, 'JK'],
    ])
    const { barisDibaca, kunjunganBaru, kunjunganDiperbarui, takBerubah, tanpaIsi, ditolak } = answer
    expect(barisDibaca).toBe(kunjunganBaru + kunjunganDiperbarui + takBerubah + tanpaIsi + ditolak.length)
  })

  test('is taken back whole', async () => {
    const before = await list()
    const { imporId } = impor(baris)
    undoImpor(book.context, imporId ?? '')
    expect(await list()).toEqual(before)
  })
})
