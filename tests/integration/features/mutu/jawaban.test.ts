import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createMutuHandlers } from '#main/features/mutu/mutu.handlers.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { TemuanPeriksa } from '#shared/contract/mutu.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'

let book: PenimbanganBook
beforeEach(async () => {
  book = await openPenimbanganBook((context) => ({
    ...createPenimbanganHandlers(context),
    ...createRiwayatHandlers(context),
    ...createBalitaHandlers(context),
    ...createMutuHandlers(context),
  }))
})
afterEach(() => book.close())

const bulan = '2026-11'
const review = () => book.call('mutu.review', { bulan, posyanduId: null })
const kode = (list: readonly TemuanPeriksa[]) => list.map((satu) => satu.kode)
const answer = ({ nomor }: TemuanPeriksa) => book.call('mutu.answer', { bulan, nomor })
async function only(wanted: TemuanPeriksa['kode']): Promise<TemuanPeriksa> {
  const found = (await review()).temuan.filter((satu) => satu.kode === wanted)
  expect(found).toHaveLength(1)
  return found[0] as TemuanPeriksa
}

/** 10,0 kg in October and 8,4 kg in November: more than a tenth lost. */
function turun(): { readonly id: string; readonly kini: string } {
  const id = book.anak('Aisyah')
  book.timbang(id, '2026-10-12', { bb_g: 10_000 })
  return { id, kini: book.timbang(id, '2026-11-12', { bb_g: 8400 }) }
}

describe('"memang benar"', () => {
  test('rests a finding, names where it is put right, and is undone as every change is', async () => {
    const { kini } = turun()
    const temuan = await only('bbTurun')
    expect(temuan.penimbanganId).toBe(kini)
    const { kelompok } = await answer(temuan)
    const sesudah = await review()
    expect([kode(sesudah.temuan), kode(sesudah.dijawab)]).toEqual([[], ['bbTurun']])
    expect(sesudah.posyandu.map(({ hariBertemuan }) => hariBertemuan)).toEqual([0, 0])
    const { temuan: dibaca, dijawab } = await book.call('mutu.read', { bulan, posyanduId: null })
    expect([dibaca.length, dijawab.map((satu) => satu.kode)]).toEqual([0, ['bbTurun']])
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect(kode((await review()).temuan)).toEqual(['bbTurun'])
  })

  test('holds no longer when the value is another', async () => {
    const { id, kini } = turun()
    await answer(await only('bbTurun'))
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: kini, isi: { bb_g: 8300 } })
    const { temuan, dijawab } = await review()
    expect([kode(temuan), kode(dijawab)]).toEqual([['bbTurun'], []])
    expect(temuan[0]?.anak?.id).toBe(id)
  })

  test('holds no longer when the weight it was held against is another, and again when it is put back', async () => {
    const { id } = turun()
    await answer(await only('bbTurun'))
    const lalu = book.rowsOf(id)[0]?.id ?? ''
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: lalu, isi: { bb_g: 9800 } })
    expect(kode((await review()).temuan)).toEqual(['bbTurun'])
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: lalu, isi: { bb_g: 10_000 } })
    expect(kode((await review()).dijawab)).toEqual(['bbTurun'])
  })

  test('is refused for a finding that changed while it was looked at', async () => {
    const { kini } = turun()
    const temuan = await only('bbTurun')
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: kini, isi: { bb_g: 8300 } })
    const gagal = await book.refusal('mutu.answer', { bulan, nomor: temuan.nomor })
    expect(gagal.code).toBe('tidakAda')
    expect(kode((await review()).temuan)).toEqual(['bbTurun'])
  })

  test('can be taken back: the question stands again', async () => {
    turun()
    await answer(await only('bbTurun'))
    const [dijawab] = (await review()).dijawab
    expect(dijawab?.bolehBatal).toBe(true)
    await book.call('mutu.withdraw', { bulan, nomor: dijawab?.nomor ?? '' })
    expect(kode((await review()).temuan)).toEqual(['bbTurun'])
  })

  test('said on the sheet while it was typed is not asked again', async () => {
    const id = book.anak('Aisyah')
    book.timbang(id, '2026-10-12', { bb_g: 10_000 })
    await book.record(id, { bb: '8,4' })
    expect(kode((await review()).temuan)).toEqual(['bbTurun'])
    await book.call('penimbangan.answer', { hariBukaId: book.hari, orangId: id, kode: 'bbTurun' })
    const { temuan, dijawab } = await review()
    expect([kode(temuan), kode(dijawab), dijawab[0]?.bolehBatal]).toEqual([[], ['bbTurun'], false])
  })

  test('cannot be said of what cannot be read', async () => {
    const id = book.anak('Aisyah')
    await book.record(id, { bb: '3200' })
    const temuan = await only('ketikanTerbuka')
    expect(temuan.bolehBenar).toBe(false)
    const gagal = await book.refusal('mutu.answer', { bulan, nomor: temuan.nomor })
    expect(gagal.code).toBe('ditolak')
  })

  test('stands in the history of the child', async () => {
    const { id } = turun()
    await answer(await only('bbTurun'))
    const riwayat = await book.call('riwayat.list', { orangId: id, hariBukaId: null, batas: 10 })
    expect(JSON.stringify(riwayat)).toContain('Jawaban \\"memang benar\\" (Berat turun)')
  })
})

describe('"dua anak berbeda"', () => {
  const dua = () => [
    book.anak('Siti Aminah', { nama_ibu: 'Rohmah', tanggal_lahir: '2025-01-10' }),
    book.anak('Siti Amina', { nama_ibu: 'Rohmah', tanggal_lahir: '2025-01-10' }),
  ]

  test('stays answered whatever is corrected of the two afterwards', async () => {
    const [satu = ''] = dua()
    await answer(await only('ganda'))
    expect(kode((await review()).temuan)).toEqual([])
    // Two days apart: another score, and no longer "ganda".
    writeAs(book.context.db, 'ketik', {
      entitas: 'orang',
      id: satu,
      isi: { tanggal_lahir: '2025-01-12', nama: 'Zaitun Siti Amina' },
    })
    const { temuan, dijawab } = await review()
    expect(kode(temuan)).toEqual([])
    expect(dijawab.length).toBe(1)
  })

  test('of two with one NIK holds as long as the number stays', async () => {
    const nik = '3509125001250001'
    const dua = ['Aisyah', 'Fatimah'].map((nama) => book.anak(nama, { nik, nik_status: 'resmi' }))
    await answer(await only('nikSama'))
    expect(kode((await review()).dijawab)).toContain('nikSama')
    for (const id of dua) {
      writeAs(book.context.db, 'ketik', { entitas: 'orang', id, isi: { nik: '3509125001250002' } })
    }
    expect(kode((await review()).temuan)).toContain('nikSama')
  })
})
