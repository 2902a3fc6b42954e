import { createHash } from 'node:crypto'
import type { AppContext } from '#main/app/context.ts'
import { newId, write } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import type { HasilImpor } from '#shared/contract/impor.ts'
import type { BarisImpor, Catatan } from '#shared/domain/impor/baris-impor.ts'
import { bacaCiri, isBarisHias, normaliseRow } from '#shared/domain/impor/normalise-row.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { findImpor, findKelompokImpor, findNama, inTransaction, listImporRows } from './impor.repository.ts'
import { type BerkasTerbaca, planImport, type Rencana } from './plan-import.ts'
import { readWorkbook } from './read-workbook.ts'

export type PermintaanImpor = {
  /** File name only, never a path. */
  readonly nama: string
  readonly isi: Uint8Array
  /** Rehearse: the same answer, and nothing written. */
  readonly uji: boolean
  /** Told how far the work is, 0–100; may throw to stop it while nothing is written. */
  readonly onProgress?: (persen: number, langkah: string) => void
  /** Asked right before the changes become final; may throw to stop it. */
  readonly onCommit?: () => void
}

type Terbaca = BerkasTerbaca & {
  readonly ditolak: readonly Catatan[]
  readonly peringatan: readonly Catatan[]
  readonly dibaca: number
}

/** Rows read between two reports of progress. */
const langkahBaris = 1_000

async function readBerkas(
  context: AppContext,
  isi: Uint8Array,
  report: (persen: number, langkah: string) => void,
): Promise<Terbaca> {
  report(5, 'Membaca berkas')
  const { lembar, header } = await readWorkbook(isi)
  report(40, 'Memeriksa baris')
  const hariIni = context.hariIni()
  const ciri = bacaCiri(lembar, header, hariIni)
  const baris: BarisImpor[] = []
  const ditolak: Catatan[] = []
  const peringatan: Catatan[] = []
  let dibaca = 0
  if (ciri.batasTanggal === null) {
    const alasan = `Tanggal laptop ini (${formatTanggal(hariIni)}) lebih tua dari isi berkas. Periksa tanggal laptop; baris tetap dibaca.`
    const kolom = header.kolom.get('tanggal')?.judul ?? 'tanggal'
    peringatan.push({ baris: lembar.baris[header.mulai]?.nomor ?? 0, kolom, nilai: formatTanggal(hariIni), alasan })
  }
  for (const mentah of lembar.baris.slice(header.mulai)) {
    if (isBarisHias(header, mentah)) continue
    if (++dibaca % langkahBaris === 0) report(45, 'Memeriksa baris')
    const hasil = normaliseRow(header, mentah, ciri)
    if (hasil.kind === 'ditolak') ditolak.push(hasil.ditolak)
    else {
      baris.push(hasil.baris)
      for (const catatan of hasil.peringatan) peringatan.push(catatan)
    }
  }
  return { lembar: lembar.nama, header, baris, ditolak, peringatan, dibaca }
}

const byBaris = (a: Catatan, b: Catatan) => a.baris - b.baris

function toHasil(nama: string, berkas: Terbaca, rencana: Rencana, imporId: string | null): HasilImpor {
  return {
    berkas: nama,
    lembar: berkas.lembar,
    barisDibaca: berkas.dibaca,
    balitaBaru: rencana.balitaBaru,
    balitaDiperbarui: rencana.balitaDiperbarui,
    penimbanganBaru: rencana.penimbanganBaru,
    penimbanganDiperbarui: rencana.penimbanganDiperbarui,
    takBerubah: rencana.takBerubah,
    tanpaPenimbangan: rencana.tanpaPenimbangan,
    posyanduBaru: [...rencana.posyanduBaru],
    berubah: rencana.changes.length > 0,
    ditolak: [...berkas.ditolak, ...rencana.ditolak].sort(byBaris),
    peringatan: [...berkas.peringatan, ...rencana.peringatan].sort(byBaris),
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
  return JSON.stringify({ ...counts, ditolak: hasil.ditolak.length, peringatan: hasil.peringatan.length })
}

/** A refusal of the file as a whole says which file. */
function nameBerkas(cause: unknown, nama: string): unknown {
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
  const { nama, isi, uji } = permintaan
  const report = permintaan.onProgress ?? (() => {})
  const berkas = await readBerkas(context, isi, report).catch((cause: unknown) => {
    throw nameBerkas(cause, nama)
  })
  const { db } = context
  // Nothing is awaited from here on: the plan and its writing see one and the same book.
  return inTransaction(db, !uji, () => {
    const imporId = newId()
    report(55, uji ? 'Mencocokkan dengan buku' : 'Mencocokkan dan menyimpan')
    const rencana = planImport(context, berkas, imporId)
    const isKosong = rencana.changes.length === 0
    const hasil = toHasil(nama, berkas, rencana, uji || isKosong ? null : imporId)
    report(75, uji ? 'Selesai dihitung' : 'Menyimpan')
    if (hasil.imporId === null) return hasil
    permintaan.onCommit?.()
    const sidik = createHash('sha256').update(isi).digest('hex')
    const head = {
      berkas: nama,
      sidik,
      lembar: berkas.lembar,
      waktu: context.now().toISOString(),
      ringkasan: ringkas(hasil),
    }
    write(db, context.penulis('impor'), [{ entitas: 'impor', id: imporId, isi: head }, ...rencana.changes])
    return hasil
  })
}

export function listImpor(context: AppContext): OutputOf<'impor.list'> {
  return listImporRows(context.db).map(({ id, berkas, waktu, ringkasan, dihapus }) => {
    const { balitaBaru, penimbanganBaru } = JSON.parse(ringkasan) as { balitaBaru: number; penimbanganBaru: number }
    return { id, berkas, waktu, balitaBaru, penimbanganBaru, dibatalkan: dihapus === 1 }
  })
}

const namaRekaman: Readonly<Record<string, string>> = {
  orang: 'Data diri',
  keanggotaan: 'Keanggotaan',
  kms: 'Kepemilikan KIA',
  penimbangan: 'Penimbangan',
  fasilitas: 'Posyandu',
}

/** Takes back an import whole. What someone changed since stays, and is named. */
export function undoImpor(context: AppContext, id: string): OutputOf<'impor.undo'> {
  const { db } = context
  return inTransaction(db, true, () => {
    const impor = findImpor(db, id)
    const kelompok = findKelompokImpor(db, id)
    if (!impor || kelompok === undefined) return missing('Impor ini tidak ada di buku. Tidak ada yang berubah.')
    if (impor.dihapus === 1) return refuse('Impor ini sudah dibatalkan. Tidak ada yang berubah.')
    const writer = context.penulis('urungkan', `Membatalkan impor ${impor.berkas}`)
    const hasil = undo(db, kelompok, writer)
    // Kept weighings still name the import; it is undone all the same.
    write(db, writer, [{ entitas: 'impor', id, isi: { dihapus: 1 } }])
    const dipertahankan = hasil.dipertahankan
      .filter(({ entitas }) => entitas in namaRekaman)
      .map((kept) => `${namaRekaman[kept.entitas]} ${findNama(db, kept.entitas, kept.id) ?? ''}`.trim())
    return { jumlah: hasil.jumlah, dipertahankan: [...new Set(dipertahankan)] }
  })
}
