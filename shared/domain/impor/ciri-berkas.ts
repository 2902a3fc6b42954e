import type { Tanggal } from '../tanggal/tanggal.ts'
import type { Header } from './find-header.ts'
import { isNikAngkaUtuh } from './nik-sel.ts'
import type { CiriBerkas } from './normalise-identitas.ts'
import { type BarisMentah, isSelKosong, type LembarMentah } from './sel.ts'
import { bacaTanggal } from './tanggal-sel.ts'
import { type SelBerbaris, urutanBerkas } from './urutan-tanggal.ts'

/** The clock is behind when this share of the dated rows, and this many, lie after it: slips are fewer. */
const bagianBukti = 0.1
const barisBukti = 20

/** Reads from the whole file what no single row can tell. */
export function bacaCiri(lembar: LembarMentah, header: Header, hariIni: Tanggal): CiriBerkas {
  return bacaCiriKolom(lembar, header, { hariIni, nik: 'nik', hari: 'tanggal', tanggal: ['tanggalLahir', 'tanggal'] })
}

/** Which columns tell what: numbers of identity, the day of the row, and every column of dates. */
type KolomCiri<K extends string, T extends K> = {
  readonly hariIni: Tanggal
  readonly nik: K
  readonly hari: K
  readonly tanggal: readonly T[]
}

export function bacaCiriKolom<K extends string, T extends K>(
  lembar: LembarMentah,
  header: Pick<Header<K>, 'kolom' | 'mulai'>,
  { hariIni, nik, hari, tanggal }: KolomCiri<K, T>,
): CiriBerkas<T> {
  const { sejak1904 } = lembar
  const rows = lembar.baris.slice(header.mulai)
  const selOf = (kolom: K) => {
    const indeks = header.kolom.get(kolom)?.indeks
    return indeks === undefined ? [] : rows.map((row) => row.sel[indeks])
  }
  const dates = selOf(hari).flatMap((sel) => {
    const hasil = sel ? bacaTanggal(sel, sejak1904) : null
    return hasil?.kind === 'ada' ? [hasil.tanggal] : []
  })
  const later = dates.filter((satu) => satu > hariIni).length
  const jamTertinggal = later >= barisBukti && later > dates.length * bagianBukti
  const kolomTanggal = tanggal.map((kolom) => [kolom, listSel(rows, header.kolom.get(kolom)?.indeks)] as const)
  return {
    sejak1904,
    hariIni,
    nikAngkaUtuh: isNikAngkaUtuh(selOf(nik)),
    batasTanggal: jamTertinggal ? null : hariIni,
    urutan: urutanBerkas<T>(new Map(kolomTanggal)),
  }
}

function listSel(rows: readonly BarisMentah[], indeks: number | undefined): SelBerbaris[] {
  if (indeks === undefined) return []
  return rows.flatMap(({ nomor, sel }) => {
    const one = sel[indeks]
    return one && !isSelKosong(one) ? [{ baris: nomor, sel: one }] : []
  })
}
