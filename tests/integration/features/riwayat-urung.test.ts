import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rebuild } from '#main/db/journal.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { addAnak, addPosyandu, addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let melati: string
beforeEach(() => {
  book = openTestCalls(createRiwayatHandlers, { hariIni: '2026-11-24' })
  melati = addPosyandu(book.context.db, 'Melati 1')
})
afterEach(() => book.close())

const ofOrang = (orangId: string) => book.call('riwayat.list', { orangId, hariBukaId: null })

describe('the settings', () => {
  const change = (isi: object) =>
    writeAs(book.context.db, 'ketik', { entitas: 'pengaturan', id: 'pengaturan', isi: { nilai: JSON.stringify(isi) } })
  const newest = async () => (await book.call('riwayat.list', { orangId: null, hariBukaId: null, batas: 1 }))[0]

  test('are told each from what to what, the first time from what holds without a choice', async () => {
    // As a book of before wrote it.
    change({ tema: 'gelap', barisEkorF1: ['2T'], batasLaporHari: 3 })
    expect(await newest()).toMatchObject({
      tentang: 'Pengaturan',
      isian: [
        { nama: 'Batas kirim laporan', dari: 'tanggal 5 bulan berikutnya', ke: 'tanggal 3 bulan berikutnya' },
        { nama: 'Tema', dari: 'Terang', ke: 'Gelap' },
        {
          nama: 'Baris tambahan F1',
          dari: 'Tidak naik dua bulan berturut-turut (2T); Bayi 0–5 bulan mendapat ASI eksklusif (E0-6)',
          ke: 'Tidak naik dua bulan berturut-turut (2T)',
        },
      ],
    })
    const setelan = { f1: { barisEkor: ['2T'] } }
    change({ tema: 'gelap', setelan, batasLaporHari: 3, ukuranHuruf: 130, kop: ['PUSTU', 'Jalan Raya'] })
    expect((await newest())?.isian).toEqual([
      { nama: 'Kepala surat (kop)', dari: null, ke: 'PUSTU; Jalan Raya' },
      { nama: 'Ukuran huruf', dari: '100 %', ke: '130 %' },
    ])
  })

  test('what a newer program chose is said as it wrote it', async () => {
    change({ kertas: 'Letter' })
    expect((await newest())?.isian).toEqual([{ nama: 'Kertas', dari: 'F4', ke: 'Letter' }])
  })

  test('the place is told by its own fields', async () => {
    const { db } = book.context
    const place = (isi: object) =>
      writeAs(db, 'ketik', { entitas: 'pengaturan', id: 'tempat', isi: { nilai: JSON.stringify(isi) } })
    place({ jenis: 'pustu', nama: 'Sumberagung', telepon: null })
    place({ jenis: 'ponkesdes', nama: 'Sumberagung', telepon: '0812' })
    expect(await newest()).toMatchObject({
      tentang: 'Tempat kerja',
      isian: [
        { nama: 'Jenis tempat kerja', dari: 'Pustu', ke: 'Ponkesdes' },
        { nama: 'Telepon', dari: null, ke: '0812' },
      ],
    })
  })
})

describe('undoing', () => {
  test('a correction, and undoing that, is itself in the history', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const timbang = addTimbang(db, ayu.id, '2026-11-12', 8600)
    const kelompok = writeAs(db, 'ketik', { entitas: 'penimbangan', id: timbang.id, isi: { bb_g: 9600 } }) ?? 0
    expect(await book.call('riwayat.undo', { kelompok })).toEqual({ jumlah: 1, dipertahankan: [] })
    const [undone, correction] = await ofOrang(ayu.id)
    expect(undone).toMatchObject({
      jenis: 'urungkan',
      isian: [{ nama: 'BB', dari: '9,6 kg', ke: '8,6 kg' }],
      bolehDiurungkan: true,
    })
    expect(correction).toMatchObject({ kelompok, bolehDiurungkan: false })
    await book.call('riwayat.undo', { kelompok: undone?.kelompok ?? 0 })
    expect(rowOf(db, 'penimbangan', timbang.id).bb_g).toBe(9600)
    const again = await ofOrang(ayu.id)
    expect(again.map((r) => r.bolehDiurungkan).slice(0, 3)).toEqual([true, false, true])
    rebuild(db)
    expect(await ofOrang(ayu.id)).toEqual(again)
  })

  test('what must stay is said in sentences', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const timbang = addTimbang(db, ayu.id, '2026-11-12', 8600)
    const first = writeAs(db, 'ketik', { entitas: 'penimbangan', id: timbang.id, isi: { bb_g: 8700, tb_mm: 720 } }) ?? 0
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: timbang.id, isi: { bb_g: 8800 } })
    expect(await book.call('riwayat.undo', { kelompok: first })).toEqual({
      jumlah: 1,
      dipertahankan: ['Penimbangan Ayu 12-11-2026: BB dibiarkan, karena sudah diubah lagi sesudahnya.'],
    })
    expect(await book.call('riwayat.undo', { kelompok: ayu.kelompok })).toEqual({
      jumlah: 0,
      dipertahankan: [
        'Data diri Ayu dibiarkan, karena sudah ada catatan yang lebih baru.',
        'Ayu, terdaftar di Posyandu Melati 1 dibiarkan, karena sudah ada catatan yang lebih baru.',
      ],
    })
  })

  test('the setting up of the place and a group that is not there are refused', async () => {
    const { db } = book.context
    const kelompok = writeAs(db, 'siapkan', { entitas: 'pengaturan', id: 'tempat', isi: { nilai: '{}' } }) ?? 0
    expect(await book.refusal('riwayat.undo', { kelompok })).toMatchObject({ code: 'ditolak' })
    expect(await book.refusal('riwayat.undo', { kelompok: 9999 })).toMatchObject({ code: 'tidakAda' })
  })
})
