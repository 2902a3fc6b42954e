import { sekelompok } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { refuse } from '#shared/contract/errors.ts'
import { idTempat } from './buku.ts'
import { type Change, type WriteContext, type WriteResult, write } from './journal.ts'
import { createReader, isUndone, type Reader } from './pembaca-urung.ts'
import { type Dipertahankan, keepFacilities, keepMemberships, type Plan } from './tahan-urung.ts'
import { readTempatTetap } from './tempat-tetap.ts'
import { isRemoved, isUntouchedSince, undoFields } from './undo-fields.ts'
import { changesPutusan, listPutusan } from './urung-putusan.ts'

export type UndoResult = WriteResult & {
  /** What is left as it is, because something newer stands on it. */
  readonly dipertahankan: readonly Dipertahankan[]
}

/** Bookkeeping of the program is never said to anyone. */
function isDisebut(entitas: EntityName, field: string): boolean {
  const isian = catatanOf(entitas).isian[field]
  return isian?.sebut !== null || isian.beda === 'tanya'
}

function planRecord(reader: Reader, kelompok: number, entitas: EntityName, id: string, plan: Plan): void {
  const history = reader.history(entitas, id)
  const defaults = reader.defaults(entitas)
  if (history[0]?.kelompok !== kelompok) {
    const { restored, kept } = undoFields(history, kelompok, defaults)
    const said = kept.filter((field) => isDisebut(entitas, field))
    if (restored.dihapus === 1) plan.removed.add(`${entitas}:${id}`)
    if (Object.keys(restored).length > 0) plan.changes.push({ entitas, id, isi: restored } as Change)
    if (said.length > 0) plan.kept.push({ entitas, id, isian: said })
    return
  }
  if (isRemoved(history)) return
  if (isUntouchedSince(history, kelompok, defaults) && !reader.isHeld(entitas, id, plan.removed)) {
    plan.removed.add(`${entitas}:${id}`)
    plan.changes.push({ entitas, id, isi: { dihapus: 1 } } as Change)
  } else plan.kept.push({ entitas, id, isian: [] })
}

/**
 * Gives a function that is true when taking back a group would still change something.
 *
 * Stops at the first record that would, so that a group of an import is not read to its end.
 */
export function createIsUndoable(db: Db): (kelompok: number) => boolean {
  const reader = createReader(db)
  const list = `SELECT entitas, entitas_id AS id FROM perubahan WHERE ${sekelompok('@kelompok', 'perubahan')} ORDER BY nomor`
  return (kelompok) =>
    listPutusan(db, kelompok).length > 0 ||
    db
      .all<{ entitas: EntityName; id: string }>(list, { kelompok })
      .filter(isUndone)
      .some(({ entitas, id }) => {
        const plan: Plan = { changes: [], kept: [], removed: new Set() }
        planRecord(reader, kelompok, entitas, id, plan)
        // A record the group made and that is still there counts: what holds it is said when it is tried.
        return plan.changes.length > 0 || plan.kept.some((k) => k.isian.length === 0)
      })
}

export function isUndoable(db: Db, kelompok: number): boolean {
  return createIsUndoable(db)(kelompok)
}

/** The place that other books know stays what it is, also by way of what once was undone. */
function refuseTempat(db: Db, { changes }: Plan): void {
  const tetap = readTempatTetap(db)
  const isTempat = ({ entitas, id, isi }: Change) =>
    (entitas === 'pengaturan' && id === idTempat) ||
    (entitas === 'fasilitas' && id === tetap?.id && ('dihapus' in isi || 'jenis' in isi))
  if (tetap === null || !changes.some(isTempat)) return
  refuse(
    'Perubahan ini tidak diurungkan, karena akan mengganti tempat kerja buku ini, padahal buku lain mengenalnya. Tidak ada yang berubah. Nama dan alamat tempat diperbaiki di Pengaturan.',
  )
}

/**
 * Takes back a group of changes by writing the former values as new changes: nothing leaves the journal.
 *
 * A field someone set since stays; a record made by the group stays when something newer stands on it; both are said.
 * Undoing an undo puts everything back.
 *
 * @throws AppFailure when it would change the place of a book that others know
 */
export function undo(db: Db, kelompok: number, context: Omit<WriteContext, 'jenis'>): UndoResult {
  return db.transaction(() => {
    const reader = createReader(db)
    const plan: Plan = { changes: [], kept: [], removed: new Set() }
    for (const { entitas, id } of reader.records(kelompok)) planRecord(reader, kelompok, entitas, id, plan)
    const final = keepFacilities(reader, keepMemberships(db, plan))
    refuseTempat(db, final)
    const changes = [...final.changes, ...changesPutusan(db, kelompok, final)]
    const result = write(db, { ...context, jenis: 'urungkan' }, changes)
    return { ...result, dipertahankan: final.kept }
  })
}
