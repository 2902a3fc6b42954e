import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import type { Cabang } from './cabang.ts'
import type { BagianPaket } from './isi-paket.ts'
import { findAsal } from './nama-cabang.ts'
import type { Pembuka } from './pembuka.ts'
import {
  formatSegelCabang,
  geser,
  parseSegelCabang,
  rantaiAwal,
  rantaiSesudah,
  type SegelCabang,
  signSegel,
} from './rantai.ts'

/** A branch that goes on under a name of its own. */
type Alihan = {
  readonly replika: string
  readonly dari: number
  readonly id: string
  readonly asal: Omit<SegelCabang, 'tanda'>
}

function toVektorKini(vektor: Vektor, alihan: readonly Alihan[]): Record<string, number> {
  const kini: Record<string, number> = { ...vektor }
  for (const { replika, dari, id } of alihan) {
    const seq = vektor[replika] ?? 0
    if (seq > dari) Object.assign(kini, { [replika]: dari, [id]: seq - dari })
  }
  return kini
}

/** What was seen by the changes of a branch, which have also seen those it parts from. */
function toKonteksKini({ konteks }: BagianPaket, { replika, dari }: Alihan): BagianPaket['konteks'] {
  const at = Math.max(
    0,
    konteks.findLastIndex(({ seq }) => seq <= dari + 1),
  )
  const kini = new Map([[1, { [replika]: dari }]])
  for (const { seq, vektor } of konteks.slice(at)) kini.set(Math.max(1, seq - dari), { ...vektor, [replika]: dari })
  return [...kini].map(([seq, vektor]) => ({ seq, vektor }))
}

/** The facility itself seals the branch anew; others pass on what it signed of it. */
function segelOf(bagian: BagianPaket, alihan: Alihan, rantai: string, { diri, kunci }: Pembuka): string {
  const { dari, id: replika, asal } = alihan
  const { fasilitasId, tanda } = bagian
  if (fasilitasId !== diri.fasilitasId)
    return formatSegelCabang({ ...asal, tanda: parseSegelCabang(tanda)?.tanda ?? tanda })
  return signSegel(kunci, { replika, fasilitasId, seq: bagian.sampai - dari, rantai })
}

function toBagianKini(bagian: BagianPaket, alihan: Alihan, pembuka: Pembuka): BagianPaket {
  const { dari, id: replika } = alihan
  const baris = geser(
    bagian.baris.filter(({ seq }) => seq > dari),
    -dari,
  )
  const [sampai, rantai] = [bagian.sampai - dari, rantaiSesudah(rantaiAwal, baris)]
  const tanda = segelOf(bagian, alihan, rantai, pembuka)
  return {
    ...bagian,
    ...{ replika, dari: 0, sampai, rantaiDari: rantaiAwal, rantai, tanda },
    ...{ konteks: toKonteksKini(bagian, alihan), baris },
    disisihkan: bagian.disisihkan.filter((seq) => seq > dari).map((seq) => seq - dari),
  }
}

/** Whether a part shows where a branch begins, and all of it. */
function isBercabang(bagian: BagianPaket, { dari, awal }: Cabang): boolean {
  if (awal === null || bagian.dari > dari) return false
  const at = bagian.baris.findIndex(({ seq }) => seq > dari)
  return at >= 0 && rantaiSesudah(bagian.rantaiDari, bagian.baris.slice(0, at + 1)) === awal
}

function toAlihan({ replika, baris, rantaiDari, tanda }: BagianPaket, dari: number): Alihan {
  const at = baris.findIndex(({ seq }) => seq > dari)
  const [sebelum, sesudah] = [baris.slice(0, at), baris.slice(at)]
  const { id, ...asal } = findAsal(replika, dari, rantaiSesudah(rantaiDari, sebelum), sebelum, sesudah, tanda)
  return { replika, dari, id, asal }
}

export type Dialihkan = {
  readonly bagian: readonly BagianPaket[]
  readonly vektor: Vektor
  /** Branches whose beginning did not come with them: where they part is for those who wrote them to say. */
  readonly cabang: readonly Cabang[]
  /** Branches that were given their name. */
  readonly rangkap: readonly Cabang[]
}

/**
 * Reads parts and counts of somebody who holds other changes under names this book knows: those go on under the names they
 * have in all books, and nothing of them need be left out.
 */
export function alihkan(
  bagian: readonly BagianPaket[],
  vektor: Vektor,
  cabang: readonly Cabang[],
  pembuka: Pembuka,
): Dialihkan {
  const known = new Map<BagianPaket, Alihan>()
  const left = cabang.filter((branch) => {
    const one = bagian.find((one) => one.replika === branch.replika && !known.has(one) && isBercabang(one, branch))
    const alihan = one ? toAlihan(one, branch.dari) : null
    // A branch that comes to its own name again was made up.
    if (!one || !alihan || alihan.id === one.replika) return true
    known.set(one, alihan)
    return false
  })
  const alihan = [...known.values()]
  const kini = bagian.map((one) => {
    const branch = known.get(one)
    const named = branch ? toBagianKini(one, branch, pembuka) : one
    const toKini = (konteks: BagianPaket['konteks']) =>
      konteks.map((k) => ({ ...k, vektor: toVektorKini(k.vektor, alihan) }))
    const penulis = named.penulis.map((satu) => ({ ...satu, konteks: toKini(satu.konteks) }))
    return { ...named, penulis, konteks: toKini(named.konteks) }
  })
  // They hold the branches by the former names until they part from those themselves.
  const told = alihan.map(({ replika, dari }) => [replika, Math.min(vektor[replika] ?? 0, dari)] as const)
  return {
    bagian: kini,
    vektor: { ...vektor, ...Object.fromEntries(told) },
    cabang: left,
    rangkap: cabang.filter((one) => !left.includes(one)),
  }
}
