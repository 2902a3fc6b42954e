import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { createKirimHandlers } from '#main/features/kirim/kirim.handlers.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { Db } from '#main/toko/toko.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { segelPaket } from '#main/transfer/kirim.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import { openKirimBook } from '#tests/helpers/open-kirim-book.ts'
import { isi } from '#tests/helpers/open-penimbangan-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'
import { scansOf } from '#tests/helpers/rencana-kueri.ts'

const bulan = '2026-10'

/**
 * Tables of some tens of rows, or one row a package: read from end to end as quickly as by an index. What waits to be counted
 * (`jumlah_kotor`) is empty between transactions, and `p` are the posyandu a query goes through.
 */
const kecil = new Set([
  ...['fasilitas', 'kader', 'akun', 'penandatangan', 'pelaku_luar', 'replika'],
  ...['kenalan', 'pihak', 'kabar', 'paket_masuk', 'kiriman', 'sisihan', 'jumlah_kotor', 'p'],
])

/** Reads of a whole table that are meant. None of these is a table of weighings: nobody's day reads the whole register. */
const dimaksud: readonly (readonly [tabel: RegExp, pola: RegExp, sebab: string])[] = [
  [/^orang$/, /p\.tanggal_lahir_perkiraan = 1\)/, 'those whose birth date is estimated: an index holds no others'],
  [
    /^orang$/,
    /WHERE jk IS NULL OR tanggal_lahir IS NULL$/,
    'those of whom too little is known: an index holds no others',
  ],
  [/^orang$/, /order by "?(o\.)?"?id"?$/i, 'persons, to look for any part of a name, or for two that are one'],
  [/^(orang|luar)$/, /limit \?$|EXISTS \(SELECT 1 FROM (luar\)|orang)/i, 'whether there is any: the first row answers'],
  [
    /^(keanggotaan|kehamilan|kunjungan_hamil)$/,
    /luar/,
    'the register of a card: who of all persons may be on its sheet',
  ],
]

let book: TestCalls
let desk: TestCalls
let hari: string
let orangId: string

beforeAll(async () => {
  book = openTestCalls(
    (context) => ({
      ...createBalitaHandlers(context),
      ...createBerandaHandlers(context, (...satu) => listHari(context, ...satu)),
      ...createKartuHandlers(context),
      ...createKirimHandlers(context, { temukan: () => [] } as never),
      ...createLaporanHandlers(context, ''),
      ...createPenimbanganHandlers(context),
      ...createRiwayatHandlers(context),
    }),
    { hariIni: '2026-11-12' },
  )
  desk = openKirimBook('puskesmas')
  fillContoh(book.context, { balita: 200, bulan: 18, benih: 7, sampai: bulan })
  await percayaKartu(book.context.db, await writeKartu(desk.context.db), { oleh: 'bidan', now: new Date() })
  const days = await book.call('hariBuka.list', { bulan })
  hari = days.flatMap((posyandu) => posyandu.hari)[0]?.id ?? ''
  const lembar = await book.call('penimbangan.sheet', { hariBukaId: hari })
  orangId = lembar.baris[0]?.orangId ?? ''
}, 240_000)
afterAll(() => {
  book.close()
  desk.close()
})

/** What a bidan does in a day, call by call, as the window does it. */
const sehari: readonly (readonly [kerja: string, work: () => Promise<unknown>])[] = [
  ['opens the program', () => book.call('beranda.get', {})],
  ['looks at all who are to be visited', () => book.call('beranda.kunjungan', {})],
  ['looks at the days of a month', () => book.call('hariBuka.list', { bulan })],
  ['opens a sheet', () => book.call('penimbangan.sheet', { hariBukaId: hari })],
  [
    'saves a row',
    () =>
      book.call('penimbangan.record', { hariBukaId: hari, orangId, isi: isi({ bb: '9,9', tb: '80' }), dasar: null }),
  ],
  ['reads the row again', () => book.call('penimbangan.row', { hariBukaId: hari, orangId })],
  ['looks for a guest', () => book.call('penimbangan.findTamu', { hariBukaId: hari, cari: 'ay' })],
  ['looks for a name', () => book.call('balita.list', { cari: 'ay' })],
  ['opens the card of a child', () => book.call('balita.get', { id: orangId })],
  ['counts the SKDN of a month', () => book.call('laporan.skdn', { bulan, posyanduId: null })],
  ['asks who stands behind a number', () => book.call('laporan.names', { bulan, anak: [orangId] })],
  ['opens the recap', () => book.call('laporan.formulir', { bulan, formulir: 'f2', posyanduId: null })],
  ['asks what is doubtful', () => book.call('laporan.keraguan', { bulan, posyanduId: null })],
  ['reads the history of a child', () => book.call('riwayat.list', { orangId, hariBukaId: null })],
  ['reads the history of a day', () => book.call('riwayat.list', { orangId: null, hariBukaId: hari })],
  ['reads the history of the book', () => book.call('riwayat.audit', {})],
  ['narrows it to a child', () => book.call('riwayat.audit', { orangId })],
  ['narrows it to some days', () => book.call('riwayat.audit', { dari: '2026-10-01', sampai: '2026-10-31' })],
  ['opens the sheet of the pregnant', () => book.call('kartu.sheet', { kartu: 'ibu-hamil', hariBukaId: hari })],
  ['lists the pregnant', () => book.call('kartu.list', { kartu: 'ibu-hamil', posyanduId: null })],
  ['looks where the book stands with others', () => book.call('kirim.keadaan', {})],
  ['gathers a package', () => gather()],
]

function gather(): Promise<unknown> {
  const untuk = readDiri(desk.context.db).fasilitasId
  return segelPaket(book.context.db, { untuk, ulang: false, bulan, revisi: null }, book.context.now())
}

const isMeant = (tabel: string, sql: string) =>
  kecil.has(tabel) || dimaksud.some(([satu, pola]) => satu.test(tabel) && pola.test(sql.trim()))

/** Each statement that reads a table from end to end without being meant to, with the table. */
const findScans = (db: Db, statements: readonly string[]) =>
  statements.flatMap((sql) =>
    scansOf(db, sql)
      .filter((tabel) => !isMeant(tabel, sql))
      .map((tabel) => `${tabel}: ${sql}`),
  )

describe('on a book of some thousand weighings no table is read from end to end', () => {
  const asked = new Set<string>()

  test.each(sehari)('when she %s', async (_kerja, work) => {
    const { db } = book.context
    await work()
    const statements = db.listSql().filter((sql) => !asked.has(sql))
    expect(findScans(db, statements)).toEqual([])
    for (const sql of statements) asked.add(sql)
  })

  test('which is a book of that size, and many questions', () => {
    const { db } = book.context
    expect(db.listSql().length).toBeGreaterThan(100)
    expect(db.oneValue<number>('SELECT count(*) FROM penimbangan')).toBeGreaterThan(2_000)
  })

  test('and every exception was needed', () => {
    const { db } = book.context
    const scans = db.listSql().flatMap((sql) => scansOf(db, sql).map((tabel) => ({ tabel, sql: sql.trim() })))
    expect([...kecil].filter((tabel) => !scans.some((scan) => scan.tabel === tabel))).toEqual([])
    const unused = dimaksud.filter(
      ([tabel, pola]) => !scans.some((scan) => tabel.test(scan.tabel) && pola.test(scan.sql)),
    )
    expect(unused).toEqual([])
  })
})

test.each([
  ['penimbangan', 'SELECT w.id FROM penimbangan w WHERE w.bb_g = ?'],
  ['penimbangan', 'SELECT o.id FROM orang o JOIN penimbangan AS p ON p.catatan = o.nama WHERE o.id = @id'],
  ['jurnal', 'SELECT max(nomor), max(lamport) FROM perubahan'],
  ['kehadiran', 'DELETE FROM kehadiran WHERE dihapus = 1'],
])('a question that reads %s is found', (tabel, sql) => {
  const { db } = book.context
  expect(findScans(db, [sql])).toEqual([`${tabel}: ${sql}`])
})
