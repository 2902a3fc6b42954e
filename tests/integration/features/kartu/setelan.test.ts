import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSetelanKartu } from '#main/db/buku.ts'
import { savePengaturan } from '#main/features/fasilitas/fasilitas.service.ts'
import { readKartuCetak } from '#main/features/kartu/cetak.service.ts'
import { setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import { kodeSetelanKartu } from '#shared/kartu/setelan.ts'
import { hasil, type KartuBook, kartu, kata, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
beforeEach(() => {
  book = openKartuBook()
})
afterEach(() => book.close())

const pilih = (nilai: Record<string, string>) =>
  savePengaturan(book.context, { setelan: { [kodeSetelanKartu]: nilai } })

test('a book in which nobody chose judges by the defaults, and so does a choice of a newer program', () => {
  expect(readSetelanKartu(book.context.db)).toEqual(setelanBawaan)
  pilih({ aturanTbc: 'who2030', batasBanyak: '3', batasRapat: '3', trimesterKlinisTiga: '25' })
  const { batas4T } = setelanBawaan
  expect(readSetelanKartu(book.context.db)).toEqual({
    ...setelanBawaan,
    trimesterKlinisTiga: 25,
    batas4T: { ...batas4T, banyak: 3, rapatPersepuluh: 30 },
  })
})

test('what a book chose judges the visits it has, on the pages and on the printed card', async () => {
  const orangId = await book.daftar(undefined, { hpht: '02-04-2026', gravida: '3', jarak_th: '2,5' })
  const tbc = { tbc_batuk: 'tidak', tbc_demam: 'tidak', tbc_bb_turun: 'tidak', tbc_kontak: 'ya' }
  await book.periksa(orangId, '2026-07-13', tbc)
  const judged = async () => {
    const { kepala } = await book.folder(orangId)
    const putusan = kepala[0]?.kunjungan[0]?.putusan ?? []
    const model = readKartuCetak(book.context, { kartu, orangId, kepalaId: kepala[0]?.id ?? '' })
    const sel = model.bagian.find(({ nama }) => nama === 'Putusan')?.baris.find(({ sebut }) => sebut === 'Rujuk')?.sel[
      model.baris[0]?.id ?? ''
    ]
    return [hasil(putusan, 'rujukan'), hasil(putusan, 'risiko_4t'), sel?.kind === 'teks' ? sel.teks : sel]
  }
  const kmk = await judged()
  expect(kmk.slice(0, 2)).toEqual(['puskesmas', 'tidak-ada'])
  pilih({ aturanTbc: 'kartu', batasBanyak: '3', batasRapat: '3' })
  const kartuTercetak = await judged()
  expect(kartuTercetak.slice(0, 2)).toEqual(['nakes', 'rapat+banyak'])
  expect(kartuTercetak[2]).not.toEqual(kmk[2])
  const { kepala } = await book.folder(orangId)
  expect(kata(kepala[0]?.kunjungan[0]?.putusan ?? [], 'tbc_kmk')).toBe('Kontak erat')
})

test('the history says which rule was taken, from what to what', async () => {
  pilih({ aturanTbc: 'kartu' })
  const [last] = await book.call('riwayat.list', { orangId: null, hariBukaId: null, batas: 10 })
  expect(last?.isian).toContainEqual({
    nama: 'Skrining TBC: kapan dirujuk',
    dari: 'Satu gejala atau kontak erat',
    ke: 'Dua jawaban ya',
  })
})
