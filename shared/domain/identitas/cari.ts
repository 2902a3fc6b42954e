import { normalNama, normalRt } from './nama.ts'

/** A search as typed, taken apart: words, digits of a NIK, a place. */
export type Pencarian = {
  readonly kata: readonly string[]
  readonly angka: readonly string[]
  readonly rt: string | null
  readonly rw: string | null
  readonly tanpaNik: boolean
}

const rtPattern = /\brt\s*0*(\d+)\b/
const rwPattern = /\brw\s*0*(\d+)\b/
const tanpaNikPattern = /\btanpa nik\b/
/** Fewer digits stand in too many numbers to narrow anything. */
const digits = /^\d{3,}$/

/** Takes a search apart: "bima rt 03 5203" is a name, a place and digits of a NIK. */
export function parseCari(cari: string): Pencarian {
  const text = normalNama(cari)
  const rest = text.replace(rtPattern, ' ').replace(rwPattern, ' ').replace(tanpaNikPattern, ' ')
  const words = rest.split(' ').filter((word) => word !== '')
  return {
    kata: words.filter((word) => !digits.test(word)),
    angka: words.filter((word) => digits.test(word)),
    rt: rtPattern.exec(text)?.[1] ?? null,
    rw: rwPattern.exec(text)?.[1] ?? null,
    tanpaNik: tanpaNikPattern.test(text),
  }
}

/** What a search looks at, of a person as the book has it. */
export type Dicari = {
  readonly id: string
  readonly nama: string
  readonly nama_ibu: string | null
  readonly kode_sementara: string | null
  readonly nik: string | null
  readonly rt: string | null
  readonly rw: string | null
}

type Teks = { readonly versi: string; readonly teks: string }

/** Tells whether a row fits a search; keeps the comparing form of names between keystrokes. */
export function createCocok(): (row: Dicari, cari: Pencarian) => boolean {
  const known = new Map<string, Teks>()
  const teksOf = (row: Dicari): string => {
    const versi = `${row.nama}\n${row.nama_ibu ?? ''}\n${row.kode_sementara ?? ''}`
    const remembered = known.get(row.id)
    if (remembered?.versi === versi) return remembered.teks
    const teks = ` ${normalNama(versi)}`
    known.set(row.id, { versi, teks })
    return teks
  }
  return (row, cari) => {
    if (cari.tanpaNik && row.nik !== null) return false
    if (cari.rt !== null && (row.rt === null || normalRt(row.rt) !== cari.rt)) return false
    if (cari.rw !== null && (row.rw === null || normalRt(row.rw) !== cari.rw)) return false
    if (!cari.angka.every((angka) => row.nik?.includes(angka))) return false
    if (cari.kata.length === 0) return true
    const teks = teksOf(row)
    // From the beginning of a word: "an" finds Ani and not every Intan.
    return cari.kata.every((kata) => teks.includes(` ${kata}`))
  }
}
