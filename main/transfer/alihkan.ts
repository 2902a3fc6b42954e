import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import type { Cabang } from './cabang.ts'
import type { BagianPaket } from './isi-paket.ts'
import type { Pembuka } from './pembuka.ts'
import { idCabang } from './pisah.ts'
import { rantaiAwal, rantaiSesudah, signSegel } from './rantai.ts'

/** A branch that goes on under a name of its own. */
type Alihan = { readonly replika: string; readonly dari: number; readonly id: string }

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

function toBagianKini(bagian: BagianPaket, alihan: Alihan, { kunci }: Pembuka): BagianPaket {
  const { dari, id: replika } = alihan
  const { fasilitasId } = bagian
  const baris = bagian.baris
    .filter(({ seq }) => seq > dari)
    .map((b) => ({ ...b, seq: b.seq - dari, kelompok: b.kelompok - dari }))
  const [sampai, rantai] = [bagian.sampai - dari, rantaiSesudah(rantaiAwal, baris)]
  const tanda = signSegel(kunci, { replika, fasilitasId, seq: sampai, rantai })
  return {
    ...{ replika, fasilitasId, nama: bagian.nama, dari: 0, sampai, rantaiDari: rantaiAwal, rantai, tanda },
    ...{ konteks: toKonteksKini(bagian, alihan), baris },
    disisihkan: bagian.disisihkan.filter((seq) => seq > dari).map((seq) => seq - dari),
  }
}

export type Dialihkan = {
  readonly bagian: readonly BagianPaket[]
  readonly vektor: Vektor
  /** Branches that could not be given a name here: the facility they belong to must do it. */
  readonly cabang: readonly Cabang[]
}

/**
 * Reads parts and counts of somebody who holds other changes under the names of computers of this very facility: those go
 * on under the names they have in all books, sealed by the facility, and nothing of them need be left out.
 */
export function alihkan(
  bagian: readonly BagianPaket[],
  vektor: Vektor,
  cabang: readonly Cabang[],
  pembuka: Pembuka,
): Dialihkan {
  const find = (id: string) => bagian.find(({ replika }) => replika === id)
  const alihan = cabang.flatMap(({ replika, fasilitasId, dari, awal }): Alihan[] => {
    const one = find(replika)
    if (awal === null || fasilitasId !== pembuka.diri.fasilitasId || !one || one.dari > dari) return []
    return [{ replika, dari, id: idCabang(replika, dari, awal) }]
  })
  const kini = bagian.map((one) => {
    const branch = alihan.find(({ replika }) => replika === one.replika)
    const named = branch ? toBagianKini(one, branch, pembuka) : one
    return { ...named, konteks: named.konteks.map((k) => ({ ...k, vektor: toVektorKini(k.vektor, alihan) })) }
  })
  const left = cabang.filter(({ replika }) => !alihan.some((one) => one.replika === replika))
  return { bagian: kini, vektor: toVektorKini(vektor, alihan), cabang: left }
}
