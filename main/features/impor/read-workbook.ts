import type { HasilImpor } from '#shared/contract/impor.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { batasBerkasMb, byteSatuMb } from '#shared/domain/impor/batas-berkas.ts'
import { findHeader, type Header } from '#shared/domain/impor/find-header.ts'
import { countRegister, daftar, laporBaca } from '#shared/domain/impor/laporan-baca.ts'
import type { LembarMentah } from '#shared/domain/impor/sel.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import { kartuOfRegister, kartuTermirip } from '#shared/kartu/impor/judul.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { failBerkas } from './berkas-gagal.ts'
import { refuseBukanRegister, refuseBukanTabel, startsWith } from './kenali-berkas.ts'
import { batasBaris, readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

const tandaZip = [0x50, 0x4b, 0x03, 0x04]

export function readLembar(isi: Buffer): LembarMentah[] {
  if (isi.length === 0) failBerkas('Berkas ini kosong.', 'Unduh atau simpan ulang berkasnya, lalu coba lagi.')
  if (isi.length > batasBerkasMb * byteSatuMb) {
    const mb = Math.round(isi.length / byteSatuMb)
    failBerkas(
      `Berkas ini terlalu besar (${mb} MB, paling besar ${batasBerkasMb} MB).`,
      'Pilih berkas register yang benar, atau pecah menjadi beberapa berkas.',
    )
  }
  refuseBukanRegister(isi)
  if (startsWith(isi, tandaZip)) return readXlsx(isi)
  refuseBukanTabel(isi)
  return [readCsv(isi)]
}

/** Every sheet of a file, as it stands there. */
export type BukuKerja = readonly LembarMentah[]

export function readBukuKerja(isi: Uint8Array): BukuKerja {
  return readLembar(Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength))
}

type Terpilih = { readonly lembar: LembarMentah; readonly header: Header }

const saranTampilkan =
  'Bila itu yang dimaksud, tampilkan lembarnya di Excel (klik kanan nama lembar, lalu Unhide atau Perlihatkan), simpan, lalu coba lagi.'

/** The sheet with a name; capitals and blanks around it are as they come. */
export function namedLembar(semua: readonly LembarMentah[], nama: string): LembarMentah {
  const kunci = (teks: string) => teks.trim().toLowerCase()
  const found = semua.find((lembar) => kunci(lembar.nama) === kunci(nama))
  if (!found)
    return failBerkas(
      `Lembar "${nama}" tidak ada di berkas ini. Lembarnya: ${daftar(semua.map((lembar) => `"${lembar.nama}"`))}.`,
      'Pilih salah satunya.',
    )
  if (found.tersembunyi) failBerkas(`Lembar "${found.nama}" tersembunyi di Excel.`, saranTampilkan)
  if (found.baris.length === 0) failBerkas(`Lembar "${found.nama}" kosong.`, 'Pilih lembar lain.')
  return found
}

/** The first of these sheets a spreadsheet shows that has a heading. One it hides is never read in its place. */
function chooseLembar(semua: readonly LembarMentah[]): Terpilih {
  let salah: string | null = null
  for (const lembar of semua) {
    if (lembar.tersembunyi) continue
    const hasil = findHeader(lembar)
    if (hasil.kind === 'ada') return { lembar, header: hasil.header }
    if (hasil.kind === 'salah') salah ??= hasil.pesan
  }
  if (semua.every(({ baris }) => baris.length === 0))
    failBerkas('Tidak ada isi di dalam berkas ini.', 'Periksa berkasnya, lalu coba lagi.')
  if (salah !== null) failBerkas(salah, 'Perbaiki judul kolomnya, lalu coba lagi.')
  const tersembunyi = semua.find((lembar) => lembar.tersembunyi && findHeader(lembar).kind === 'ada')
  if (tersembunyi)
    failBerkas(
      `Register di berkas ini hanya ada di lembar "${tersembunyi.nama}", dan lembar itu tersembunyi.`,
      saranTampilkan,
    )
  return failBerkas(
    'Baris judul tidak ditemukan. Register harus memuat judul Nama, JK, Tgl Lahir dan Posyandu di 30 baris pertama.',
    'Periksa apakah ini berkas yang benar.',
  )
}

/**
 * The card whose register a sheet is; null where it is one of children, or none at all.
 *
 * The register of a card names persons, days and weights as well: read as one of children, its women would be children.
 */
function kartuOfLembar(lembar: LembarMentah): Kartu | null {
  const sendiri = kartuOfRegister(daftarKartu, lembar)
  if (sendiri || findHeader(lembar).kind === 'ada') return sendiri
  return kartuTermirip(daftarKartu, lembar)
}

/** The card whose register a file is, by the headings of the sheet that will be read; null: one of children. */
export function kenaliKartu(semua: BukuKerja, pilih: string | null): Kartu | null {
  const lembar = pilih === null ? semua.filter((satu) => !satu.tersembunyi) : [namedLembar(semua, pilih)]
  for (const satu of lembar) {
    const kartu = kartuOfLembar(satu)
    if (kartu !== null || findHeader(satu).kind === 'ada') return kartu
  }
  return null
}

function refuseKartu(lembar: LembarMentah): void {
  const kartu = kartuOfRegister(daftarKartu, lembar)
  if (kartu)
    failBerkas(`Ini register ${kartu.sebut}, bukan register balita.`, 'Di sini pilih berkas balita dan penimbangan.')
}

export type BerkasDibaca = Terpilih & {
  /** What of the file was left out, or taken though a spreadsheet does not show it. */
  readonly belumDibaca: readonly Catatan[]
  /** Every shown sheet with a register, in the order of the file. */
  readonly lembarRegister: HasilImpor['lembarRegister']
}

function listRegister(semua: readonly LembarMentah[]): HasilImpor['lembarRegister'] {
  return semua.flatMap((lembar) => {
    const baris = lembar.tersembunyi ? null : countRegister(lembar)
    return baris === null ? [] : { nama: lembar.nama, baris }
  })
}

/**
 * Reads a register file and finds the sheet and row its heading stands on; what is not read of it is told.
 *
 * @param pilih name of the sheet to be read; null: the first with a register
 * @throws AppFailure `berkas` with a sentence for every file that is no register
 */
export async function readWorkbook(isi: Uint8Array | BukuKerja, pilih: string | null = null): Promise<BerkasDibaca> {
  const semua = isi instanceof Uint8Array ? readBukuKerja(isi) : isi
  const { lembar, header } = chooseLembar(pilih === null ? semua : [namedLembar(semua, pilih)])
  refuseKartu(lembar)
  if (lembar.baris.length > batasBaris) {
    failBerkas(
      `Berkas ini berisi lebih dari ${formatBulat(batasBaris)} baris, terlalu banyak untuk satu kali impor.`,
      'Pecah menjadi beberapa berkas.',
    )
  }
  return { lembar, header, belumDibaca: laporBaca(lembar, header, semua), lembarRegister: listRegister(semua) }
}
