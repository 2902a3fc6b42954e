import { sekelompok } from '#main/toko/jurnal.ts'
import type { EntityName, JenisPerubahan } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { AppFailure, missing } from '#shared/contract/errors.ts'
import { type Hak, mayUse } from '#shared/contract/peran.ts'
import { kolomLetak, sqlMilik, targetOf } from './jalan-milik.ts'
import { dalamPosyandu, tanyaDalam } from './lingkup.ts'
import { catatanLuar, hasLuar } from './milik.ts'
import type { Pelaku } from './pelaku.ts'
import type { Fields, Value } from './undo-fields.ts'

/**
 * Who may take a group of changes back: whoever might make each of them now.
 *
 * That it is one's own is not enough: an account may have lost its role or its posyandu since.
 */

/** What one change of a group did to a record, with all that was ever done to it. */
type Perubahan = {
  readonly kelompok: number
  readonly entitas: EntityName
  readonly id: string
  readonly isi: Fields
  readonly alasan: string | null
  readonly riwayat: readonly Jejak[]
}
type Jejak = {
  readonly kelompok: number
  readonly jenis: JenisPerubahan
  readonly pelaku: string
  readonly isi: Fields
}

/**
 * Beyond typing: a correction asks for a reason, the sheet does not; undone, only its columns tell it. Nobody gives a
 * record to another person by typing.
 */
function isKoreksi({ entitas, isi, alasan, kelompok, riwayat }: Perubahan): boolean {
  const { kelola = [], milik } = catatanOf(entitas)
  const columns = milik.oleh === 'lewat' ? [...kelola, milik.kolom] : kelola
  return alasan !== null || (riwayat[0]?.kelompok !== kelompok && columns.some((nama) => nama in isi))
}

/** Whether the change made the record, or only took that back and brought it again, and this person was the maker. */
function isBuatanSendiri({ isi, kelompok, riwayat }: Perubahan, pelaku: string): boolean {
  const [awal, ...lanjut] = riwayat
  if (awal?.pelaku !== pelaku) return false
  if (awal.kelompok === kelompok) return true
  const isToggle = Object.keys(isi).every((kolom) => kolom === 'dihapus')
  return isToggle && lanjut.every(({ jenis, isi: lain }) => jenis === 'urungkan' || !('dihapus' in lain))
}

/** A membership is made by typing where the child is; the others are moves. */
function isAnggotaBaru(db: Db, change: Perubahan): boolean {
  const [awal] = change.riwayat
  const sql = `SELECT EXISTS (SELECT 1 FROM perubahan
     WHERE ${sekelompok('@kelompok', 'perubahan')} AND entitas = 'orang' AND entitas_id = @orang AND dasar IS NULL)`
  return db.value(sql, { kelompok: awal?.kelompok ?? null, orang: awal?.isi.orang_id ?? null }) === 1
}

/** The right a change needs: that of the call that makes it (shared/contract), as the description of its kind says. */
function hakOf(db: Db, change: Perubahan, pelaku: string): Hak {
  const { hak, pembuat } = catatanOf(change.entitas)
  if (hak !== 'isi') return hak
  if (isKoreksi(change)) return 'kelola'
  if (!pembuat || (pembuat === 'hapus' && !('dihapus' in change.isi))) return hak
  if (pembuat === 'bersamaOrang' && !isAnggotaBaru(db, change)) return 'kelola'
  return isBuatanSendiri(change, pelaku) ? hak : 'kelola'
}

/** Whoever has all of these and the whole book needs no look at each record: an import holds tens of thousands. */
const semuaHakUrung: readonly Hak[] = [...new Set<Hak>(['kelola', ...namaCatatan.map((nama) => catatanOf(nama).hak)])]

/** Also by a membership that goes and comes with the group. */
const dalam = tanyaDalam(
  (id) => `EXISTS (SELECT 1 FROM keanggotaan k WHERE k.orang_id = ${id} AND k.posyandu_id ${dalamPosyandu}
  AND (k.dihapus = 0 OR EXISTS (SELECT 1 FROM perubahan p
    WHERE ${sekelompok('@kelompok', 'p')} AND p.entitas = 'keanggotaan' AND p.entitas_id = k.id)))`,
)

/**
 * Whether all places a record ever lay in are of these posyandu: where it is, and where it would go back to. By the
 * first of the columns that say where it lies it ever had a value in.
 */
function isDiLetak(db: Db, { kelompok, entitas, id, riwayat }: Perubahan, posyandu: readonly string[]): boolean {
  const ask = (nama: EntityName, value: Value) =>
    db.value(`SELECT ${sqlMilik(nama, '@id', dalam)}`, {
      id: value,
      kelompok,
      posyandu: JSON.stringify(posyandu),
    }) === 1
  for (const kolom of kolomLetak(entitas)) {
    const all = riwayat.map(({ isi: lain }) => lain[kolom] ?? null)
    const nilai = new Set(all.filter((one) => one !== null))
    if (nilai.size > 0) return [...nilai].every((one) => ask(targetOf(entitas, kolom), one))
  }
  return ask(entitas, id)
}

function* listPerubahan(db: Db, kelompok: number): Generator<Perubahan> {
  const rows = db.all<Pick<Perubahan, 'entitas' | 'id' | 'alasan'> & { isi: string }>(
    `SELECT entitas, entitas_id AS id, isi, alasan FROM perubahan WHERE ${sekelompok('@kelompok', 'perubahan')}
     ORDER BY nomor`,
    { kelompok },
  )
  const history = `SELECT p.kelompok, p.jenis, p.pelaku, p.isi FROM perubahan p JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = ? AND p.entitas_id = ? ORDER BY p.lamport, r.id`
  for (const { entitas, id, alasan, isi: text } of rows) {
    const riwayat = db.all<Omit<Jejak, 'isi'> & { isi: string }>(history, entitas, id).map((row) => ({
      ...row,
      isi: JSON.parse(row.isi) as Fields,
    }))
    yield { kelompok, entitas, id, alasan, isi: JSON.parse(text) as Fields, riwayat }
  }
}

/** Whether somebody may take back a group: as if each of its changes were made by them now. */
export function mayUrung(db: Db, { id: pelaku, peran, posyandu }: Pelaku, kelompok: number): boolean {
  if (posyandu === null && semuaHakUrung.every((hak) => mayUse(peran, hak))) return true
  for (const change of listPerubahan(db, kelompok)) {
    if (!mayUse(peran, hakOf(db, change, pelaku))) return false
    if (posyandu !== null && !isDiLetak(db, change, posyandu)) return false
  }
  return true
}

/** Whether a group of changes touches anything of another Pustu: it is not taken back here. */
export function isKelompokLuar(db: Db, kelompok: number): boolean {
  if (!hasLuar(db)) return false
  const sql = `SELECT EXISTS (SELECT 1 FROM perubahan
     WHERE ${sekelompok('@kelompok', 'perubahan')} AND ${catatanLuar('entitas', 'entitas_id')})`
  return db.value(sql, { kelompok }) === 1
}

/** What every way of taking a group back asks first. @throws AppFailure when it is another Pustu's, or beyond one's rights */
export function checkUrung(db: Db, pelaku: Pelaku, kelompok: number): void {
  if (isKelompokLuar(db, kelompok))
    missing(
      'Perubahan ini tidak dapat diurungkan di sini, karena sebagian catatannya sekarang milik Pustu lain. Tidak ada yang berubah.',
    )
  if (mayUrung(db, pelaku, kelompok)) return
  throw new AppFailure({
    code: 'dilarang',
    pesan:
      'Akun Ibu sekarang tidak boleh mengubah semua catatan ini, jadi perubahan ini tidak diurungkan. Tidak ada yang berubah. Minta bantuan bidan.',
  })
}
