import type { AppContext } from '#main/context/context.ts'
import type { HasilImpor } from '#shared/contract/impor.ts'
import type { BarisImpor, Catatan } from '#shared/domain/impor/baris-impor.ts'
import { createPeriksaBentuk } from '#shared/domain/impor/bentuk-baris.ts'
import { bacaCiri } from '#shared/domain/impor/ciri-berkas.ts'
import { type Header, judulLagi } from '#shared/domain/impor/find-header.ts'
import { kurangTanggal } from '#shared/domain/impor/laporan-baca.ts'
import { isBarisHias, normaliseRow } from '#shared/domain/impor/normalise-row.ts'
import { type BarisMentah, isSelKosong, type LembarMentah, namaTerpanjang, teksSel } from '#shared/domain/impor/sel.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { failBerkas } from './berkas-gagal.ts'
import type { BerkasTerbaca } from './match-rows.ts'
import { type BukuKerja, readWorkbook } from './read-workbook.ts'

export type Terbaca = BerkasTerbaca & {
  /** The sheet that was read. */
  readonly lembar: string
  readonly belumDibaca: readonly Catatan[]
  readonly ditolak: readonly Catatan[]
  readonly peringatan: readonly Catatan[]
  readonly dibaca: number
  readonly lembarRegister: HasilImpor['lembarRegister']
  /** The child each row names, refused rows among them. */
  readonly nama: ReadonlyMap<number, string>
}

/** Rows read between two reports of progress. */
const langkahBaris = 1_000

/** A clock that is visibly behind the file; its rows are read all the same. */
function noteJam(header: Header, rows: readonly BarisMentah[], hariIni: string): Catatan {
  return {
    baris: rows[0]?.nomor ?? 0,
    kolom: header.kolom.get('tanggal')?.judul ?? 'tanggal',
    nilai: formatTanggal(hariIni),
    alasan: `Tanggal laptop ini (${formatTanggal(hariIni)}) lebih tua dari isi berkas. Periksa tanggal laptop; baris tetap dibaca.`,
    untuk: [],
  }
}

/** A text that ends in the middle of a line may have lost the end of its last value; null where nothing is read of it. */
function noteAkhirTerbuka({ baris, akhirTerbuka }: LembarMentah, { kolom, lebar }: Header): Catatan | null {
  const last = akhirTerbuka ? baris.at(-1) : undefined
  const akhir = [...kolom.values()].find(({ indeks }) => indeks === lebar - 1)
  if (!last || !akhir || isSelKosong(last.sel[akhir.indeks])) return null
  const alasan = 'Berkas berakhir di tengah baris ini. Isi terakhirnya mungkin terpotong; cocokkan dengan aslinya.'
  return { baris: last.nomor, kolom: akhir.judul, nilai: teksSel(last.sel[akhir.indeks]), alasan }
}

/** A second heading in another order makes every row below it mean something else. */
function refuseJudulLain(nomor: number): never {
  return failBerkas(
    `Di baris ${nomor} ada judul kolom lagi, dengan susunan lain dari judul pertama.`,
    'Pisahkan kedua tabel menjadi dua berkas, lalu impor satu per satu.',
  )
}

/**
 * Reads every row below the heading: its shape first, then its cells.
 *
 * @throws AppFailure `berkas` when the file is no register, or two tables in one
 */
export async function readBerkas(
  context: AppContext,
  { isi, lembar: pilih }: { readonly isi: Uint8Array | BukuKerja; readonly lembar: string | null },
  report: (persen: number, langkah: string) => void,
): Promise<Terbaca> {
  report(5, 'Membaca berkas')
  const { lembar, header, belumDibaca, lembarRegister } = await readWorkbook(isi, pilih)
  report(40, 'Memeriksa baris')
  const hariIni = context.hariIni()
  const rows = lembar.baris.slice(header.mulai)
  const kurang = kurangTanggal(header, rows)
  if (kurang !== null) failBerkas(kurang, 'Tulis judul kolomnya "Tanggal Pengukuran" di berkas, lalu coba lagi.')
  const ciri = bacaCiri(lembar, header, hariIni)
  const periksaBentuk = createPeriksaBentuk(lembar, header)
  const baris: BarisImpor[] = []
  const ditolak: Catatan[] = []
  const peringatan: Catatan[] = ciri.batasTanggal === null ? [noteJam(header, rows, hariIni)] : []
  const nama = new Map<number, string>()
  const kolomNama = header.kolom.get('nama')?.indeks ?? 0
  let dibaca = 0
  for (const mentah of rows) {
    const lagi = judulLagi(header, mentah)
    if (lagi === 'lain') refuseJudulLain(mentah.nomor)
    if (lagi === 'sama' || (isBarisHias(header, mentah) && !mentah.kutipRusak)) continue
    if (++dibaca % langkahBaris === 0) report(45, 'Memeriksa baris')
    nama.set(mentah.nomor, teksSel(mentah.sel[kolomNama]).slice(0, namaTerpanjang))
    const bentuk = periksaBentuk(mentah)
    const hasil = bentuk ? { kind: 'ditolak' as const, ditolak: bentuk } : normaliseRow(header, mentah, ciri)
    if (hasil.kind === 'ditolak') {
      ditolak.push(hasil.ditolak)
      continue
    }
    baris.push(hasil.baris)
    for (const catatan of hasil.peringatan) peringatan.push(catatan)
  }
  const putus = noteAkhirTerbuka(lembar, header)
  if (putus && baris.at(-1)?.baris === putus.baris) peringatan.push(putus)
  const sumber = (nomor: number) => [lembar.nama, nomor] as const
  return { lembar: lembar.nama, sumber, lembarRegister, header, baris, belumDibaca, ditolak, peringatan, dibaca, nama }
}
