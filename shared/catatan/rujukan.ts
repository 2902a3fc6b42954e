import { catatanOf, type NamaCatatan, namaCatatan } from './daftar.ts'

/** Which records name which: read off the descriptions. */

/** A column of a kind that names another record. */
export type Rujukan = readonly [entitas: NamaCatatan, kolom: string]

type Kolom = readonly (readonly [kolom: string, target: NamaCatatan])[]

const rujukan = new Map<NamaCatatan, Kolom>()

/** The columns of a kind that name another record, with the kind of that one; found once, since each change is asked. */
export function rujukanOf(nama: NamaCatatan): Kolom {
  const known = rujukan.get(nama)
  if (known) return known
  const found = Object.entries(catatanOf(nama).isian).flatMap(([kolom, { rujuk }]) =>
    rujuk === null ? [] : [[kolom, rujuk as NamaCatatan] as const],
  )
  rujukan.set(nama, found)
  return found
}

/** Whether whom a record of a kind belongs to is a person, in as many steps as there are. */
function isMilikOrang(nama: NamaCatatan): boolean {
  const { milik, isian } = catatanOf(nama)
  if (milik.oleh !== 'lewat') return milik.oleh === 'anggota'
  return isMilikOrang(isian[milik.kolom]?.rujuk as NamaCatatan)
}

/**
 * The column that names the person a record is about: to whom it belongs, else, where it belongs to no person, the first
 * it names. Null where it names none, or only by way of what it belongs to.
 */
export function kolomOrang(nama: NamaCatatan): string | null {
  const { milik, isian } = catatanOf(nama)
  if (isMilikOrang(nama)) return milik.oleh === 'lewat' && isian[milik.kolom]?.rujuk === 'orang' ? milik.kolom : null
  return rujukanOf(nama).find(([, target]) => target === 'orang')?.[0] ?? null
}

const bergantung = new Map<NamaCatatan, Rujukan[]>(namaCatatan.map((nama) => [nama, []]))
for (const nama of namaCatatan)
  for (const [kolom, target] of rujukanOf(nama)) bergantung.get(target)?.push([nama, kolom])

/** Which columns name a record of a kind: undoing its creation would orphan what stands there. */
export function bergantungOf(nama: NamaCatatan): readonly Rujukan[] {
  return bergantung.get(nama) ?? []
}

/** Every kind after those that stand on it; one that stands on its own kind does not wait for itself. */
function sortLeavesFirst(): NamaCatatan[] {
  const sorted: NamaCatatan[] = []
  const place = (nama: NamaCatatan, trail: readonly NamaCatatan[]) => {
    if (sorted.includes(nama)) return
    if (trail.includes(nama)) throw new Error(`Records that stand on each other: ${[...trail, nama].join(', ')}`)
    for (const [entitas] of bergantungOf(nama)) if (entitas !== nama) place(entitas, [...trail, nama])
    sorted.push(nama)
  }
  for (const nama of namaCatatan) place(nama, [])
  return sorted
}

/** What goes first when undone: leaves before what they stand on. */
export const urutanUrung: readonly NamaCatatan[] = sortLeavesFirst()
