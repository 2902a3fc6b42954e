import { type Identitas, isSerupa } from '../identitas/hubungan.ts'
import { addHari, type Tanggal } from '../tanggal/tanggal.ts'

/** A child of the area as it stands in one Pustu. */
export type AnakPustu = {
  readonly identitas: Identitas
  readonly jk: 'L' | 'P' | null
  readonly pustuId: string
  /** Its last membership: from when, and until when; null while it lasts. */
  readonly mulai: Tanggal
  readonly sampai: Tanggal | null
}

export type Pasangan = {
  readonly kiri: AnakPustu
  readonly kanan: AnakPustu
  readonly alasan: readonly ('nik' | 'serupa')[]
  readonly mungkinPindah: boolean
}

/** A child that left is looked for elsewhere for so long. Days; also a little before: papers follow the mother. */
const jarakPindahHari = 120
const jarakSebelumHari = 31

function isPindah(pergi: AnakPustu, datang: AnakPustu): boolean {
  if (pergi.sampai === null) return false
  return (
    datang.mulai >= addHari(pergi.sampai, -jarakSebelumHari) && datang.mulai <= addHari(pergi.sampai, jarakPindahHari)
  )
}

function compare(kiri: AnakPustu, kanan: AnakPustu): Pasangan[] {
  const [a, b] = [kiri.identitas, kanan.identitas]
  const nik = a.nik !== null && a.nik === b.nik
  const otherSex = kiri.jk !== null && kanan.jk !== null && kiri.jk !== kanan.jk
  const serupa = !otherSex && isSerupa(a, b)
  if (!nik && !serupa) return []
  const alasan = [...(nik ? (['nik'] as const) : []), ...(serupa ? (['serupa'] as const) : [])]
  return [{ kiri, kanan, alasan, mungkinPindah: isPindah(kiri, kanan) || isPindah(kanan, kiri) }]
}

/** What two entries of one child have in common at least: a number, or the name. Else every child meets every other. */
function keysOf({ identitas: { nik, nama } }: AnakPustu, normal: (nama: string) => string): string[] {
  return [...(nik === null ? [] : [`nik ${nik}`]), `nama ${normal(nama)}`]
}

/**
 * Finds children of different Pustu that may be one.
 *
 * @param normal brings a name to the form in which two spellings of it are equal
 */
export function pasanganGanda(anak: readonly AnakPustu[], normal: (nama: string) => string): Pasangan[] {
  const buckets = new Map<string, AnakPustu[]>()
  const found = new Map<string, Pasangan>()
  for (const kanan of anak) {
    for (const key of keysOf(kanan, normal)) {
      const before = buckets.get(key) ?? []
      for (const kiri of before) {
        const pair = `${kiri.identitas.id} ${kanan.identitas.id}`
        if (kiri.pustuId === kanan.pustuId || found.has(pair)) continue
        for (const one of compare(kiri, kanan)) found.set(pair, one)
      }
      buckets.set(key, [...before, kanan])
    }
  }
  return [...found.values()]
}
