import { type Identitas, isSerupa } from '../identitas/hubungan.ts'
import { isNamaMirip } from '../identitas/mirip.ts'
import { normalNama } from '../identitas/nama.ts'
import { statusNik } from '../identitas/nik.ts'
import { addHari, type Tanggal } from '../tanggal/tanggal.ts'

/** A child of the area as it stands in one Pustu. */
export type AnakPustu = {
  readonly identitas: Identitas
  readonly jk: 'L' | 'P' | null
  readonly pustuId: string
  /** Its last membership: from when, and the day it moved away; null while it lasts, and when the child died. */
  readonly mulai: Tanggal
  readonly pindah: Tanggal | null
}

/** By its number, by name and birth, or by a birth date and two spellings of a name. */
export type AlasanGanda = 'nik' | 'serupa' | 'mirip'

export type Pasangan = {
  readonly kiri: AnakPustu
  readonly kanan: AnakPustu
  readonly alasan: readonly AlasanGanda[]
  readonly mungkinPindah: boolean
}

/** A child that left is looked for elsewhere for so long. Days; also a little before: papers follow the mother. */
const jarakPindahHari = 120
const jarakSebelumHari = 31

function isPindah({ pindah }: AnakPustu, { mulai }: AnakPustu): boolean {
  if (pindah === null) return false
  return mulai >= addHari(pindah, -jarakSebelumHari) && mulai <= addHari(pindah, jarakPindahHari)
}

/** The number that tells children apart; a stand-in of a village office promises nothing, and may be given to many. */
function nikResmi({ nik }: Identitas): string | null {
  return statusNik(nik) === 'resmi' ? nik : null
}

function isTulisanMirip(a: string, b: string): boolean {
  const [one, other] = [normalNama(a), normalNama(b)]
  return one !== '' && other !== '' && isNamaMirip(one, other)
}

/** Names of two mothers that cannot be one spelled twice: many children share a name, few a name, a birth date and a mother. */
function isIbuLain({ namaIbu: a }: Identitas, { namaIbu: b }: Identitas): boolean {
  return a !== null && b !== null && !isTulisanMirip(a, b)
}

/** Written down anew in another place: the birth date is copied from a card, a name is spelled as it was heard. */
function isMirip(a: Identitas, b: Identitas): boolean {
  if (a.tanggalLahir === null || a.tanggalLahir !== b.tanggalLahir) return false
  // Twins are named alike, and each has a number of its own.
  if (nikResmi(a) !== null && nikResmi(b) !== null) return false
  return isTulisanMirip(a.nama, b.nama)
}

function alasanOf({ jk: jkA, identitas: a }: AnakPustu, { jk: jkB, identitas: b }: AnakPustu): AlasanGanda[] {
  const alasan: AlasanGanda[] = nikResmi(a) !== null && nikResmi(a) === nikResmi(b) ? ['nik'] : []
  if ((jkA !== null && jkB !== null && jkA !== jkB) || isIbuLain(a, b)) return alasan
  if (isSerupa(a, b)) alasan.push('serupa')
  else if (isMirip(a, b)) alasan.push('mirip')
  return alasan
}

function compare(kiri: AnakPustu, kanan: AnakPustu): Pasangan[] {
  const alasan = alasanOf(kiri, kanan)
  if (alasan.length === 0) return []
  return [{ kiri, kanan, alasan, mungkinPindah: isPindah(kiri, kanan) || isPindah(kanan, kiri) }]
}

/** What two entries of one child have in common at least: a number, a name or a birth date. Else every child meets every other. */
function keysOf({ identitas }: AnakPustu): string[] {
  const { nama, tanggalLahir } = identitas
  const nik = nikResmi(identitas)
  return [
    ...(nik === null ? [] : [`nik ${nik}`]),
    ...(tanggalLahir === null ? [] : [`lahir ${tanggalLahir}`]),
    `nama ${normalNama(nama)}`,
  ]
}

/** Finds children of different Pustu that may be one, in the order they are given. */
export function pasanganGanda(anak: readonly AnakPustu[]): Pasangan[] {
  const buckets = new Map<string, AnakPustu[]>()
  const found = new Map<string, Pasangan>()
  for (const kanan of anak) {
    for (const key of keysOf(kanan)) {
      const before = buckets.get(key) ?? []
      for (const kiri of before) {
        const pair = `${kiri.identitas.id} ${kanan.identitas.id}`
        if (kiri.pustuId === kanan.pustuId || found.has(pair)) continue
        for (const one of compare(kiri, kanan)) found.set(pair, one)
      }
      before.push(kanan)
      buckets.set(key, before)
    }
  }
  return [...found.values()]
}
