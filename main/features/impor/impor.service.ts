import type { AppContext } from '#main/context/context.ts'
import { checkUrung } from '#main/db/izin-urung.ts'
import { newId, write } from '#main/db/journal.ts'
import { createSebutan } from '#main/db/tentang.ts'
import { undo } from '#main/db/undo.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import { type HasilImpor, hitungBaris } from '#shared/contract/impor.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { kelompokkan } from '#shared/domain/impor/kelompok-catatan.ts'
import { readBerkas, type Terbaca } from './baca-baris.ts'
import { findImpor, findKelompokImpor, inTransaction, listImporRows } from './impor.repository.ts'
import { createNamai } from './namai.ts'
import { planImport, type Rencana } from './plan-import.ts'
import type { BukuKerja } from './read-workbook.ts'
import { tulisImpor } from './tulis-impor.ts'

export type PermintaanImpor = {
  /** File name only, never a path. */
  readonly nama: string
  readonly isi: Uint8Array
  /** The same, where its sheets were read already. */
  readonly bukuKerja?: BukuKerja
  /** Name of the sheet to be read; null: the first with a register. */
  readonly lembar?: string | null
  /** Rehearse: the same answer, and nothing written. */
  readonly uji: boolean
  /** Told how far the work is, 0–100; may throw to stop it while nothing is written. */
  readonly onProgress?: (persen: number, langkah: string) => void
  /** Asked right before the changes become final; may throw to stop it. */
  readonly onCommit?: () => void
}

/** What was doubtful about a row says nothing any more once the row is refused. */
function dropDitolak(peringatan: readonly Catatan[], ditolak: readonly Catatan[]): Catatan[] {
  const batal = new Set(ditolak.flatMap(({ baris, untuk }) => untuk ?? [baris]))
  return peringatan.flatMap((one) => {
    if (one.untuk === undefined) return batal.has(one.baris) ? [] : one
    const untuk = one.untuk.filter((baris) => !batal.has(baris))
    const [first = one.baris] = untuk
    return one.untuk.length > 0 && untuk.length === 0 ? [] : { ...one, baris: first, untuk }
  })
}

function toHasil(
  berkas: Terbaca,
  rencana: Rencana,
  { nama, imporId }: { readonly nama: string; readonly imporId: string | null },
): HasilImpor {
  const namai = createNamai(berkas)
  const peringatan = dropDitolak([...berkas.peringatan, ...rencana.peringatan], rencana.ditolak)
  return {
    berkas: nama,
    lembar: berkas.lembar,
    lembarRegister: [...berkas.lembarRegister],
    barisDibaca: berkas.dibaca,
    balitaBaru: rencana.balitaBaru,
    balitaDiperbarui: rencana.balitaDiperbarui,
    penimbanganBaru: rencana.penimbanganBaru,
    penimbanganDiperbarui: rencana.penimbanganDiperbarui,
    takBerubah: rencana.takBerubah,
    tanpaPenimbangan: rencana.tanpaPenimbangan,
    posyanduBaru: [...rencana.posyanduBaru],
    berubah: rencana.changes.length > 0,
    ditolak: namai([...berkas.ditolak, ...rencana.ditolak]),
    milikLain: rencana.milikLain,
    peringatan: namai([...berkas.belumDibaca, ...kelompokkan(peringatan, berkas.dibaca)]),
    imporId,
  }
}

/** Counts the list of imports may show; rows and their values stay out of it. */
const diringkas = [
  ...(['barisDibaca', 'balitaBaru', 'balitaDiperbarui', 'penimbanganBaru', 'penimbanganDiperbarui'] as const),
  ...(['takBerubah', 'tanpaPenimbangan'] as const),
]

function ringkas(hasil: HasilImpor): string {
  const counts = Object.fromEntries(diringkas.map((nama) => [nama, hasil[nama]]))
  return JSON.stringify({ ...counts, ditolak: hitungBaris(hasil.ditolak), peringatan: hasil.peringatan.length })
}

/** A refusal of the file as a whole says which file. */
export function nameBerkas(cause: unknown, nama: string): unknown {
  if (!(cause instanceof AppFailure) || cause.error.code !== 'berkas') return cause
  return new AppFailure({ code: 'berkas', pesan: `${nama}: ${cause.error.pesan}` }, { cause })
}

/**
 * Brings a register file into the book, or rehearses it: everything in one transaction, or nothing.
 *
 * The same file again changes nothing. What a person typed stays where the file says otherwise.
 *
 * @throws AppFailure `berkas` with a sentence when the file is no register
 */
export async function importBalita(context: AppContext, permintaan: PermintaanImpor): Promise<HasilImpor> {
  const { nama, isi, bukuKerja = isi, uji, lembar = null } = permintaan
  const report = permintaan.onProgress ?? (() => {})
  const berkas = await readBerkas(context, { isi: bukuKerja, lembar }, report).catch((cause: unknown) => {
    throw nameBerkas(cause, nama)
  })
  const { db } = context
  // Nothing is awaited from here on: the plan and its writing see one and the same book.
  return inTransaction(db, !uji, () => {
    const imporId = newId()
    report(55, uji ? 'Mencocokkan dengan buku' : 'Mencocokkan dan menyimpan')
    const rencana = planImport(context, berkas, imporId)
    const isKosong = rencana.changes.length === 0
    const hasil = toHasil(berkas, rencana, { nama, imporId: uji || isKosong ? null : imporId })
    report(75, uji ? 'Selesai dihitung' : 'Menyimpan')
    if (hasil.imporId === null) return hasil
    permintaan.onCommit?.()
    const head = { imporId, nama, isi, lembar: berkas.lembar, ringkasan: ringkas(hasil) }
    tulisImpor(context, head, rencana.changes)
    return hasil
  })
}

export function listImpor(context: AppContext): OutputOf<'impor.list'> {
  return listImporRows(context.db).map(({ id, berkas, waktu, ringkasan, dihapus }) => {
    const jumlah = JSON.parse(ringkasan) as Partial<Record<string, number>>
    const { balitaBaru = 0, penimbanganBaru = 0, orangBaru = 0, kunjunganBaru = 0, dosisBaru = 0 } = jumlah
    const hitung = { balitaBaru, penimbanganBaru, orangBaru, kunjunganBaru, dosisBaru }
    return { id, berkas, waktu, ...hitung, dibatalkan: dihapus === 1 }
  })
}

/** Takes back an import whole. What someone changed since stays, and is named. */
export function undoImpor(context: AppContext, id: string): OutputOf<'impor.undo'> {
  const { db } = context
  return inTransaction(db, true, () => {
    const impor = findImpor(db, id)
    const kelompok = findKelompokImpor(db, id)
    if (!impor || kelompok === undefined) return missing('Impor ini tidak ada di buku. Tidak ada yang berubah.')
    if (impor.dihapus === 1) return refuse('Impor ini sudah dibatalkan. Tidak ada yang berubah.')
    checkUrung(db, context.pelaku(), kelompok)
    const writer = context.penulis('urungkan', `Membatalkan impor ${impor.berkas}`)
    const hasil = undo(db, kelompok, writer)
    // Kept weighings still name the import; it is undone all the same.
    write(db, writer, [{ entitas: 'impor', id, isi: { dihapus: 1 } }])
    const sebutan = createSebutan(db)
    const dipertahankan = hasil.dipertahankan.filter(({ entitas }) => entitas !== 'impor').map(sebutan)
    return { jumlah: hasil.jumlah, dipertahankan: [...new Set(dipertahankan)] }
  })
}
