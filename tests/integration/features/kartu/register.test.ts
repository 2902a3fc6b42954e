import exceljs from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importKartu } from '#main/features/impor/kartu/impor-kartu.service.ts'
import { readWorkbook } from '#main/features/impor/read-workbook.ts'
import { kartuOf } from '#shared/kartu/daftar.ts'
import { type KartuBook, kartu, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
beforeEach(() => {
  book = openKartuBook()
})
afterEach(() => book.close())

const ekspor = async (periode: string, posyanduId: string | null = null) => {
  const { nama, isiBase64 } = await book.call('kartu.exportRegister', { kartu, posyanduId, periode })
  return { nama, isi: Buffer.from(isiBase64, 'base64') }
}
function imporLagi({ nama, isi }: Awaited<ReturnType<typeof ekspor>>) {
  const berkas = kartuOf(kartu)
  if (!berkas) throw new Error('The card is not described')
  return importKartu(book.context, { kartu: berkas, nama, isi: new Uint8Array(isi), lembar: null, uji: true })
}

async function isiBuku() {
  const siti = await book.daftar({ nik: '3507125005980001', namaSuami: 'Budi', dusun: 'Krajan', rt: '03', rw: '01' })
  await book.periksa(siti, '2026-06-08', {
    bb_kg: '51,5',
    lila_cm: '23',
    ttd_jumlah: '30',
    ttd_konsumsi: 'setiap-hari',
  })
  await book.periksa(siti, '2026-07-13', {
    ...{ bb_kg: '52', td_sistole: '120', td_diastole: '80', tbc_batuk: 'tidak', bahaya: 'cemas+lainnya' },
    ...{
      hb_gdl: '10,5',
      hiv: 'nonreaktif',
      protein_urin: '1',
      pemeriksa: 'bidan',
      catatan: 'kontrol, "ulang"; segera',
    },
  })
  const ani = await book.daftar({ nama: 'Ani' }, { usg_tanggal: '01-05-2026', usg_mgg: '9', golda: 'ab' })
  await book.periksa(ani, '2026-07-13', { tfu_cm: '14,5', djj: '140', kelas_ibu: 'ya' })
  return { siti, ani }
}

test('a register that is brought in again changes nothing, and nothing of it is doubted', async () => {
  await isiBuku()
  const hasil = imporLagi(await ekspor('2026'))
  expect(hasil).toMatchObject({ barisDibaca: 3, takBerubah: 3, orangBaru: 0, kunjunganBaru: 0, berubah: false })
  expect([hasil.ditolak, hasil.peringatan]).toEqual([[], []])
})

test('a month has its visits alone, and a value that was changed in the file is what changes', async () => {
  const { siti } = await isiBuku()
  const juni = await ekspor('2026-06')
  expect(juni.nama).toBe('register-ibu-hamil-2026-06.xlsx')
  expect(imporLagi(juni)).toMatchObject({ barisDibaca: 1, takBerubah: 1, berubah: false })
  expect(imporLagi(await ekspor('2026-07'))).toMatchObject({ barisDibaca: 2, takBerubah: 2, berubah: false })
  expect(await book.call('kartu.remove', { kartu, kunjunganId: await pertama(siti), alasan: 'salah' })).toBeTruthy()
  expect(imporLagi(juni)).toMatchObject({ barisDibaca: 1, kunjunganBaru: 1, berubah: true })
})

async function pertama(orangId: string): Promise<string> {
  return (await book.folder(orangId)).kepala[0]?.kunjungan.at(-1)?.id ?? ''
}

test('a visit as a guest names the posyandu she is a member of, so that reading it again moves nobody', async () => {
  const { siti } = await isiBuku()
  const { id: hariBukaId } = await book
    .call('hariBuka.save', { id: null, posyanduId: book.mawar, tanggal: '2026-11-12', kaderHadir: null, catatan: null })
    .then((saved) => saved as { id: string })
  const isi = { bb_kg: '58' }
  await book.call('kartu.record', { kartu, orangId: siti, kunjunganId: null, tanggal: '2026-11-12', hariBukaId, isi })
  expect(imporLagi(await ekspor('2026-11', book.mawar))).toMatchObject({ barisDibaca: 1, berubah: false })
  expect(imporLagi(await ekspor('2026-11', book.melati))).toMatchObject({ barisDibaca: 0 })
})

test('each column bears its word, and below it the code the import reads', async () => {
  await isiBuku()
  const buku = new exceljs.Workbook()
  await buku.xlsx.load((await ekspor('2026')).isi as never)
  const rows: string[][] = []
  buku.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)))
  const kode = rows.findIndex((row) => row.includes('hpht'))
  const kataOf = (satu: string) => rows[kode - 1]?.[rows[kode]?.indexOf(satu) ?? -1]
  expect(kataOf('tanggal')).toBe('Tanggal kunjungan')
  expect(kataOf('hpht')).toBe('Hari pertama haid terakhir')
  expect(kataOf('bb_kg')).toBe('BB (kg)')
  expect(kataOf('uk_tulis_mgg')).toBe('Usia kehamilan (minggu)')
  expect(rows[kode - 1]).toHaveLength(rows[kode]?.length ?? 0)
})

test('on paper it lies on sheets beside each other, each with the name and the day, and can be read', async () => {
  await isiBuku()
  const buku = new exceljs.Workbook()
  await buku.xlsx.load((await ekspor('2026')).isi as never)
  const lembar = buku.worksheets[0]
  const { fitToPage, scale, printTitlesColumn, pageOrder } = lembar?.pageSetup ?? {}
  expect([fitToPage, printTitlesColumn, pageOrder]).toEqual([false, 'A:B', 'overThenDown'])
  const kode = lembar?.getColumn(1).values.indexOf('nama') ?? 0
  expect([1, 2].map((satu) => lembar?.getRow(kode).getCell(satu).value)).toEqual(['nama', 'tanggal'])
  const huruf = lembar?.getRow(kode + 1).getCell(3).font.size ?? 0
  expect((huruf * (scale ?? 0)) / 100).toBeGreaterThanOrEqual(7.5)
})

test('somebody without a number and a birth date is found again by what the register says', async () => {
  const ani = await book.daftar({ nama: 'Ani Tanpa Tanggal', tanggalLahir: null, rt: '04' })
  await book.periksa(ani, '2026-07-13', { bb_kg: '52' })
  const hasil = imporLagi(await ekspor('2026'))
  expect(hasil).toMatchObject({ barisDibaca: 1, orangBaru: 0, kunjunganBaru: 0, berubah: false })
})

test('it is not taken for a register of children, whose heading it has as well', async () => {
  await isiBuku()
  const { isi } = await ekspor('2026')
  await expect(readWorkbook(isi)).rejects.toMatchObject({
    error: {
      code: 'berkas',
      pesan: expect.stringContaining('Ini register Ibu hamil, bukan register balita. Tidak ada yang berubah.'),
    },
  })
})

test('that it left the book is noted, and nobody named', async () => {
  await isiBuku()
  await ekspor('2026')
  const noted = book.context.db.values("SELECT rincian FROM kejadian WHERE jenis = 'ekspor'")
  expect(noted).toEqual(['{"apa":"register Ibu hamil","jenis":"xlsx"}'])
})
