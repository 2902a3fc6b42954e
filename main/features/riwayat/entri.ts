import type { AppContext } from '#main/context/context.ts'
import { isKelompokLuar, mayUrung } from '#main/db/izin-urung.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import { createTentang, type State } from '#main/db/tentang.ts'
import { createIsUndoable } from '#main/db/undo.ts'
import type { EntityName, JenisPerubahan } from '#main/toko/schema.ts'
import { catatanOf, isianOf } from '#shared/catatan/daftar.ts'
import { seesTertutup } from '#shared/contract/peran.ts'
import type { Riwayat } from '#shared/contract/riwayat.ts'
import { isianPengaturan } from './isian-pengaturan.ts'
import { createNilai, type Nilai, sebutIsian } from './nilai.ts'
import { findBerkas, findImporOf, type PerubahanRow } from './riwayat.repository.ts'

/** Taken back elsewhere as a whole, or not at all: never by a click in a history. */
export const bukanDiSini: Partial<Record<JenisPerubahan, string>> = {
  siapkan: 'Nama tempat tidak diurungkan, tetapi dapat diperbaiki di Pengaturan. Tidak ada yang berubah.',
  impor: 'Impor diurungkan seluruhnya lewat daftar impor di Pengaturan. Tidak ada yang berubah.',
  contoh: 'Data contoh dihapus seluruhnya lewat Pengaturan. Tidak ada yang berubah.',
}

/** What one group of changes did to one record. */
export type Entry = { readonly row: PerubahanRow; readonly before: State; readonly after: State }

type History = {
  /** In the order of the journal of each record. */
  readonly entries: readonly Entry[]
  /** Each record as its journal leaves it, by id. */
  readonly latest: ReadonlyMap<string, State>
}

/** Replays the journal of each record, so that every entry knows what stood there before. */
export function replay(rows: readonly PerubahanRow[]): History {
  const latest = new Map<string, State>()
  const entries = new Map<string, Entry>()
  for (const row of rows) {
    const state = latest.get(row.entitas_id) ?? {}
    const isi = JSON.parse(row.isi) as Record<string, Nilai>
    const key = `${row.kelompok}:${row.entitas}:${row.entitas_id}`
    const known = entries.get(key)
    entries.set(key, known ? { ...known, after: { ...known.after, ...isi } } : { row, before: state, after: isi })
    latest.set(row.entitas_id, { ...state, ...isi })
  }
  return { entries: [...entries.values()], latest }
}

/** What a column is called that says without a word of its own whose a record is, or what it is of; null for another. */
function sebutPemilik(entitas: EntityName, field: string): string | null {
  const { rujuk = null, sebut = null } = isianOf(entitas, field) ?? {}
  const { milik, sebutOrang, untuk } = catatanOf(entitas)
  if (rujuk === null || sebut !== null) return null
  if (rujuk === 'orang') return sebutOrang ?? (untuk === 'anak' ? 'Anak' : 'Orang')
  return milik.oleh === 'lewat' && milik.kolom === field ? catatanOf(rujuk as EntityName).sebut : null
}

function createIsian(context: AppContext) {
  const tulis = createNilai(context.db)
  const nakes = seesTertutup(context.pelaku().peran)
  const fields = ({ row, before, after }: Entry): Riwayat['isian'] =>
    Object.entries(after).flatMap(([field, value]) => {
      // What never was away did not come back.
      if (field === 'dihapus' && value === 0 && (before.dihapus ?? null) === null) return []
      // That a child was absent is the whole record, and its title says so.
      if (field === 'hadir' && !(after.kader_id ?? before.kader_id)) return []
      // Whose record it is goes without saying, until it becomes another's.
      const moved = typeof before[field] === 'string' ? sebutPemilik(row.entitas, field) : null
      const label = moved ?? sebutIsian(row.entitas, field)
      if (label === null || (!nakes && isianOf(row.entitas, field)?.tertutup)) return []
      const dari = tulis(row.entitas, field, before[field] ?? null)
      const ke = tulis(row.entitas, field, value)
      // Two records of one person mostly bear one name.
      if (moved !== null) return { nama: label, dari: dari === ke ? `${dari} (catatan lain)` : dari, ke }
      return dari === ke ? [] : { nama: label, dari, ke }
    })
  return (entry: Entry): Riwayat['isian'] => {
    const { entitas, entitas_id: id } = entry.row
    if (entitas !== 'pengaturan') return fields(entry)
    return [...isianPengaturan(id, entry.before.nilai, entry.after.nilai), ...fields(entry)]
  }
}

/** "register.xlsx, lembar Data, baris 12" */
function sourceOf(context: AppContext, { row, before, after }: Entry): string | null {
  if (row.sumber === null) return null
  const [lembar, baris] = JSON.parse(row.sumber) as [string, number]
  const imporId = findImporOf(context.db, row.kelompok) ?? after.impor_id ?? before.impor_id
  const berkas = typeof imporId === 'string' ? findBerkas(context.db, imporId) : null
  return [berkas, `lembar ${lembar}`, `baris ${baris}`].filter((part) => part !== null).join(', ')
}

/** Tells entries in words. @param withOrang names the child too */
export function createCerita(context: AppContext, latest: History['latest'], withOrang: boolean) {
  const tentang = createTentang(context.db)
  const isian = createIsian(context)
  return (entry: Entry): Pick<Riwayat, 'tentang' | 'isian' | 'sumber'> => {
    const { entitas, entitas_id: id } = entry.row
    return {
      tentang: tentang({ entitas, id }, latest.get(id) ?? {}, withOrang),
      isian: isian(entry),
      sumber: sourceOf(context, entry),
    }
  }
}

/** Whether a group of changes can be taken back here, by the one who asks. */
export function createMayUndo(context: AppContext): (kelompok: number, jenis: JenisPerubahan) => boolean {
  const { db } = context
  const pelaku = context.pelaku()
  const isUndoable = createIsUndoable(db)
  const remembered = new Map<number, boolean>()
  return (kelompok, jenis) => {
    const known =
      remembered.get(kelompok) ??
      (bukanDiSini[jenis] === undefined &&
        isInLingkup(db, pelaku, [{ jenis: 'kelompok', nomor: kelompok }]) &&
        !isKelompokLuar(db, kelompok) &&
        mayUrung(db, pelaku, kelompok) &&
        isUndoable(kelompok))
    remembered.set(kelompok, known)
    return known
  }
}
