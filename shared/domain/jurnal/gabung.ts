/**
 * How changes of one record, made on computers that did not know of each other, become one record.
 *
 * Order is decided by what a computer had seen when it wrote, never by a clock. A change follows all it had seen;
 * two that had not seen each other are concurrent. Whatever the order in which they arrive, the outcome is the same.
 */

export type Nilai = string | number | null
export type Isian = Readonly<Record<string, Nilai>>

/** What a replica had seen of the others: up to which of its changes each is known. */
export type Vektor = Readonly<Record<string, number>>

export type PerubahanGabung = {
  /** Number in this book; only an identity here. */
  readonly nomor: number
  readonly replika: string
  readonly seq: number
  /** Higher than that of every change it had seen. */
  readonly lamport: number
  /** Whether it takes a former change back. */
  readonly urungkan: boolean
  readonly isi: Isian
  /** What its replica had seen of the others when it was made. */
  readonly vektor: Vektor
  /** The changes of streams that are copies of it: who saw one of them saw it. */
  readonly salinan?: readonly Tempat[]
}

/** One change of one replica. */
export type Tempat = { readonly replika: string; readonly seq: number }

export type Calon = { readonly nomor: number; readonly nilai: Nilai }

/** A field that was set to different values without knowing of each other. */
export type Konflik = {
  readonly isian: string
  readonly calon: readonly Calon[]
  /** The change by which somebody chose; null while nobody did. */
  readonly putusan: number | null
}

export type HasilGabung = { readonly isi: Isian; readonly konflik: readonly Konflik[] }

/** Whether a change is among what was seen: itself, or a copy of it. */
export function isTerlihat(
  { replika, seq, salinan = [] }: Tempat & Pick<PerubahanGabung, 'salinan'>,
  vektor: Vektor,
): boolean {
  return (vektor[replika] ?? 0) >= seq || salinan.some((one) => (vektor[one.replika] ?? 0) >= one.seq)
}

/** Whether `a` had been seen when `b` was written. */
export function isMendahului(a: PerubahanGabung, b: PerubahanGabung): boolean {
  return a.replika === b.replika ? a.seq < b.seq : isTerlihat(a, b.vektor)
}

/** The order that shows: what was seen comes first, and of the rest the higher (lamport, replica) last. */
export function byUrutan(
  a: Pick<PerubahanGabung, 'lamport' | 'replika'>,
  b: Pick<PerubahanGabung, 'lamport' | 'replika'>,
): number {
  return a.lamport - b.lamport || (a.replika < b.replika ? -1 : a.replika > b.replika ? 1 : 0)
}

type Setelan = { readonly perubahan: PerubahanGabung; readonly nilai: Nilai }

/**
 * A removal that did not know of a change made meanwhile must not swallow it: whoever changes a record says by it that
 * the record is there.
 */
function setelanOf(isian: string, urut: readonly PerubahanGabung[]): Setelan[] {
  const said = urut.flatMap((perubahan): Setelan[] =>
    Object.hasOwn(perubahan.isi, isian) ? [{ perubahan, nilai: perubahan.isi[isian] ?? null }] : [],
  )
  if (isian !== 'dihapus') return said
  const removals = said.filter(({ nilai }) => nilai === 1).map(({ perubahan }) => perubahan)
  const isMeanwhile = (p: PerubahanGabung) =>
    !Object.hasOwn(p.isi, 'dihapus') && removals.some((r) => !isMendahului(p, r) && !isMendahului(r, p))
  const meant = urut.filter(isMeanwhile).map((perubahan): Setelan => ({ perubahan, nilai: 0 }))
  return [...said, ...meant].sort((a, b) => byUrutan(a.perubahan, b.perubahan))
}

const isBerbeda = (setelan: readonly Setelan[]) => new Set(setelan.map(({ nilai }) => nilai)).size > 1

type Putusan = { readonly calon: readonly Setelan[]; readonly oleh: number }

/** Follows one field through its changes: what stands unseen by any other, and what was chosen between. */
function traceIsian(setelan: readonly Setelan[]): { terbuka: readonly Setelan[]; putusan: readonly Putusan[] } {
  let front: readonly Setelan[] = []
  const putusan = new Map<number, Putusan>()
  for (const next of setelan) {
    const { perubahan } = next
    const seen = front.filter((s) => isMendahului(s.perubahan, perubahan))
    const rest = front.filter((s) => !seen.includes(s))
    const chosen = seen.length === 1 && perubahan.urungkan ? putusan.get(seen[0]?.perubahan.nomor ?? 0) : undefined
    if (chosen) {
      // The choice was taken back: the question is open again.
      putusan.delete(chosen.oleh)
      front = [...rest, ...chosen.calon]
      continue
    }
    if (isBerbeda(seen)) putusan.set(perubahan.nomor, { calon: seen, oleh: perubahan.nomor })
    front = [...rest, next]
  }
  return { terbuka: front, putusan: [...putusan.values()] }
}

function toCalon(setelan: readonly Setelan[]): Calon[] {
  return setelan.map(({ perubahan, nilai }) => ({ nomor: perubahan.nomor, nilai }))
}

function konflikOf(isian: string, setelan: readonly Setelan[]): Konflik[] {
  const { terbuka, putusan } = traceIsian(setelan)
  const decided = putusan.map(({ calon, oleh }): Konflik => ({ isian, calon: toCalon(calon), putusan: oleh }))
  return isBerbeda(terbuka) ? [...decided, { isian, calon: toCalon(terbuka), putusan: null }] : decided
}

/**
 * The record that all these changes make, and what a person has to choose between.
 *
 * @param perubahan every known change of one record, in any order
 * @param isianProgram its fields that the program keeps and nobody types: of two values the later simply stands. Every
 *   other waits for a choice
 * @returns the fields that were set, each with the value of the highest (lamport, replica), and the conflicts
 */
export function gabungkan(perubahan: readonly PerubahanGabung[], isianProgram: ReadonlySet<string>): HasilGabung {
  const urut = [...perubahan].sort(byUrutan)
  const names = [...new Set(urut.flatMap(({ isi }) => Object.keys(isi)))]
  const isi: Record<string, Nilai> = {}
  const konflik: Konflik[] = []
  for (const isian of names) {
    const setelan = setelanOf(isian, urut)
    isi[isian] = setelan.at(-1)?.nilai ?? null
    if (!isianProgram.has(isian)) konflik.push(...konflikOf(isian, setelan))
  }
  return { isi, konflik }
}
