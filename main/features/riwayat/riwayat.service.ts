import type { AppContext } from '#main/context/context.ts'
import { checkUrung, isKelompokLuar } from '#main/db/izin-urung.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { createTentang, type RecordKey } from '#main/db/tentang.ts'
import { undo } from '#main/db/undo.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { mayUse } from '#shared/contract/peran.ts'
import type { Riwayat } from '#shared/contract/riwayat.ts'
import { bukanDiSini, createCerita, createMayUndo, replay } from './entri.ts'
import { terbaru } from './halaman.ts'
import { createListRecords, listKelompok } from './kelompok.repository.ts'
import { sebutIsian } from './nilai.ts'
import {
  findJenisKelompok,
  listPerubahan,
  listRecordsOfHariBuka,
  listRecordsOfOrang,
  readState,
} from './riwayat.repository.ts'

/** The records touched last, as many as there can be entries. */
function listRecentRecords({ db }: AppContext, batas: number): RecordKey[] {
  const list = createListRecords(db)
  const found: RecordKey[] = []
  const semua = { records: null, pelaku: null, dari: null, sampai: null }
  for (const kelompok of listKelompok(db, semua, terbaru(batas))) {
    found.push(...list(kelompok, batas).records)
    if (found.length >= batas) break
  }
  return found
}

function recordsOf(context: AppContext, input: ParsedInputOf<'riwayat.list'>): RecordKey[] {
  if (input.orangId !== null) {
    // Notes of the Puskesmas are read by those who exchange data with it.
    return listRecordsOfOrang(context.db, input.orangId, mayUse(context.pelaku().peran, 'kirim'))
  }
  if (input.hariBukaId !== null) return listRecordsOfHariBuka(context.db, input.hariBukaId)
  return listRecentRecords(context, input.batas)
}

/** The history of a person, of a recorded day, or of the whole book: newest first, in words. */
export function listRiwayat(context: AppContext, input: ParsedInputOf<'riwayat.list'>): Riwayat[] {
  const { db } = context
  const { entries, latest } = replay(listPerubahan(db, recordsOf(context, input)))
  const cerita = createCerita(context, latest, input.orangId === null)
  const mayUndo = createMayUndo(context)
  const nama = createNamaPelaku(db)
  const shown = [...entries].sort((a, b) => b.row.nomor - a.row.nomor).slice(0, input.batas)
  return shown.map((entry) => {
    const { kelompok, waktu, pelaku, jenis, alasan } = entry.row
    const head = { kelompok, waktu, pelaku: nama(pelaku), jenis, alasan }
    return { ...head, ...cerita(entry), bolehDiurungkan: mayUndo(kelompok, jenis) }
  })
}

/** Takes back one group of changes and says what had to stay. */
export function undoKelompok(context: AppContext, kelompok: number): OutputOf<'riwayat.undo'> {
  const { db } = context
  const jenis = findJenisKelompok(db, kelompok)
  if (jenis === undefined || isKelompokLuar(db, kelompok))
    missing('Perubahan ini tidak ada di buku. Buka lagi riwayatnya.')
  const elsewhere = bukanDiSini[jenis]
  if (elsewhere !== undefined) refuse(elsewhere)
  return takeBack(context, kelompok)
}

/** Undoes a group, and says in sentences what stays as it is. @throws AppFailure when that is not for the one who asks */
export function takeBack(context: AppContext, kelompok: number): OutputOf<'riwayat.undo'> {
  const { db } = context
  checkUrung(db, context.pelaku(), kelompok)
  const { jumlah, dipertahankan } = undo(db, kelompok, context.penulis('urungkan'))
  const tentang = createTentang(db)
  const kalimat = dipertahankan.map(({ entitas, id, isian }) => {
    const title = tentang({ entitas, id }, readState(db, { entitas, id }), true)
    const fields = isian.map((field) => sebutIsian(entitas, field)).filter((field) => field !== null)
    if (fields.length === 0) return `${title} dibiarkan, karena sudah ada catatan yang lebih baru.`
    return `${title}: ${fields.join(', ')} dibiarkan, karena sudah diubah lagi sesudahnya.`
  })
  return { jumlah, dipertahankan: kalimat }
}
