import { formatBulat } from '../angka/tulis.ts'
import type { Catatan } from './baris-impor.ts'
import { findHeader, type Header } from './find-header.ts'
import { gunaJudul, type Kolom } from './kolom.ts'
import { hurufKolom } from './salah-judul.ts'
import { type BarisMentah, isSelKosong, type LembarMentah } from './sel.ts'

/** Rows and names listed in one sentence; more are counted. */
const batasDaftar = 12

export function daftar(bagian: readonly (string | number)[], batas = batasDaftar): string {
  const shown = bagian.slice(0, batas).join(', ')
  return bagian.length > batas ? `${shown}, dan ${formatBulat(bagian.length - batas)} lagi` : shown
}

const kolomUkur: readonly Kolom[] = ['berat', 'tinggi', 'panjang', 'lila', 'lingkarKepala']

function countTerisi(rows: readonly BarisMentah[], indeks: number): number {
  return rows.reduce((sum, { sel }) => sum + (isSelKosong(sel[indeks]) ? 0 : 1), 0)
}

/** Rows of a register, those below its heading; null where a sheet has none. */
export function countRegister(lembar: LembarMentah): number | null {
  const hasil = findHeader(lembar)
  return hasil.kind === 'ada' ? lembar.baris.length - hasil.header.mulai : null
}

/** What the sheets left out hold, and how they are read too: chosen, where a spreadsheet shows a register. */
function noteLembar(lain: readonly LembarMentah[], dibaca: LembarMentah): Catatan[] {
  return lain
    .filter(({ baris }) => baris.length > 0)
    .map((one) => {
      const { nama, tersembunyi } = one
      const register = countRegister(one)
      const banyak = `${formatBulat(register ?? one.baris.length)} baris`
      const yangDibaca = `yang dibaca lembar "${dibaca.nama}".`
      const alasan =
        register !== null && !tersembunyi
          ? `Lembar "${nama}" (${banyak}) juga berisi register dan belum dibaca; ${yangDibaca} Pilih lembarnya untuk mengimpornya juga.`
          : `Lembar "${nama}" (${banyak}) tidak dibaca${tersembunyi ? ', lembar itu tersembunyi' : ''}; ${yangDibaca} Bila isinya juga register, simpan sebagai berkas sendiri, lalu impor juga.`
      return { baris: 0, kolom: `Lembar ${nama}`, nilai: banyak, alasan }
    })
}

function noteKolomTersembunyi(header: Header, rows: readonly BarisMentah[], hidden: ReadonlySet<number>): Catatan[] {
  const semua = [...[...header.kolom.values()], ...header.lain]
  return semua
    .filter(({ indeks }) => hidden.has(indeks) && countTerisi(rows, indeks) > 0)
    .map(({ indeks, judul }) => ({
      baris: header.nomor,
      kolom: judul,
      nilai: `kolom ${hurufKolom(indeks)}`,
      alasan: `Kolom ${hurufKolom(indeks)} "${judul}" tersembunyi di Excel, tetapi isinya ada. Bila tidak dimaksud, hapus kolom itu.`,
    }))
}

function noteBarisTersembunyi(rows: readonly BarisMentah[]): Catatan[] {
  const hidden = rows.filter(({ tersembunyi }) => tersembunyi).map(({ nomor }) => nomor)
  const [first] = hidden
  if (first === undefined) return []
  const alasan = `${formatBulat(hidden.length)} baris tersembunyi atau tersaring di Excel (baris ${daftar(hidden)}), tetapi tetap dibaca. Bila tidak dimaksud, hapus barisnya.`
  return [{ baris: first, kolom: 'Baris tersembunyi', nilai: daftar(hidden), alasan, untuk: hidden }]
}

/** Headings that hold data and no column of this book answers to: all of them in one sentence. */
function noteJudul(header: Header, rows: readonly BarisMentah[]): Catatan[] {
  const terisi = header.lain
    .filter(({ judul }) => gunaJudul(judul) !== 'tanpaGuna')
    .map((one) => ({ ...one, banyak: countTerisi(rows, one.indeks) }))
    .filter(({ banyak }) => banyak > 0)
  const [lewat, asing] = [
    terisi.filter(({ judul }) => gunaJudul(judul) === 'belumDipakai'),
    terisi.filter(({ judul }) => gunaJudul(judul) === null),
  ]
  const note = (judul: typeof terisi, alasan: string): Catatan[] => {
    const kolom = judul.map((one) => one.judul).join(', ')
    return judul.length === 0 ? [] : [{ baris: header.nomor, kolom, nilai: '', alasan }]
  }
  const disebut = asing.map(({ judul, banyak }) => `"${judul}" (${formatBulat(banyak)} baris)`).join(', ')
  const sebab = asing.length > 1 ? 'Judul-judul ini tidak dikenal' : 'Judul ini tidak dikenal'
  return [
    ...note(
      asing,
      `${sebab}, jadi isinya tidak dibaca: ${disebut}. Bila perlu dibaca, ganti judulnya, misalnya Berat, Tinggi, atau Tanggal Pengukuran.`,
    ),
    ...note(
      lewat,
      `Belum dipakai di buku ini, jadi isinya tidak dibaca: ${lewat.map(({ judul }) => judul).join(', ')}.`,
    ),
  ]
}

function noteTanpaJudul(header: Header, rows: readonly BarisMentah[]): Catatan[] {
  const berjudul = new Set([...[...header.kolom.values()], ...header.lain].map(({ indeks }) => indeks))
  return Array.from({ length: header.lebar }, (_, indeks) => indeks).flatMap((indeks) => {
    if (berjudul.has(indeks)) return []
    const isi = rows.flatMap(({ sel }) => (isSelKosong(sel[indeks]) || sel[indeks]?.lanjutan ? [] : [sel[indeks]]))
    // A column that only counts the rows needs no heading.
    if (isi.length === 0 || isi.every((sel) => sel && isNomor(sel))) return []
    const huruf = hurufKolom(indeks)
    const alasan = `Kolom ${huruf} tidak punya judul, jadi isinya di ${formatBulat(isi.length)} baris tidak dibaca. Beri judul bila perlu dibaca.`
    return [{ baris: header.nomor, kolom: `Kolom ${huruf}`, nilai: `${formatBulat(isi.length)} baris terisi`, alasan }]
  })
}

const isNomor = (sel: NonNullable<BarisMentah['sel'][number]>) =>
  sel.jenis === 'angka' ? Number.isInteger(sel.angka) : sel.jenis === 'teks' && /^\d{1,5}\.?$/.test(sel.teks.trim())

/** That no column holds the day of the weighing, although there are measures; null when all is well. */
export function kurangTanggal(header: Header, rows: readonly BarisMentah[]): string | null {
  if (header.kolom.has('tanggal')) return null
  const ukur = kolomUkur.flatMap((kolom) => header.kolom.get(kolom) ?? [])
  if (!ukur.some(({ indeks }) => countTerisi(rows, indeks) > 0)) return null
  const asing = header.lain.filter(({ judul }) => gunaJudul(judul) === null).map(({ judul }) => `"${judul}"`)
  const judul = asing.length === 0 ? '' : ` Judul yang tidak dikenal: ${asing.join(', ')}.`
  return `Kolom tanggal pengukuran tidak ditemukan di berkas ini.${judul} Hasil ukur tanpa tanggal tidak dapat dibaca.`
}

function noteTanpaBerat(header: Header): Catatan[] {
  if (header.kolom.has('berat')) return []
  const alasan = 'Kolom berat tidak ditemukan di berkas ini. Anak dibawa tanpa hasil timbang.'
  return [{ baris: header.nomor, kolom: 'Berat', nilai: '', alasan }]
}

/**
 * Gathers what the reading of a file left out, or took though a spreadsheet does not show it: said before anything is
 * applied.
 */
export function laporBaca(lembar: LembarMentah, header: Header, semua: readonly LembarMentah[]): Catatan[] {
  const rows = lembar.baris.slice(header.mulai)
  return [
    ...noteLembar(
      semua.filter((one) => one !== lembar),
      lembar,
    ),
    ...noteTanpaBerat(header),
    ...noteJudul(header, rows),
    ...noteTanpaJudul(header, rows),
    ...noteKolomTersembunyi(header, rows, lembar.kolomTersembunyi ?? new Set()),
    ...noteBarisTersembunyi(rows),
  ]
}
