import { afterEach, beforeEach, expect, test } from 'vitest'
import { readKartuCetak } from '#main/features/kartu/cetak.service.ts'
import type { FormModel, Sel } from '#shared/formulir/model.ts'
import { type KartuBook, kartu, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
beforeEach(() => {
  book = openKartuBook()
})
afterEach(() => book.close())

async function catat(): Promise<{ orangId: string; kepalaId: string }> {
  const orangId = await book.daftar({ namaSuami: 'Budi', nik: '3507014105980001', dusun: 'Krajan', rt: '03' })
  await book.periksa(orangId, '2026-06-08', { bb_kg: '51', lila_cm: '23', hiv: 'reaktif' })
  await book.periksa(orangId, '2026-07-13', { bb_kg: '53,5', td_sistole: '145', td_diastole: '80' })
  const { kepala } = await book.folder(orangId)
  return { orangId, kepalaId: kepala[0]?.id ?? '' }
}
const kata = (sel: Sel | undefined) => (sel?.kind === 'teks' ? sel.teks : sel)
const bagian = (model: FormModel, nama: string) => model.bagian.find((satu) => satu.nama === nama)?.baris ?? []

test('the card of a woman holds who she is, every visit in time, and what was judged of each', async () => {
  const satu = await catat()
  const model = readKartuCetak(book.context, { kartu, ...satu })
  expect(model.kepala[0]).toEqual([
    { label: 'Nama', nilai: 'Siti Aminah' },
    { label: 'NIK', nilai: '3507014105980001' },
    { label: 'Tanggal lahir', nilai: '10-05-1998' },
    { label: 'Suami', nilai: 'Budi' },
    { label: 'Alamat', nilai: 'Krajan, RT 03' },
  ])
  expect(model.cakupan).toBe('Melati 1')
  expect(model.baris.map(({ sebut }) => sebut)).toEqual(['08-06-2026', '13-07-2026'])
  const tekanan = bagian(model, 'Putusan').find(({ sebut }) => sebut === 'Tekanan darah')
  expect(kata(tekanan?.sel[model.baris[1]?.id ?? ''])).toBe('Tinggi, rujuk Puskesmas')
  // No name of a person is in the name of a file.
  expect(model.namaBerkas).toBe('kartu-ibu-hamil-2026-11-24')
})

test('is a file for the window, and of its leaving nobody is named', async () => {
  const satu = await catat()
  const { nama, isiBase64 } = await book.call('kartu.export', { kartu, ...satu, jenis: 'pdf' })
  expect(nama).toBe('kartu-ibu-hamil-2026-11-24.pdf')
  expect(Buffer.from(isiBase64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  const noted = book.context.db.values("SELECT rincian FROM kejadian WHERE jenis = 'ekspor'")
  expect(noted).toEqual(['{"apa":"satu kartu Ibu hamil","jenis":"pdf"}'])
  expect(await book.refusal('kartu.export', { kartu, ...satu, kepalaId: satu.orangId, jenis: 'pdf' })).toMatchObject({
    pesan: expect.stringContaining('sudah tidak ada'),
  })
})
