import type { Sel } from '#shared/domain/impor/sel.ts'
import { detikOfSerial, tanggalOfSerial } from '#shared/domain/impor/tanggal-sel.ts'

/** What the numbers in cells point at. */
export type ArtiSel = {
  readonly teks: readonly string[]
  /** Styles that show a date, by position. */
  readonly tanggal: readonly boolean[]
  readonly sejak1904: boolean
}
export type SelXml = { readonly jenis: string; readonly gaya: number; nilai: string; sebaris: string; rumus: boolean }

function toText(teks: string): Sel | null {
  return teks === '' ? null : { jenis: 'teks', teks }
}

function toNumber(nilai: string, gaya: number, arti: ArtiSel): Sel | null {
  const angka = Number(nilai)
  if (!Number.isFinite(angka)) return toText(nilai)
  const tanggal = arti.tanggal[gaya] ? tanggalOfSerial(angka, arti.sejak1904) : null
  if (tanggal === null) return { jenis: 'angka', angka }
  const detik = detikOfSerial(angka)
  return detik === 0 ? { jenis: 'tanggal', tanggal } : { jenis: 'tanggal', tanggal, detik }
}

const tanggalIso = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/

/** A date cell that holds its date as text. @source ECMA-376 part 1, 18.18.11, "d" */
function toTanggal(nilai: string): Sel | null {
  const found = tanggalIso.exec(nilai)
  if (!found) return toText(nilai)
  const [jam, menit, detik] = [2, 3, 4].map((i) => Number(found[i] ?? 0))
  const sejak = (jam ?? 0) * 3600 + (menit ?? 0) * 60 + (detik ?? 0)
  const tanggal = found[1] ?? ''
  return sejak === 0 ? { jenis: 'tanggal', tanggal } : { jenis: 'tanggal', tanggal, detik: sejak }
}

export function toSel({ jenis, gaya, nilai, sebaris, rumus }: SelXml, arti: ArtiSel): Sel | null {
  // "" is a true result of a formula that yields text; any other formula without a value was never computed.
  if (nilai === '' && rumus && jenis !== 'str') return { jenis: 'rumus' }
  switch (jenis) {
    case 's':
      return toText(arti.teks[Number(nilai)] ?? '')
    case 'inlineStr':
      return toText(sebaris)
    case 'str':
      return toText(nilai)
    case 'd':
      return toTanggal(nilai)
    case 'b':
      return nilai === '' ? null : toText(nilai === '1' || nilai === 'true' ? 'Ya' : 'Tidak')
    case 'e':
      return { jenis: 'galat', teks: nilai }
    default:
      return nilai.trim() === '' ? null : toNumber(nilai, gaya, arti)
  }
}
