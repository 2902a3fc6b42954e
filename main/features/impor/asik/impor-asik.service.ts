import type { AppContext } from '#main/context/context.ts'
import { newId } from '#main/db/journal.ts'
import { type HasilImporAsik, hitungBaris } from '#shared/contract/impor.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { kelompokkan } from '#shared/domain/impor/kelompok-catatan.ts'
import { findHeaderAsik, type HeaderAsik, readBarisAsik } from '#shared/domain/imunisasi/asik.ts'
import { failBerkas } from '../berkas-gagal.ts'
import { inTransaction } from '../impor.repository.ts'
import { createNamai } from '../namai.ts'
import { type BukuKerja, namedLembar, readBukuKerja } from '../read-workbook.ts'
import { tulisImpor } from '../tulis-impor.ts'
import { planAsik } from './rencana-asik.ts'

/** Whether a workbook is the list of ASIK, by the headings of the sheet that will be read. */
export function isAsik(semua: BukuKerja, pilih: string | null): boolean {
  return (pilih === null ? semua : [namedLembar(semua, pilih)]).some((lembar) => findHeaderAsik(lembar) !== null)
}

export type PermintaanAsik = {
  /** File name only, never a path. */
  readonly nama: string
  readonly isi: Uint8Array
  /** The same, where its sheets were read already. */
  readonly bukuKerja?: BukuKerja
  readonly lembar: string | null
  readonly uji: boolean
  /** As of `importBalita`. */
  readonly onProgress?: (persen: number, langkah: string) => void
  readonly onCommit?: () => void
}

function chooseLembar(semua: BukuKerja, pilih: string | null) {
  const shown = pilih === null ? semua.filter(({ tersembunyi }) => !tersembunyi) : [namedLembar(semua, pilih)]
  const register = shown.flatMap((lembar) => {
    const header = findHeaderAsik(lembar)
    return header === null ? [] : [{ lembar, header }]
  })
  const [pertama] = register
  if (!pertama)
    return failBerkas(
      'Baris judul tidak ditemukan. Unduhan Sasaran Imunisasi memuat judul Nama Anak, Tanggal Lahir Anak, dan tanggal tiap antigen.',
      'Unduh lagi dari ASIK, lalu coba lagi.',
    )
  const lembarRegister = register.map(({ lembar, header }) => ({
    ...{ nama: lembar.nama, baris: lembar.baris.length - header.mulai },
  }))
  return { ...pertama, lembarRegister }
}

/** Columns with days of something no schedule knows are said, not read. */
const noteLain = ({ lain, mulai }: HeaderAsik): Catatan[] =>
  lain.map((judul) => ({
    baris: mulai,
    kolom: judul,
    nilai: '',
    alasan: 'Kolom ini tidak dikenal dan tidak dibaca.',
    untuk: [],
  }))

function ringkas(hasil: HasilImporAsik): string {
  const { barisDibaca, dosisBaru, takBerubah } = hasil
  return JSON.stringify({ barisDibaca, dosisBaru, takBerubah, ditolak: hitungBaris(hasil.ditolak) })
}

/**
 * Brings the doses of the list of ASIK into the book, or rehearses it: everything in one transaction, or nothing. It makes no
 * children, and what the book holds stays; the same file again changes nothing.
 *
 * @throws AppFailure `berkas` when the file is no such list
 */
export function importAsik(context: AppContext, permintaan: PermintaanAsik): HasilImporAsik {
  const { nama, isi, uji, lembar: pilih } = permintaan
  const report = permintaan.onProgress ?? (() => {})
  const { lembar, header, lembarRegister } = chooseLembar(permintaan.bukuKerja ?? readBukuKerja(isi), pilih)
  const baris = readBarisAsik(lembar, header)
  const namai = createNamai({ nama: new Map(baris.map((satu) => [satu.baris, satu.nama])) })
  return inTransaction(context.db, !uji, () => {
    const imporId = newId()
    report(55, uji ? 'Mencocokkan dengan buku' : 'Mencocokkan dan menyimpan')
    const tempat = { hariIni: context.hariIni(), imporId, lembar: lembar.nama }
    const { changes, ditolak, peringatan, ...hitungan } = planAsik(context.db, { header, baris }, tempat)
    const hasil: HasilImporAsik = {
      ...{ berkas: nama, lembar: lembar.nama, lembarRegister, barisDibaca: baris.length, ...hitungan },
      posyanduBaru: [],
      ditolak: namai(ditolak),
      peringatan: namai([...noteLain(header), ...kelompokkan(peringatan, baris.length)]),
      berubah: changes.length > 0,
      imporId: uji || changes.length === 0 ? null : imporId,
    }
    report(75, uji ? 'Selesai dihitung' : 'Menyimpan')
    if (hasil.imporId === null) return hasil
    permintaan.onCommit?.()
    tulisImpor(context, { imporId, nama, isi, lembar: lembar.nama, ringkasan: ringkas(hasil) }, changes)
    return hasil
  })
}
