import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId, write } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import { freezeLaporan } from '#main/features/kirim/beku.ts'
import { readPerbedaan } from '#main/features/kirim/perbedaan.ts'
import { readLaporan } from '#main/features/laporan/laporan.service.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import { Perbedaan } from '#shared/contract/kirim.ts'
import { jumlahBeku, readLaporanBeku } from '#shared/domain/kiriman/laporan-beku.ts'
import { kodeSkdn } from '#shared/domain/skdn/indikator.ts'
import { isBerubahSejakDikirim } from '#tests/helpers/berubah-sejak-dikirim.ts'
import { type AnakBaru, addAnak, addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { addFasilitas, addPaketKeluar, type KirimBook, openKirimBook } from '#tests/helpers/open-kirim-book.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'

const bulan = '2026-11'
/** Some other facility, where packages go. */
const puskesmas = newId()

let book: KirimBook
let melati: string
let ayu: AnakBaru
let timbang: string
beforeEach(() => {
  book = openKirimBook()
  const { db } = book.context
  melati = addFasilitas(db, 'posyandu', 'Melati', book.tempatId)
  // 22 months in November: 200 g a month is the least that counts as naik, so 100 g are T.
  ayu = addAnak(db, melati, 'Ayu')
  addTimbang(db, ayu.id, '2026-10-12', 9000)
  timbang = addTimbang(db, ayu.id, '2026-11-12', 9100).id
  addAnak(db, melati, 'Bunga')
})
afterEach(() => book.close())

/** Writes as somebody else than the bidan of the test. */
function writeBy(pelaku: string, waktu: string, ...changes: Parameters<typeof write>[2][number][]): void {
  write(book.context.db, { jenis: 'ketik', pelaku, waktu }, changes)
}
const addWeight = (bbG: number, pelaku = 'bidan', waktu = '2026-11-25T02:00:00.000Z') =>
  writeBy(pelaku, waktu, { entitas: 'penimbangan', id: timbang, isi: { bb_g: bbG } })
/** Freezes the month, and notes that a stick took it. */
function send(waktu = '2026-11-24T04:00:00.000Z') {
  const beku = freezeLaporan(book.context, bulan)
  addPaketKeluar(book.context.db, { untuk: puskesmas, waktu, kiriman: [beku.id], bulan, revisi: beku.revisi })
  return beku
}
const countKiriman = () => book.context.db.value('SELECT count(*) FROM kiriman')

describe('freezing a month', () => {
  test('writes revision 0, by whom and when, under a digest of its text', () => {
    const beku = freezeLaporan(book.context, bulan)
    expect(beku).toMatchObject({ revisi: 0, baru: true })
    const row = rowOf(book.context.db, 'kiriman', beku.id)
    expect(row).toMatchObject({ fasilitas_id: book.tempatId, bulan, revisi: 0, oleh: 'Bidan Uji', sidik: beku.sidik })
    expect(row.waktu).toBe(new Date('2026-11-24T10:42:00').toISOString())
    expect(beku.sidik).toBe(createHash('sha256').update(row.laporan).digest('hex'))
  })

  test('holds the numbers of the report itself, row by row', () => {
    const { id } = freezeLaporan(book.context, bulan)
    const beku = readLaporanBeku(rowOf(book.context.db, 'kiriman', id).laporan)
    if (beku === null) throw new Error('what was frozen is not read')
    const laporan = readLaporan(book.context, bulan, null)
    expect(beku.posyandu.map((p) => [p.id, p.baris])).toEqual(
      laporan.posyandu.map((p) => [p.id, p.baris.map((baris) => kodeSkdn.map((kode) => baris[kode]))]),
    )
    // Ayu and Bunga; Ayu weighed: 100 g more than in October, T.
    expect(jumlahBeku(beku)).toEqual({ S: 2, K: 0, D: 1, N: 0, T: 1, O: 0, B: 0, BGM: 0, '2T': 0 })
  })

  test('holds nothing of other Pustu, whose books are carried along', () => {
    const { db } = book.context
    const kunir = addFasilitas(db, 'posyandu', 'Kunir', null)
    const lain = addAnak(db, kunir, 'Wulan').id
    for (const id of [kunir, lain]) db.run('INSERT INTO luar (id) VALUES (?)', id)
    const { id } = freezeLaporan(book.context, bulan)
    const beku = readLaporanBeku(rowOf(db, 'kiriman', id).laporan)
    expect(beku?.posyandu.map((p) => [p.id, p.anak.length])).toEqual([[melati, 2]])
  })

  test('again without a change writes nothing', () => {
    const first = freezeLaporan(book.context, bulan)
    // What is no number of the report and no measure is no change of it.
    writeAs(book.context.db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { telepon: '081234567890' } })
    expect(freezeLaporan(book.context, bulan)).toEqual({ ...first, baru: false })
    expect(countKiriman()).toBe(1)
  })

  test('numbers every revision, and goes on counting when all is as it was before', () => {
    freezeLaporan(book.context, bulan)
    addWeight(9200)
    expect(freezeLaporan(book.context, bulan)).toMatchObject({ revisi: 1, baru: true })
    addWeight(9100)
    expect(freezeLaporan(book.context, bulan)).toMatchObject({ revisi: 2, baru: true })
    expect(freezeLaporan(book.context, '2026-10')).toMatchObject({ revisi: 0, baru: true })
  })

  test('stays when its group is undone: what was sent was sent', () => {
    const { id } = freezeLaporan(book.context, bulan)
    const { db } = book.context
    const nomor = db.oneValue<number>("SELECT kelompok FROM perubahan WHERE entitas = 'kiriman'")
    expect(undo(db, nomor, { pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z' }).jumlah).toBe(0)
    expect(rowOf(db, 'kiriman', id).dihapus).toBe(0)
    expect(freezeLaporan(book.context, bulan)).toMatchObject({ id, revisi: 0, baru: false })
  })

  test('is refused while the book has no place', () => {
    const nameless = openTestBook()
    try {
      expect(() => freezeLaporan(nameless.context, bulan)).toThrow(AppFailure)
    } finally {
      nameless.close()
    }
  })
})

describe('what changed since it was sent', () => {
  const read = () => Perbedaan.parse(readPerbedaan(book.context, bulan))

  test('is unknown of a month that was never frozen', () => {
    expect(read()).toEqual({ bulan, revisi: null, dikirim: null, angka: [], anak: [] })
    expect(isBerubahSejakDikirim(book.context, bulan)).toBe(false)
  })

  test('is nothing right after sending', () => {
    send('2026-11-24T04:00:00.000Z')
    expect(read()).toEqual({ bulan, revisi: 0, dikirim: '2026-11-24T04:00:00.000Z', angka: [], anak: [] })
    expect(isBerubahSejakDikirim(book.context, bulan)).toBe(false)
  })

  test('is exactly the numbers, the child, and who: a weight corrected from T to N', () => {
    send()
    const sri = newId()
    writeAs(book.context.db, 'ketik', {
      entitas: 'akun',
      id: sri,
      isi: { nama: 'Bidan Sri', peran: 'bidan', posyandu: '[]', aktif: 1 },
    })
    addWeight(9200, sri, '2026-11-25T02:00:00.000Z')
    // Later, but no number comes from a telephone: it is not who changed the report.
    writeAs(book.context.db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { telepon: '081234567890' } })
    const where = { posyandu: 'Melati', kelompok: '12-23', jk: 'P' }
    expect(read()).toEqual({
      ...{ bulan, revisi: 0, dikirim: '2026-11-24T04:00:00.000Z' },
      angka: [
        { ...where, isian: 'N', dulu: 0, kini: 1 },
        { ...where, isian: 'T', dulu: 1, kini: 0 },
      ],
      anak: [
        {
          ...{ id: ayu.id, nama: 'Ayu', posyandu: 'Melati' },
          kalimat: 'dulu T, kini N; berat dulu 9,1 kg, kini 9,2 kg',
          ...{ oleh: 'Bidan Sri', waktu: '2026-11-25T02:00:00.000Z' },
        },
      ],
    })
    expect(isBerubahSejakDikirim(book.context, bulan)).toBe(true)
  })

  test('names who wrote on another computer', () => {
    send()
    const dewi = newId()
    book.context.db.run('INSERT INTO pelaku_luar (id, nama) VALUES (?, ?)', dewi, 'Dewi, Puskesmas')
    addWeight(9200, dewi)
    expect(read().anak.map(({ oleh }) => oleh)).toEqual(['Dewi, Puskesmas'])
  })

  test('a child that died leaves its numbers; whoever wrote it is named', () => {
    send()
    const isi = { sampai: '2026-11-01', sebab_sampai: 'meninggal' } as const
    writeBy('bidan', '2026-11-26T02:00:00.000Z', { entitas: 'keanggotaan', id: ayu.keanggotaanId, isi })
    expect(read()).toMatchObject({
      angka: [
        { isian: 'S', dulu: 2, kini: 1 },
        { isian: 'D', dulu: 1, kini: 0 },
        { isian: 'T', dulu: 1, kini: 0 },
      ],
      anak: [{ nama: 'Ayu', kalimat: 'dulu T, kini bukan sasaran bulan ini', waktu: '2026-11-26T02:00:00.000Z' }],
    })
  })

  test('a day moved until a child had left is the doing of who moved it', () => {
    const { db } = book.context
    const pergi = addAnak(db, melati, 'Citra')
    const isi = { sampai: '2026-11-20', sebab_sampai: 'pindah' } as const
    writeAs(db, 'ketik', { entitas: 'keanggotaan', id: pergi.keanggotaanId, isi })
    const hari = newId()
    const day = { posyandu_id: melati, tanggal: '2026-11-12' }
    writeAs(db, 'ketik', { entitas: 'hari_buka', id: hari, isi: day })
    send()
    writeBy('bidan', '2026-11-27T02:00:00.000Z', { entitas: 'hari_buka', id: hari, isi: { tanggal: '2026-11-25' } })
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: timbang, isi: { dihapus: 1 } })
    expect(read().anak).toMatchObject([
      { nama: 'Ayu', kalimat: 'dulu T, kini tidak ditimbang', waktu: '2026-11-24T03:42:00.000Z' },
      { nama: 'Citra', waktu: '2026-11-27T02:00:00.000Z', oleh: 'Bidan' },
    ])
  })

  test('is said of the report that was sent, while a newer one did not reach a stick', () => {
    send('2026-11-24T04:00:00.000Z')
    addWeight(9200)
    expect(freezeLaporan(book.context, bulan)).toMatchObject({ revisi: 1 })
    expect(read()).toMatchObject({ revisi: 0, dikirim: '2026-11-24T04:00:00.000Z', angka: [{}, {}] })
    expect(isBerubahSejakDikirim(book.context, bulan)).toBe(true)
    send('2026-12-01T04:00:00.000Z')
    expect(read()).toMatchObject({ revisi: 1, dikirim: '2026-12-01T04:00:00.000Z', angka: [], anak: [] })
    expect(isBerubahSejakDikirim(book.context, bulan)).toBe(false)
  })

  test('is told apart from what was only frozen', () => {
    freezeLaporan(book.context, bulan)
    addWeight(9200)
    expect(read()).toMatchObject({ revisi: 0, dikirim: null, angka: [{}, {}] })
    expect(isBerubahSejakDikirim(book.context, bulan)).toBe(false)
  })

  test('is not what went to another computer of the same Pustu only', () => {
    const { id } = freezeLaporan(book.context, bulan)
    const untuk = book.tempatId
    addPaketKeluar(book.context.db, { untuk, waktu: '2026-11-24T04:00:00.000Z', kiriman: [id] })
    addWeight(9200)
    expect(read().dikirim).toBeNull()
    expect(isBerubahSejakDikirim(book.context, bulan)).toBe(false)
  })

  test('is known when the other side says it holds the report, whoever brought it there', () => {
    freezeLaporan(book.context, bulan)
    const { db } = book.context
    const own = db.oneValue<string>('SELECT id FROM replika')
    const seq = db.oneValue<number>('SELECT max(seq) FROM perubahan')
    const say = 'INSERT OR REPLACE INTO kabar (replika, fasilitas_id, vektor, terdengar) VALUES (?, ?, ?, 1)'
    const theirs = newId()
    db.run(say, theirs, puskesmas, JSON.stringify({ [own]: seq - 1 }))
    expect(read().dikirim).toBeNull()
    db.run(say, theirs, puskesmas, JSON.stringify({ [own]: seq }))
    expect(read().dikirim).toBe(new Date('2026-11-24T10:42:00').toISOString())
  })

  test('is answered again after every change that counts, and after it was taken back', () => {
    send()
    const answers = [9200, 9100, 9150].map((bbG) => {
      addWeight(bbG)
      return isBerubahSejakDikirim(book.context, bulan)
    })
    expect(answers).toEqual([true, false, true])
    const { db } = book.context
    const failing = () =>
      db.transaction(() => {
        addWeight(9100)
        expect(isBerubahSejakDikirim(book.context, bulan)).toBe(false)
        throw new Error('taken back')
      })
    expect(failing).toThrow('taken back')
    addAnak(db, melati, 'Dinda')
    addWeight(9100)
    expect(isBerubahSejakDikirim(book.context, bulan)).toBe(true)
  })

  test('a report that a newer version of the program froze is not guessed at', () => {
    const { id } = send()
    writeAs(book.context.db, 'ketik', { entitas: 'kiriman', id, isi: { laporan: '{"versi":2}' } })
    expect(() => readPerbedaan(book.context, bulan)).toThrow(AppFailure)
  })
})
