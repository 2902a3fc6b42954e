import type { Db, Value } from '#main/toko/toko.ts'
import { hariBukaDari } from '#shared/domain/skdn/hari-buka.ts'
import { bulanDari, indeksBulan } from '#shared/domain/skdn/jeda.ts'
import { bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import {
  type BarisHitung,
  type BarisJumlah,
  fromBarisJumlah,
  Hitungan,
  type JumlahBulan,
  kolomHitung,
  toBarisJumlah,
} from './jumlah.ts'
import { hariDari, kolomTimbang, tanggalDi } from './kode.ts'
import { findNomor } from './nomor.ts'
import type { TabelRingkas } from './uraian.ts'

/**
 * The numbers of every posyandu in every month, of its rows of `timbang_bulan` and its recorded days, for whoever asks for no
 * names. Whoever changes one of these marks its month, and it is counted anew before the transaction ends; what changes no
 * day on which anybody is judged is added to it, or taken away.
 */
export const tabelJumlah: TabelRingkas = {
  nama: 'jumlah_bulan',
  kunci: 'posyandu',
  kolom: ['bulan', 'posyandu', 'hari', 'modus', 'datang', 'isi'],
}

type Kunci = { readonly bulan: number; readonly posyandu: number }

/** The recorded or planned days of some posyandu in a month, by their number. */
function mapDicatat(db: Db, bulan: number, posyandu: readonly number[]): ReadonlyMap<number, readonly Tanggal[]> {
  const nama = bulanDari(bulan)
  const rows = db.all<{ posyandu: number; tanggal: Tanggal }>(
    `SELECT n.nomor AS posyandu, h.tanggal FROM hari_buka h CROSS JOIN ringkasan_nomor n ON n.id = h.posyandu_id
     WHERE h.tanggal BETWEEN @awal AND @akhir AND h.dihapus = 0
       AND h.posyandu_id IN (SELECT p.id FROM json_each(@posyandu) CROSS JOIN ringkasan_nomor p ON p.nomor = value)`,
    { awal: `${nama}-01`, akhir: `${nama}-31`, posyandu: JSON.stringify(posyandu) },
  )
  const perPosyandu = Map.groupBy(rows, (row) => row.posyandu)
  return new Map([...perPosyandu].map(([satu, hari]) => [satu, hari.map(({ tanggal }) => tanggal)]))
}

/** How many members were weighed at a posyandu, by day; also those who are counted elsewhere. */
const sqlDitimbang = `SELECT hari, count(*) AS anak FROM (
    SELECT hari FROM timbang_bulan WHERE bulan = @bulan AND posyandu = @posyandu AND buka = @posyandu AND hari > 0
    UNION ALL SELECT hari FROM timbang_bulan INDEXED BY timbang_bulan_buka
      WHERE bulan = @bulan AND buka = @posyandu AND buka <> posyandu AND buka > 0 AND hari > 0) GROUP BY hari`

function mapDitimbang(db: Db, kunci: Kunci): Map<Tanggal, number> {
  const rows = db.all<{ hari: number; anak: number }>(sqlDitimbang, kunci)
  return new Map(rows.map(({ hari, anak }) => [tanggalDi(bulanDari(kunci.bulan), hari), anak]))
}

const sqlAnak = `SELECT ${kolomHitung} FROM timbang_bulan WHERE bulan = @bulan AND posyandu = @posyandu`

function hitungJumlah(db: Db, kunci: Kunci, dicatat: readonly Tanggal[]): JumlahBulan {
  const bulan = bulanDari(kunci.bulan)
  const ditimbang = dicatat.length > 0 ? new Map<Tanggal, number>() : mapDitimbang(db, kunci)
  const { tanggal, asal } = hariBukaDari(bulan, dicatat, ditimbang)
  const hari = hariDari(tanggal)
  const hitungan = new Hitungan({ bulan, posyandu: kunci.posyandu, hari })
  for (const row of db.all<BarisHitung>(sqlAnak, kunci)) hitungan.tambah(row, 1)
  return hitungan.jumlah({ hari, modus: asal === 'modus' })
}

/** Counts posyandu in their months, one after the other; the recorded days of a month are read once. */
function* hitungSemua(db: Db, kunci: readonly Kunci[]): Generator<Kunci & { readonly baris: BarisJumlah | null }> {
  for (const [bulan, sebulan] of Map.groupBy(kunci, (one) => one.bulan)) {
    const dicatat = mapDicatat(
      db,
      bulan,
      sebulan.map(({ posyandu }) => posyandu),
    )
    for (const satu of sebulan) {
      yield { ...satu, baris: toBarisJumlah(hitungJumlah(db, satu, dicatat.get(satu.posyandu) ?? [])) }
    }
  }
}

function simpan(db: Db, { bulan, posyandu }: Kunci, baris: BarisJumlah | null): void {
  if (baris === null) db.run('DELETE FROM jumlah_bulan WHERE bulan = ? AND posyandu = ?', bulan, posyandu)
  else db.run('INSERT OR REPLACE INTO jumlah_bulan VALUES (?, ?, ?, ?, ?, ?)', bulan, posyandu, ...baris)
}

type Row = Kunci & { readonly hari: number; readonly modus: number; readonly datang: string; readonly isi: string }
const fromRow = ({ hari, modus, datang, isi }: Row): JumlahBulan => fromBarisJumlah([hari, modus, datang, isi])

/** A month of every posyandu, by its number; who has no row has nobody in it. */
export function mapJumlah(db: Db, bulan: string): ReadonlyMap<number, JumlahBulan> {
  const rows = db.all<Row>('SELECT * FROM jumlah_bulan WHERE bulan = ?', indeksBulan(bulan))
  return new Map(rows.map((row) => [row.posyandu, fromRow(row)]))
}

const sqlTandai = 'INSERT OR IGNORE INTO jumlah_kotor (bulan, posyandu) VALUES (?, ?)'

/** Columns that change no number of a month: how long a child stayed away, and what it weighed beside its letter and its z. */
const tanpaAngka: ReadonlySet<string> = new Set(['jeda', 'bb_g', 'tb_mm', 'naik_g'])
const kolomAngka = kolomTimbang.flatMap((nama, i) => (tanpaAngka.has(nama) ? [] : [i]))

type Baris = readonly Value[]
const isiOf = (row: Baris) => Object.fromEntries(kolomTimbang.map((nama, i) => [nama, row[i] ?? 0])) as BarisHitung
const keKolom = (nama: (typeof kolomTimbang)[number]) => kolomTimbang.indexOf(nama)
const [keBulan, kePosyandu, keBuka] = [keKolom('bulan'), keKolom('posyandu'), keKolom('buka')] as const

/** Rows of which no other says the same numbers. */
function selain(rows: readonly Baris[], lain: readonly Baris[]): readonly Baris[] {
  if (lain.length === 0) return rows
  const kunci = (row: Baris) => kolomAngka.map((i) => row[i]).join()
  const sama = new Set(lain.map(kunci))
  return rows.filter((row) => !sama.has(kunci(row)))
}

/** Marks every month of some rows once. */
function tandaiBulan(db: Db, rows: readonly Baris[]): void {
  const tempat = new Map<Value, Set<Value>>()
  for (const row of rows) {
    const bulan = row[keBulan] ?? 0
    const semua = tempat.get(bulan) ?? new Set()
    tempat.set(bulan, semua.add(row[kePosyandu] ?? 0).add(row[keBuka] ?? 0))
  }
  for (const [bulan, semua] of tempat)
    for (const posyandu of semua) if (posyandu !== 0) db.run(sqlTandai, bulan, posyandu)
}

/** Adds what changed to the numbers of a month that are there; who was weighed, or is, may change the day they are counted by. */
function ubahJumlah(db: Db, kunci: Kunci, berubah: readonly (readonly [BarisHitung, 1 | -1])[]): boolean {
  if (berubah.some(([{ hari = 0 }]) => hari > 0)) return false
  const row = db.first<Row>('SELECT * FROM jumlah_bulan WHERE bulan = @bulan AND posyandu = @posyandu', kunci)
  if (row === undefined) return false
  const lama = fromRow(row)
  const hitungan = new Hitungan({ bulan: bulanDari(kunci.bulan), posyandu: kunci.posyandu, hari: row.hari }, lama)
  for (const [satu, n] of berubah) hitungan.tambah(satu, n)
  simpan(db, kunci, toBarisJumlah(hitungan.jumlah(lama)))
  return true
}

/**
 * Tells the months of rows of `timbang_bulan` that went, and of those that came in their place.
 *
 * @param banyak whether many children change: then each month is counted once, in the end
 */
export function tandaiBaris(db: Db, pergi: readonly Baris[], datang: readonly Baris[], banyak: boolean): void {
  const [hilang, muncul] = [selain(pergi, datang), selain(datang, pergi)]
  if (banyak) {
    tandaiBulan(db, [...hilang, ...muncul])
    return
  }
  const berubah = [...hilang.map((row) => [isiOf(row), -1] as const), ...muncul.map((row) => [isiOf(row), 1] as const)]
  for (const sebulan of Map.groupBy(berubah, ([row]) => row.bulan).values()) {
    const tempat = new Set(sebulan.flatMap(([row]) => [row.posyandu ?? 0, row.buka ?? 0]))
    for (const posyandu of tempat) {
      const satu = { bulan: sebulan[0]?.[0].bulan ?? 0, posyandu }
      const sini = sebulan.filter(([row]) => row.posyandu === posyandu || row.buka === posyandu)
      if (posyandu !== 0 && !ubahJumlah(db, satu, sini)) db.run(sqlTandai, satu.bulan, posyandu)
    }
  }
}

/** Marks the month of a recorded day, by what it is now. */
export function tandaiHari(db: Db, id: string): void {
  const hari = db.first<{ posyandu_id: string; tanggal: Tanggal }>(
    'SELECT posyandu_id, tanggal FROM hari_buka WHERE id = ?',
    id,
  )
  const posyandu = hari && findNomor(db, hari.posyandu_id)
  // Of a posyandu without a number no child is counted.
  if (hari && posyandu !== undefined) db.run(sqlTandai, indeksBulan(bulanOf(hari.tanggal)), posyandu)
}

/** Counted at once: few enough to lose when the power goes. */
const sekaliHitung = 500

/** Counts anew what is marked. @returns whether more may wait */
export function segarkanJumlah(db: Db): boolean {
  const sql = 'SELECT bulan, posyandu FROM jumlah_kotor ORDER BY bulan, posyandu LIMIT ?'
  const kotor = db.all<Kunci>(sql, sekaliHitung)
  for (const satu of hitungSemua(db, kotor)) {
    simpan(db, satu, satu.baris)
    db.run('DELETE FROM jumlah_kotor WHERE bulan = ? AND posyandu = ?', satu.bulan, satu.posyandu)
  }
  return kotor.length === sekaliHitung
}

export const isJumlahKotor = (db: Db): boolean => db.oneValue('SELECT EXISTS (SELECT 1 FROM jumlah_kotor)') === 1

/** Whether what is kept equals a full recount. */
export function isJumlahSama(db: Db): boolean {
  if (isJumlahKotor(db)) return false
  const rows = db.all<Row>('SELECT * FROM jumlah_bulan')
  const stored = new Map(
    rows.map(({ bulan, posyandu, hari, modus, datang, isi }) => [
      `${bulan} ${posyandu}`,
      [hari, modus, datang, isi].join(' '),
    ]),
  )
  const semua = db.all<Kunci>(
    `SELECT DISTINCT bulan, posyandu FROM timbang_bulan WHERE posyandu > 0
     UNION SELECT bulan, buka FROM timbang_bulan WHERE buka <> posyandu AND buka > 0`,
  )
  for (const { bulan, posyandu, baris } of hitungSemua(db, semua)) {
    const kunci = `${bulan} ${posyandu}`
    if (stored.get(kunci) !== baris?.join(' ')) return false
    stored.delete(kunci)
  }
  return stored.size === 0
}
