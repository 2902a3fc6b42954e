import type { AppContext } from '#main/app/context.ts'
import type { JenisPerubahan } from '#main/db/schema.ts'
import { isUndoable, undo } from '#main/db/undo.ts'
import type { Riwayat } from '#shared/contract/balita.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { formatNilai, type Nilai } from './nilai.ts'
import {
  findBerkas,
  findImporOf,
  findJenisKelompok,
  findNama,
  listPerubahan,
  listRecentRecords,
  listRecordsOfHariBuka,
  listRecordsOfOrang,
  type PerubahanRow,
  type RecordKey,
  readState,
} from './riwayat.repository.ts'
import { createTentang, namaIsian, type State } from './tentang.ts'

/** Taken back elsewhere as a whole, or not at all: never by a click in the history of one child. */
const bukanDiSini: Partial<Record<JenisPerubahan, string>> = {
  siapkan: 'Nama tempat tidak diurungkan, tetapi dapat diperbaiki di Pengaturan. Tidak ada yang berubah.',
  impor: 'Impor diurungkan seluruhnya lewat daftar impor di Pengaturan. Tidak ada yang berubah.',
  contoh: 'Data contoh dihapus seluruhnya lewat Pengaturan. Tidak ada yang berubah.',
}

/** What one group of changes did to one record. */
type Entry = { readonly row: PerubahanRow; readonly before: State; after: Record<string, Nilai> }

/** Replays the journal of each record, so that every entry knows what stood there before. */
function collectEntries(rows: readonly PerubahanRow[]): Entry[] {
  const states = new Map<string, Record<string, Nilai>>()
  const entries = new Map<string, Entry>()
  for (const row of rows) {
    const record = `${row.entitas}:${row.entitas_id}`
    const state = states.get(record) ?? {}
    const isi = JSON.parse(row.isi) as Record<string, Nilai>
    const key = `${row.kelompok}:${record}`
    const known = entries.get(key)
    if (known) known.after = { ...known.after, ...isi }
    else entries.set(key, { row, before: state, after: isi })
    states.set(record, { ...state, ...isi })
  }
  return [...entries.values()]
}

function createIsian(context: AppContext) {
  const nama = (field: string, id: string) =>
    findNama(context.db, field === 'ibu_id' ? 'orang' : 'fasilitas', id) ?? '–'
  return ({ row, before, after }: Entry): Riwayat['isian'] =>
    Object.entries(after).flatMap(([field, value]) => {
      const label = namaIsian[row.entitas][field]
      if (label === undefined) return []
      const dari = formatNilai(field, before[field] ?? null, nama)
      const ke = formatNilai(field, value, nama)
      return dari === ke ? [] : { nama: label, dari, ke }
    })
}

/** "register.xlsx, lembar Data, baris 12" */
function sourceOf(context: AppContext, { row, before, after }: Entry): string | null {
  if (row.sumber === null) return null
  const [lembar, baris] = JSON.parse(row.sumber) as [string, number]
  const imporId = findImporOf(context.db, row.kelompok) ?? after.impor_id ?? before.impor_id
  const berkas = typeof imporId === 'string' ? findBerkas(context.db, imporId) : null
  return [berkas, `lembar ${lembar}`, `baris ${baris}`].filter((part) => part !== null).join(', ')
}

function recordsOf(context: AppContext, input: ParsedInputOf<'riwayat.list'>): RecordKey[] {
  if (input.orangId !== null) return listRecordsOfOrang(context.db, input.orangId)
  if (input.hariBukaId !== null) return listRecordsOfHariBuka(context.db, input.hariBukaId)
  return listRecentRecords(context.db, input.batas)
}

/** The history of a person, of a recorded day, or of the whole book: newest first, in words. */
export function listRiwayat(context: AppContext, input: ParsedInputOf<'riwayat.list'>): Riwayat[] {
  const { db } = context
  const rows = listPerubahan(db, recordsOf(context, input))
  const latest = new Map<string, State>()
  for (const row of rows) {
    const state = { ...latest.get(row.entitas_id), ...(JSON.parse(row.isi) as State) }
    latest.set(row.entitas_id, state)
  }
  const tentang = createTentang(db)
  const isian = createIsian(context)
  const undoable = new Map<number, boolean>()
  const mayUndo = ({ kelompok, jenis }: PerubahanRow): boolean => {
    const known = undoable.get(kelompok) ?? (bukanDiSini[jenis] === undefined && isUndoable(db, kelompok))
    undoable.set(kelompok, known)
    return known
  }
  const shown = collectEntries(rows)
    .sort((a, b) => b.row.nomor - a.row.nomor)
    .slice(0, input.batas)
  return shown.map((entry) => {
    const { kelompok, waktu, pelaku, jenis, alasan, entitas, entitas_id: id } = entry.row
    return {
      kelompok,
      waktu,
      pelaku,
      jenis,
      alasan,
      tentang: tentang({ entitas, id }, latest.get(id) ?? {}, input.orangId === null),
      isian: isian(entry),
      sumber: sourceOf(context, entry),
      bolehDiurungkan: mayUndo(entry.row),
    }
  })
}

/** Takes back one group of changes and says what had to stay. */
export function undoKelompok(context: AppContext, kelompok: number): OutputOf<'riwayat.undo'> {
  const { db } = context
  const jenis = findJenisKelompok(db, kelompok)
  if (jenis === undefined) missing('Perubahan ini tidak ada di buku. Buka lagi riwayatnya.')
  const elsewhere = bukanDiSini[jenis]
  if (elsewhere !== undefined) refuse(elsewhere)
  const { jumlah, dipertahankan } = undo(db, kelompok, context.penulis('urungkan'))
  const tentang = createTentang(db)
  const kalimat = dipertahankan.map(({ entitas, id, isian }) => {
    const title = tentang({ entitas, id }, readState(db, { entitas, id }), true)
    const fields = isian.map((field) => namaIsian[entitas][field]).filter((field) => field !== undefined)
    if (fields.length === 0) return `${title} dibiarkan, karena sudah ada catatan yang lebih baru.`
    return `${title}: ${fields.join(', ')} dibiarkan, karena sudah diubah lagi sesudahnya.`
  })
  return { jumlah, dipertahankan: kalimat }
}
