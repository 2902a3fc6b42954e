import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { freezeLaporan } from '#main/features/kirim/beku.ts'
import { readLaporan } from '#main/features/laporan/laporan.service.ts'
import type { KoreksiTimbang } from '#shared/contract/penimbangan.ts'
import { jumlahBeku, readLaporanBeku } from '#shared/domain/kiriman/laporan-beku.ts'
import { rowOf } from '#tests/helpers/fill-book.ts'
import { openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'

let book: PenimbanganBook
beforeEach(async () => {
  book = await openPenimbanganBook()
})
afterEach(() => book.close())

const tempat = {
  ...{ jenis: 'pustu' as const, nama: 'Pustu Sumberagung', kabupaten: 'Kediri', kecamatan: 'Grogol' },
  ...{ puskesmas: 'Puskesmas Grogol', desa: null, alamat: null, telepon: null },
}

const ukuran = { caraUkur: null, lila: '', lk: '' } as const

function koreksi(penimbanganId: string, isi: Partial<KoreksiTimbang> = {}): KoreksiTimbang {
  return { penimbanganId, tanggal: '2026-10-12', bb: '9,0', tb: '', ...ukuran, ...isi }
}

async function correct(id: string, isi: Partial<KoreksiTimbang>, lain: { versi?: number; benar?: 'bbTurun'[] } = {}) {
  const versi = lain.versi ?? Number(rowOf(book.context.db, 'penimbangan', id).versi)
  const { benar = [] } = lain
  return book.call('penimbangan.correct', { ...koreksi(id, isi), versi, benar, alasan: 'salah baca timbangan' })
}

/** N, T, O, B of a month of Melati. */
function huruf(bulan: string) {
  const rows = readLaporan(book.context, bulan, book.melati).posyandu.flatMap(({ baris }) => baris)
  const sum = (kode: 'N' | 'T' | 'O' | 'B') => rows.reduce((total, row) => total + row[kode], 0)
  return { N: sum('N'), T: sum('T'), O: sum('O'), B: sum('B') }
}

describe('correcting one weighing', () => {
  test('an imported weight of last month is set right, with the reason, and both months are computed anew', async () => {
    // A girl of 21 and 22 months: KBM 200 g.
    const ayu = book.anak('Ayu')
    book.timbang(ayu, '2026-09-12', { bb_g: 8800 })
    const oktober = book.timbang(ayu, '2026-10-12', { bb_g: 9800 })
    book.timbang(ayu, '2026-11-12', { bb_g: 9300 })
    expect([huruf('2026-10'), huruf('2026-11')]).toMatchObject([{ N: 1 }, { T: 1 }])
    const { kelompok } = await correct(oktober, { bb: '9,0' })
    expect(rowOf(book.context.db, 'penimbangan', oktober)).toMatchObject({ bb_g: 9000, tanggal: '2026-10-12' })
    expect([huruf('2026-10'), huruf('2026-11')]).toMatchObject([{ N: 1 }, { N: 1 }])
    const riwayat = await book.call('riwayat.list', { orangId: ayu, hariBukaId: null, batas: 20 })
    expect(riwayat.find((r) => r.kelompok === kelompok)).toMatchObject({ alasan: 'salah baca timbangan' })
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect(rowOf(book.context.db, 'penimbangan', oktober).bb_g).toBe(9800)
  })

  test('what the box does not show stays: vitamin A, oedema, the note, the place', async () => {
    const ayu = book.anak('Ayu')
    const lain = { vitamin_a: 'merah', edema: 1, catatan: 'batuk', obat_cacing: 1 } as const
    const id = book.timbang(ayu, '2026-10-12', { ...lain, bb_g: 9800, tb_mm: 790, lk_mm: 450 })
    await correct(id, { bb: '9,8', tb: '80,5', caraUkur: 'terlentang', lk: '45,0' })
    expect(rowOf(book.context.db, 'penimbangan', id)).toMatchObject({
      ...lain,
      ...{ bb_g: 9800, tb_mm: 805, cara_ukur: 'terlentang', lk_mm: 450, posyandu_id: book.melati },
    })
  })

  test('what was sent stays as it was sent, and the month is said to have changed', async () => {
    const ayu = book.anak('Ayu')
    book.timbang(ayu, '2026-09-12', { bb_g: 8800 })
    const id = book.timbang(ayu, '2026-10-12', { bb_g: 8900 })
    setUpTempat(book.context, tempat)
    const { id: kirimanId } = freezeLaporan(book.context, '2026-10')
    await correct(id, { bb: '9,2' })
    const beku = readLaporanBeku(rowOf(book.context.db, 'kiriman', kirimanId).laporan)
    // As sent: 100 g more than in September, T. Now 400 g, N.
    expect(beku && jumlahBeku(beku)).toMatchObject({ N: 0, T: 1 })
    expect(huruf('2026-10')).toMatchObject({ N: 1, T: 0 })
  })

  test('the same values again write nothing', async () => {
    const ayu = book.anak('Ayu')
    const id = book.timbang(ayu, '2026-10-12', { bb_g: 9000 })
    expect(await correct(id, { bb: '9.00' })).toEqual({ kelompok: null })
  })
})

describe('another date', () => {
  test('takes the weighing to the hari buka of that day, where the child was not absent then', async () => {
    const ayu = book.anak('Ayu')
    const id = book.timbang(ayu, '2026-10-12', { bb_g: 9000 })
    await book.call('penimbangan.markAbsent', { hariBukaId: book.hari, orangId: ayu, tidakHadir: true })
    await correct(id, { tanggal: '2026-11-12' })
    expect(rowOf(book.context.db, 'penimbangan', id)).toMatchObject({ tanggal: '2026-11-12', hari_buka_id: book.hari })
    expect(await book.baris(ayu)).toMatchObject({ tidakHadir: false, isi: { bb: '9,0' } })
  })

  test('away from its hari buka leaves the row of that sheet empty, to be typed on', async () => {
    const ayu = book.anak('Ayu')
    const { penimbanganId } = await book.record(ayu, { bb: '9,1' })
    await correct(penimbanganId ?? '', { tanggal: '2026-11-14', bb: '9,1' })
    expect((await book.baris(ayu)).isi.bb).toBe('')
    const again = await book.record(ayu, { bb: '9,4' })
    expect(again.penimbanganId).not.toBe(penimbanganId)
    expect(book.rowsOf(ayu).map((row) => [row.tanggal, row.bb_g])).toEqual([
      ['2026-11-12', 9400],
      ['2026-11-14', 9100],
    ])
  })

  const tolak = [
    ['that has not come', { tanggal: '2026-12-01' }, 'belum tiba'],
    ['before birth', { tanggal: '2024-12-31' }, 'lahir 10-01-2025'],
    ['on which the child was weighed too', { tanggal: '2026-11-12' }, '9,5 kg'],
  ] as const
  test.each(tolak)('%s is refused, and the box hears of it before saving', async (_, isi, kata) => {
    const ayu = book.anak('Ayu')
    const id = book.timbang(ayu, '2026-10-12')
    book.timbang(ayu, '2026-11-12', { bb_g: 9500 })
    expect((await book.call('penimbangan.check', koreksi(id, isi))).tolak).toContain(kata)
    await expect(correct(id, isi)).rejects.toThrow(kata)
    expect(rowOf(book.context.db, 'penimbangan', id).tanggal).toBe('2026-10-12')
  })
})

describe('the questions of the sheet', () => {
  test('are asked of a corrected weight, and rest when answered along with it', async () => {
    const ayu = book.anak('Ayu')
    book.timbang(ayu, '2026-09-12', { bb_g: 9000 })
    const id = book.timbang(ayu, '2026-10-12', { bb_g: 9100 })
    const { pertanyaan } = await book.call('penimbangan.check', koreksi(id, { bb: '7,9' }))
    // 9,0 to 7,9 kg is a loss of more than a tenth.
    expect(pertanyaan).toMatchObject([{ kode: 'bbTurun', isian: 'bb', bolehBenar: true }])
    await correct(id, { bb: '7,9' }, { benar: ['bbTurun'] })
    expect(rowOf(book.context.db, 'penimbangan', id).jawaban_periksa).toBe('[{"kode":"bbTurun","bb":"7,9","tb":""}]')
  })

  test('an answer to what was not asked is not kept', async () => {
    const ayu = book.anak('Ayu')
    const id = book.timbang(ayu, '2026-10-12', { bb_g: 9100 })
    await correct(id, { bb: '9,0' }, { benar: ['bbTurun'] })
    expect(rowOf(book.context.db, 'penimbangan', id).jawaban_periksa).toBeNull()
  })

  test('3200 is no weight, whatever is answered', async () => {
    const ayu = book.anak('Ayu')
    const id = book.timbang(ayu, '2026-10-12', { bb_g: 3200 })
    await expect(correct(id, { bb: '3200' })).rejects.toThrow('Tidak ada yang berubah')
    expect(rowOf(book.context.db, 'penimbangan', id).bb_g).toBe(3200)
  })

  test('nothing left is no correction: there is a button to remove a weighing', async () => {
    const ayu = book.anak('Ayu')
    const id = book.timbang(ayu, '2026-10-12')
    await expect(correct(id, { bb: '' })).rejects.toThrow('Hapus penimbangan')
  })

  test('what someone else changed meanwhile is not overwritten', async () => {
    const ayu = book.anak('Ayu')
    const id = book.timbang(ayu, '2026-10-12')
    const versi = Number(rowOf(book.context.db, 'penimbangan', id).versi)
    await correct(id, { bb: '9,1' })
    await expect(correct(id, { bb: '9,2' }, { versi })).rejects.toThrow('baru saja diubah di tempat lain')
    expect(rowOf(book.context.db, 'penimbangan', id).bb_g).toBe(9100)
  })
})
