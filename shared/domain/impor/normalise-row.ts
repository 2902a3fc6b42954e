import type { Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'
import { type BarisImpor, type Catatan, type HasilBaris, isAdaUkuran } from './baris-impor.ts'
import type { Header } from './find-header.ts'
import { readKia } from './jawaban-sel.ts'
import { type CiriBerkas, readIdentitas, readTanggal, readTeks } from './normalise-identitas.ts'
import { readUkuran } from './normalise-ukuran.ts'
import { createPembaca, type PembacaBaris } from './pembaca-baris.ts'
import { type BarisMentah, isSelKosong, teksSel } from './sel.ts'
import { bacaUsia, isUsiaLain } from './usia-sel.ts'

/** Rows to pass over: nothing in any column used, the heading once more (page break), or the numbers of the columns. */
export function isBarisHias<K extends string>(header: Pick<Header<K>, 'kolom'>, baris: BarisMentah): boolean {
  const used = [...header.kolom.values()].map(({ indeks, judul }) => ({ sel: baris.sel[indeks] ?? null, judul }))
  const filled = used.filter(({ sel }) => !isSelKosong(sel) && !sel?.lanjutan)
  if (filled.length === 0) return true
  if (filled.length >= 2 && filled.every(({ sel, judul }) => teksSel(sel) === judul)) return true
  const numbers = filled.map(({ sel }) => teksSel(sel))
  return (
    filled.length === used.length &&
    numbers.every((n) => /^\(?\d{1,2}\)?$/.test(n)) &&
    new Set(numbers).size === used.length
  )
}

/** From this age a child is no balita and no preschool child: the birth date is asked about. Completed months. */
export const umurTanyaLahirBulan = 72

/** The days a row tells of: the birth, and when it was measured. */
type HariBaris = { readonly lahir: Tanggal | null; readonly tanggal: Tanggal | null; readonly hariIni: Tanggal }

/** Asks about a birth date that makes the child too old, and about an age of the file its dates contradict. */
function askUmur(pembaca: PembacaBaris, header: Header, { lahir, tanggal, hariIni }: HariBaris): void {
  if (lahir === null) return
  const pada = tanggal ?? hariIni
  const umur = umurBulanPenuh(lahir, pada)
  if (umur >= umurTanyaLahirBulan) {
    const kapan = tanggal === null ? 'hari ini' : `pada ${formatTanggal(tanggal)}`
    pembaca.warn(
      'tanggalLahir',
      `Lahir ${formatTanggal(lahir)} berarti berumur ${Math.floor(umur / 12)} tahun ${kapan}. Tanggal lahirnya benar?`,
    )
  }
  const usia = tanggal === null ? null : pembaca.sel('usia')
  if (!usia || !isUsiaLain(bacaUsia(usia, header.kolom.get('usia')?.judul ?? ''), umur)) return
  pembaca.warn(
    'usia',
    `Menurut tanggalnya anak ini berumur ${umur} bulan (lahir ${formatTanggal(lahir)}, ditimbang ${formatTanggal(pada)}), berkas menulis umur lain. Periksa kedua tanggalnya.`,
    'Umur di berkas tidak cocok dengan tanggal lahir dan tanggal timbangnya. Periksa urutan tanggalnya.',
  )
}

/** All reasons of a row in one: a row is refused once. */
export function joinDitolak(first: Catatan, rest: readonly Catatan[]): Catatan {
  const said = new Set([first.alasan])
  const more = rest.map(({ kolom, nilai, alasan }) => {
    const sama = said.has(alasan)
    said.add(alasan)
    return sama ? ` Begitu juga ${kolom} "${nilai}".` : ` Juga ${kolom} "${nilai}": ${alasan}`
  })
  return { ...first, alasan: `${first.alasan}${more.join('')}` }
}

/**
 * Turns a row of cells into a child and its weighing, or refuses it with the column, the value and the reason.
 *
 * Nothing is guessed: an unknown sex, a date the calendar lacks and a weight that can only be grams refuse the row; an
 * empty sex or birth date is a child with incomplete data.
 *
 * @source docs/aturan/skdn.md, "Weighings" and "Import"
 */
export function normaliseRow(header: Header, baris: BarisMentah, ciri: CiriBerkas): HasilBaris {
  const pembaca = createPembaca(header, baris)
  const identitas = readIdentitas(pembaca, ciri)
  const posyandu = readTeks(pembaca, 'posyandu', 200)
  const desa = readTeks(pembaca, 'desa', 200)
  const tanggal = readTanggal(pembaca, 'tanggal', ciri)
  const ukuran = readUkuran(pembaca, (kolom) => header.kolom.get(kolom)?.satuan)
  const punyaKia = readKia(pembaca)
  askUmur(pembaca, header, { lahir: identitas.tanggalLahir, tanggal, hariIni: ciri.hariIni })
  if (pembaca.ditolak.length === 0 && tanggal === null && isAdaUkuran(ukuran)) {
    const kolom = header.kolom.has('tanggal') ? 'tanggal' : ukuran.bbG === null ? 'tinggi' : 'berat'
    pembaca.refuse(kolom, 'Ada hasil ukur tetapi tanggal pengukurannya kosong. Isi tanggalnya.')
  }
  const [first, ...rest] = pembaca.ditolak
  if (first) return { kind: 'ditolak', ditolak: joinDitolak(first, rest) }
  const read: BarisImpor = {
    baris: baris.nomor,
    identitas,
    posyandu: posyandu === null ? null : { nama: posyandu, desa },
    tanggal,
    ukuran,
    punyaKia,
  }
  return { kind: 'ada', baris: read, peringatan: pembaca.peringatan }
}
