import { formatBulat } from '#shared/text/angka.ts'
import type { Catatan } from './baris-impor.ts'
import { type Header, hurufKolom } from './find-header.ts'
import { gunaJudul, type Kolom } from './kolom.ts'
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

function noteLembar(lain: readonly LembarMentah[], dibaca: LembarMentah): Catatan[] {
  return lain
    .filter(({ baris }) => baris.length > 0)
    .map(({ nama, baris, tersembunyi }) => ({
      ...{ baris: 0, kolom: `Lembar ${nama}`, nilai: `${formatBulat(baris.length)} baris` },
      alasan: `Lembar "${nama}" tidak dibaca${tersembunyi ? ' (lembar itu tersembunyi)' : ''}; yang dibaca lembar "${dibaca.nama}". Bila isinya juga register, simpan sebagai berkas sendiri, lalu impor juga.`,
    }))
}

function noteKolomTersembunyi(header: Header, rows: readonly BarisMentah[], hidden: ReadonlySet<number>): Catatan[] {
  const semua = [...[...header.kolom.values()], ...header.lain]
  return semua
    .filter(({ indeks }) => hidden.has(indeks) && countTerisi(rows, indeks) > 0)
    .map(({ indeks, judul }) => ({
      ...{ baris: header.nomor, kolom: judul, nilai: `kolom ${hurufKolom(indeks)}` },
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

/** Headings that hold data and no column of this book answers to. */
function noteJudul(header: Header, rows: readonly BarisMentah[]): Catatan[] {
  const catatan: Catatan[] = []
  const lewat: string[] = []
  for (const { indeks, judul } of header.lain) {
    const guna = gunaJudul(judul)
    if (guna === 'tanpaGuna') continue
    const terisi = countTerisi(rows, indeks)
    if (terisi === 0) continue
    if (guna === 'belumDipakai') lewat.push(judul)
    else {
      const alasan = `Judul "${judul}" tidak dikenal, jadi isinya di ${formatBulat(terisi)} baris tidak dibaca. Bila perlu dibaca, ganti judulnya, misalnya Berat, Tinggi, atau Tanggal Pengukuran.`
      catatan.push({ baris: header.nomor, kolom: judul, nilai: `${formatBulat(terisi)} baris terisi`, alasan })
    }
  }
  if (lewat.length === 0) return catatan
  const alasan = `Belum dipakai di buku ini, jadi isinya tidak dibaca: ${daftar(lewat)}.`
  return [...catatan, { baris: header.nomor, kolom: lewat.join(', '), nilai: '', alasan }]
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

function kalimatKurang(apa: string, header: Header, akibat: string): string {
  const tak = header.lain.filter(({ judul }) => gunaJudul(judul) === null).map(({ judul }) => `"${judul}"`)
  const judul = tak.length === 0 ? '' : ` Judul yang tidak dikenal: ${daftar(tak)}.`
  return `Kolom ${apa} tidak ditemukan di berkas ini.${judul} ${akibat}`
}

/** That no column holds the day of the weighing, although there are measures; null when all is well. */
export function kurangTanggal(header: Header, rows: readonly BarisMentah[]): string | null {
  if (header.kolom.has('tanggal')) return null
  const ukur = kolomUkur.flatMap((kolom) => header.kolom.get(kolom) ?? [])
  const terisi = ukur.some(({ indeks }) => countTerisi(rows, indeks) > 0)
  return terisi ? kalimatKurang('tanggal pengukuran', header, 'Hasil ukur tanpa tanggal tidak dapat dibaca.') : null
}

function noteTanpaBerat(header: Header): Catatan[] {
  if (header.kolom.has('berat')) return []
  const alasan = kalimatKurang('berat', header, 'Anak dibawa tanpa hasil timbang.')
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
