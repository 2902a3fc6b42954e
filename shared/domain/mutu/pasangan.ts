import { kunciNama } from '../identitas/kunci-nama.ts'
import { isBagian, jarakNama } from '../identitas/mirip.ts'
import { statusNik } from '../identitas/nik.ts'
import type { JenisKelamin } from '../register/register.ts'
import { addBulan, bulanOf, dayNumber, type Tanggal } from '../tanggal/tanggal.ts'

/** What two records of one child may have in common. */
export type Dikenali = {
  readonly id: string
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  readonly nik: string | null
  readonly namaIbu: string | null
}

/** A score from which two records are one child, and from which they may be. @source docs/aturan/mutu.md, "Anak yang tercatat dua kali" */
export const batasGanda = { ganda: 85, mungkin: 75 } as const
const skorNikSama = 100
/** Alike from here on: of a name it counts, of a mother it speaks for one family. */
const [miripNama, miripIbu] = [0.75, 0.8]

type Kunci = Dikenali & { readonly kunci: string; readonly kunciIbu: string | null; readonly resmi: string | null }

const nikResmi = (nik: string | null): string | null => (statusNik(nik) === 'resmi' ? nik : null)

/** How alike two names are, 0–1. @param a as `kunciNama` brings it */
export function kemiripan(a: string, b: string): number {
  if (a === b) return 1
  const [pendek, panjang] = a.length <= b.length ? [a, b] : [b, a]
  const words = pendek.split(' ')
  const cukup = words.length >= 2 || pendek.length >= 5
  if (pendek !== '' && cukup && isBagian(pendek, panjang)) return 0.9
  // No slip makes up for the letters that are missing.
  if (1 - (panjang.length - pendek.length) / panjang.length < miripNama) return 0
  return 1 - jarakNama(pendek, panjang) / panjang.length
}

const tukarHariBulan = (tanggal: Tanggal): string => `${tanggal.slice(0, 4)}-${tanggal.slice(8)}-${tanggal.slice(5, 7)}`

/** How well two birth dates fit. */
function skorLahir(a: Tanggal | null, b: Tanggal | null): number {
  if (a === null || b === null) return 10
  if (a === b) return 30
  if (Math.abs(dayNumber(a) - dayNumber(b)) <= 2 || tukarHariBulan(a) === b) return 20
  if (a.slice(4) === b.slice(4) && Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) === 1) return 15
  return bulanOf(a) === bulanOf(b) ? 10 : 0
}

function skorIbu(a: string | null, b: string | null): number {
  if (a === null || b === null) return 5
  return kemiripan(a, b) >= miripIbu ? 20 : -15
}

/** How likely two records are of one child; null when nothing speaks for it, or the sexes against it. */
function skorPasangan(a: Kunci, b: Kunci): number | null {
  if (a.jk !== null && b.jk !== null && a.jk !== b.jk) return null
  if (a.resmi !== null && a.resmi === b.resmi) return skorNikSama
  const lahir = skorLahir(a.tanggalLahir, b.tanggalLahir)
  if (lahir === 0) return null
  const nama = kemiripan(a.kunci, b.kunci)
  if (nama < miripNama) return null
  const nikBeda = a.resmi !== null && b.resmi !== null ? -25 : 0
  return 50 * nama + lahir + skorIbu(a.kunciIbu, b.kunciIbu) + nikBeda
}

/** Birth dates that may be one stand under one of these; without any date a child meets every other. */
function keysOf({ tanggalLahir, resmi }: Kunci): string[] {
  const nik = resmi === null ? [] : [`nik ${resmi}`]
  if (tanggalLahir === null) return nik
  const bulan = bulanOf(tanggalLahir)
  const tetangga = [addBulan(bulan, -1), bulan, addBulan(bulan, 1)].map((satu) => `bulan ${satu}`)
  return [...nik, ...tetangga, `bulan ${tukarHariBulan(tanggalLahir).slice(0, 7)}`, `hari ${tanggalLahir.slice(5)}`]
}

export type Pasangan = {
  readonly kiri: string
  readonly kanan: string
  readonly skor: number
  readonly nikSama: boolean
}

const urut = ({ kunci, tanggalLahir, id }: Kunci): string => `${kunci} ${tanggalLahir ?? ''} ${id}`

/** Which children meet: all that share a key, and those without a birth date all. */
function* bertemu(list: readonly Kunci[]): Generator<readonly [Kunci, Kunci]> {
  const buckets = new Map<string, number[]>()
  const tanpaLahir: number[] = []
  for (const [nomor, kanan] of list.entries()) {
    const keys = keysOf(kanan)
    const sebelum =
      kanan.tanggalLahir === null
        ? Array.from({ length: nomor }, (_, i) => i)
        : [...tanpaLahir, ...keys.flatMap((key) => buckets.get(key) ?? [])]
    for (const kiri of new Set(sebelum)) yield [list[kiri] as Kunci, kanan]
    for (const key of keys) buckets.set(key, [...(buckets.get(key) ?? []), nomor])
    if (kanan.tanggalLahir === null) tanpaLahir.push(nomor)
  }
}

/**
 * Children that may be written down twice, each pair once. Nothing is joined by it.
 *
 * @edge twins: the same mother, born at most a day apart, names that are not alike: no pair
 */
export function cariPasangan(anak: readonly Dikenali[]): Pasangan[] {
  const list = anak.map((satu): Kunci => {
    const ibu = satu.namaIbu === null ? '' : kunciNama(satu.namaIbu)
    return { ...satu, kunci: kunciNama(satu.nama), kunciIbu: ibu === '' ? null : ibu, resmi: nikResmi(satu.nik) }
  })
  const found: Pasangan[] = []
  for (const [a, b] of bertemu(list)) {
    const nikSama = a.resmi !== null && a.resmi === b.resmi
    const skor = skorPasangan(a, b) ?? 0
    if (skor < batasGanda.mungkin && !nikSama) continue
    // Named in the same order on every computer, whichever was written down first there.
    const [kiri, kanan] = urut(a) <= urut(b) ? [a.id, b.id] : [b.id, a.id]
    found.push({ kiri, kanan, skor, nikSama })
  }
  return found
}
