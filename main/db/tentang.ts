import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import type { Penyebut } from '#shared/catatan/catatan.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { kolomOrang } from '#shared/catatan/rujukan.ts'
import { isBulan, isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import type { Nilai } from '#shared/isian/isian.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { targetOf } from './jalan-milik.ts'
import { readRecord } from './proyeksi.ts'

/** What a record is called, and whom it is about: by its description, in every sentence the same. */

export type RecordKey = { readonly entitas: EntityName; readonly id: string }
export type State = Readonly<Record<string, Nilai>>

/** Name of a record that has one, removed ones too: of a person, a facility, a kader. */
export function findNama(db: Db, entitas: EntityName, id: string): string | null {
  if (!('nama' in catatanOf(entitas).isian)) return null
  return db.value<string>(`SELECT nama FROM ${entitas} WHERE id = ?`, id) ?? null
}

/** The person a record is about, by what it holds and the way to whom it belongs; null where it is about none. */
export function findOrangOf(db: Db, { entitas, id }: RecordKey, state: Row): string | null {
  const { milik } = catatanOf(entitas)
  if (milik.oleh === 'anggota') return id
  const kolom = kolomOrang(entitas) ?? (milik.oleh === 'lewat' ? milik.kolom : null)
  const value = kolom === null ? null : state[kolom]
  if (kolom === null || typeof value !== 'string') return null
  const target = targetOf(entitas, kolom)
  if (target === 'orang') return value
  const row = readRecord(db, target, value)
  return row ? findOrangOf(db, { entitas: target, id: value }, row) : null
}

/** The day of a recorded day, removed ones too. */
function findTanggalHariBuka(db: Db, id: string): string | null {
  return db.first(db.query.selectFrom('hari_buka').select('tanggal').where('id', '=', id))?.tanggal ?? null
}

function createPenyebut(db: Db): Penyebut {
  const find = (entitas: EntityName, id: Nilai | undefined) =>
    typeof id === 'string' ? (findNama(db, entitas, id) ?? '') : ''
  const tanggal = (value: Nilai | undefined) => (isTanggal(String(value)) ? ` ${formatTanggal(String(value))}` : '')
  return {
    orang: (id) => find('orang', id),
    fasilitas: (id) => namaPosyandu(find('fasilitas', id)),
    kader: (id) => find('kader', id),
    tanggal,
    hari: (id) => (typeof id === 'string' ? tanggal(findTanggalHariBuka(db, id)) : ''),
    bulan: (value) => (isBulan(String(value)) ? ` ${formatBulan(String(value))}` : ''),
  }
}

/** The day a record is about: its first date that must be said. */
function tanggalOf(entitas: EntityName, state: State): Nilai | undefined {
  const found = Object.entries(catatanOf(entitas).isian).find(([, { jenis, boleh }]) => jenis === 'tanggal' && !boleh)
  return found && state[found[0]]
}

/** Names what a record is about, e.g. "Penimbangan 12-11-2026". */
export function createTentang(db: Db): (key: RecordKey, state: State, withOrang: boolean) => string {
  const penyebut = createPenyebut(db)
  return ({ entitas, id }, state, denganOrang) => {
    const { sebut, judul } = catatanOf(entitas)
    if (judul) return judul(state, { ...penyebut, denganOrang }, id)
    const orangId = denganOrang ? findOrangOf(db, { entitas, id }, state) : null
    const orang = orangId === null ? '' : ` ${penyebut.orang(orangId)}`
    return `${sebut}${orang}${penyebut.tanggal(tanggalOf(entitas, state))}`
  }
}

/** Names a record by the person it is about alone, e.g. "Penimbangan Ayu". */
export function createSebutan(db: Db): (key: RecordKey) => string {
  const tentang = createTentang(db)
  return (key) => {
    const state = readRecord(db, key.entitas, key.id) ?? {}
    const { sebut, isian } = catatanOf(key.entitas)
    if ('nama' in isian) return tentang(key, state, true)
    const orangId = findOrangOf(db, key, state)
    return `${sebut} ${orangId === null ? '' : (findNama(db, 'orang', orangId) ?? '')}`.trim()
  }
}
