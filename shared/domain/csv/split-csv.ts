/** A row of a CSV as its separators cut it. */
export type BarisCsv = {
  /** Line it begins on, from 1. */
  readonly nomor: number
  readonly sel: readonly string[]
  /**
   * Its quotes do not pair, so nobody knows where its cells end; `sel` is then the line cut at every separator. So is a
   * line too long for a table, which is not cut at all.
   */
  readonly kutipRusak: boolean
}

export type PilihanCsv = {
  readonly pemisah: string
  /** Cells of the heading, once known: a quoted cell that swallows as many separators as whole rows have was never closed. */
  readonly lebar?: number
}

/** A cell of a register spans few lines; more means that its quote was never closed. */
const barisSelTerbanyak = 20
const hurufSelTerbanyak = 20_000
/** No row of a table comes near; a longer line is cut into no cells, of which it could hold millions. */
const barisTerpanjang = 100_000
const kutip = '"'

type Batas = { readonly akhir: number; readonly berikut: number }

/** Finds where lines end: CRLF, LF, or the CR alone of old spreadsheets. */
function createCariBaris(teks: string): (dari: number) => Batas {
  const crSaja = /\r(?!\n)/.test(teks)
  if (!crSaja) {
    return (dari) => {
      const lf = teks.indexOf('\n', dari)
      if (lf < 0) return { akhir: teks.length, berikut: teks.length }
      return { akhir: lf > dari && teks[lf - 1] === '\r' ? lf - 1 : lf, berikut: lf + 1 }
    }
  }
  const pola = /\r\n|\n|\r/g
  return (dari) => {
    pola.lastIndex = dari
    const found = pola.exec(teks)
    return found
      ? { akhir: found.index, berikut: found.index + found[0].length }
      : { akhir: teks.length, berikut: teks.length }
  }
}

type Sel = { readonly isi: string; readonly akhir: number }

function count(teks: string, tanda: string): number {
  return teks.split(tanda).length - 1
}

/** Where a quoted cell that begins at `dari` is closed; null when it never is within reason. */
function readKutip(teks: string, dari: number): Sel | null {
  let isi = ''
  for (let at = dari + 1; ; ) {
    const tutup = teks.indexOf(kutip, at)
    if (tutup < 0 || tutup - dari > hurufSelTerbanyak) return null
    isi += teks.slice(at, tutup)
    if (teks[tutup + 1] !== kutip) return { isi, akhir: tutup + 1 }
    isi += kutip
    at = tutup + 2
  }
}

/** A cell of several lines holds a text; one that holds whole rows swallowed them. */
function isTertelan({ isi }: Sel, { pemisah, lebar }: PilihanCsv): boolean {
  const lintas = count(isi, '\n') + count(isi.replaceAll('\r\n', ''), '\r')
  if (lintas === 0) return false
  return lintas > barisSelTerbanyak || (lebar !== undefined && lebar > 1 && count(isi, pemisah) >= lintas * (lebar - 1))
}

type Bacaan = { readonly teks: string; readonly cari: (dari: number) => Batas; readonly pilihan: PilihanCsv }

/** Reads the row that begins at `dari` and has quotes; null when they do not pair. */
function readBaris({ teks, cari, pilihan }: Bacaan, dari: number): { sel: string[]; batas: Batas } | null {
  const { pemisah } = pilihan
  const sel: string[] = []
  let at = dari
  let batas = cari(at)
  for (;;) {
    if (teks[at] === kutip) {
      const found = readKutip(teks, at)
      if (!found || isTertelan(found, pilihan)) return null
      if (found.akhir > batas.akhir) batas = cari(found.akhir)
      sel.push(found.isi)
      at = found.akhir
      // Blanks between the quote and the separator say nothing; anything else means that the quote was part of a text.
      while (at < batas.akhir && teks[at] === ' ') at++
      if (at >= batas.akhir) return { sel, batas }
      if (teks[at] !== pemisah) return null
    } else {
      const next = teks.indexOf(pemisah, at)
      const akhir = next < 0 || next > batas.akhir ? batas.akhir : next
      const isi = teks.slice(at, akhir)
      if (count(isi, kutip) % 2 !== 0) return null
      sel.push(isi)
      at = akhir
      if (at >= batas.akhir) return { sel, batas }
    }
    at += pemisah.length
    if (at === batas.akhir) {
      sel.push('')
      return { sel, batas }
    }
  }
}

/**
 * Cuts a CSV into rows and cells, one row at a time: a file of a million rows is never held as cells. Lines that hold
 * nothing but blanks are passed over.
 *
 * A quote that does not pair costs its own line only; reading goes on with the next.
 *
 * @source RFC 4180; separators other than the comma as spreadsheets write them
 */
export function* splitCsv(teks: string, pilihan: PilihanCsv): Generator<BarisCsv> {
  const cari = createCariBaris(teks)
  const { pemisah } = pilihan
  let nomor = 1
  for (let dari = 0; dari < teks.length; ) {
    const satu = cari(dari)
    if (satu.akhir - dari > barisTerpanjang) {
      yield { nomor, sel: [], kutipRusak: true }
      nomor++
      dari = satu.berikut
      continue
    }
    const baris = teks.slice(dari, satu.akhir)
    if (baris.trim() === '') {
      nomor++
      dari = satu.berikut
      continue
    }
    if (!baris.includes(kutip)) {
      yield { nomor, sel: baris.split(pemisah), kutipRusak: false }
      nomor++
      dari = satu.berikut
      continue
    }
    const utuh = readBaris({ teks, cari, pilihan }, dari)
    yield utuh ? { nomor, sel: utuh.sel, kutipRusak: false } : { nomor, sel: baris.split(pemisah), kutipRusak: true }
    const berikut = utuh ? utuh.batas.berikut : satu.berikut
    for (let at = dari; at < berikut; nomor++) at = cari(at).berikut
    dari = berikut
  }
}
