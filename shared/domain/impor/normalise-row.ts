import type { Tanggal } from '../tanggal/tanggal.ts'
import { type BarisImpor, type Catatan, type HasilBaris, isAdaUkuran } from './baris-impor.ts'
import type { Header } from './find-header.ts'
import { isNikAngkaUtuh } from './nik-sel.ts'
import { type CiriBerkas, readIdentitas, readTanggal, readTeks } from './normalise-identitas.ts'
import { readUkuran, readYaTidak } from './normalise-ukuran.ts'
import { createPembaca } from './pembaca-baris.ts'
import { type BarisMentah, isSelKosong, type LembarMentah, teksSel } from './sel.ts'
import { bacaTanggal } from './tanggal-sel.ts'

/** The clock is behind when this share of the dated rows, and this many, lie after it: slips are fewer. */
const bagianBukti = 0.1
const barisBukti = 20

/** Reads from the whole file what no single row can tell. */
export function bacaCiri(lembar: LembarMentah, header: Header, hariIni: Tanggal): CiriBerkas {
  const { sejak1904 } = lembar
  const rows = lembar.baris.slice(header.mulai)
  const selOf = (kolom: 'nik' | 'tanggal') => {
    const indeks = header.kolom.get(kolom)?.indeks
    return indeks === undefined ? [] : rows.map((row) => row.sel[indeks])
  }
  const dates = selOf('tanggal').flatMap((sel) => {
    const hasil = sel ? bacaTanggal(sel, sejak1904) : null
    return hasil?.kind === 'ada' ? [hasil.tanggal] : []
  })
  const later = dates.filter((tanggal) => tanggal > hariIni).length
  const jamTertinggal = later >= barisBukti && later > dates.length * bagianBukti
  return { sejak1904, nikAngkaUtuh: isNikAngkaUtuh(selOf('nik')), batasTanggal: jamTertinggal ? null : hariIni }
}

/** Rows to pass over: nothing in any column used, the heading once more (page break), or the numbers of the columns. */
export function isBarisHias(header: Header, baris: BarisMentah): boolean {
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

/** All reasons of a row in one: a row is refused once. */
function joinDitolak(first: Catatan, rest: readonly Catatan[]): Catatan {
  const more = rest.map((c) => ` Juga ${c.kolom} "${c.nilai}": ${c.alasan}`).join('')
  return { ...first, alasan: `${first.alasan}${more}` }
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
  const ukuran = readUkuran(pembaca, header.kolom.get('berat')?.gram ?? false)
  const punyaKia = readYaTidak(pembaca, 'kia')
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
