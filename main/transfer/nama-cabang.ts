import { v5 as uuidv5 } from 'uuid'
import type { BagianPaket } from './isi-paket.ts'
import { geser, isSegelBenar, parseSegelCabang, rantaiSesudah, type SegelCabang } from './rantai.ts'

/** Namespace of the names of branches; another one would give one branch two names in books that are in use. */
const ruang = 'a06cbf3b-1d0e-4e06-9b1f-5d0a4c2f7b19'

/**
 * The replica under which the changes of a branch go on: whoever holds them gives it the same, without asking.
 *
 * @param awal digest over the changes up to the first one of the branch
 */
export function idCabang(replika: string, dari: number, awal: string): string {
  return uuidv5(`${replika}:${dari}:${awal}`, ruang)
}

/** Whether an id is drawn from where something began, and not by chance: the version of a UUID stands in its third group. */
export const isNamaCabang = (id: string): boolean => id[14] === '5'

type Baris = BagianPaket['baris']
type Asal = Omit<SegelCabang, 'tanda'>

/**
 * Where a branch began, and its name. A branch of a branch began where that one did.
 *
 * @param sebelum the changes of its replica before it, from the first where the replica is a branch itself
 * @param rantai digest over them
 * @param tanda the seal of its replica that covers it; null where there is none
 */
export function findAsal(
  replika: string,
  dari: number,
  rantai: string,
  sebelum: Baris,
  sesudah: Baris,
  tanda: string | null,
): Asal & { readonly id: string } {
  const cabang = tanda === null ? null : parseSegelCabang(tanda)
  const asal: Asal = cabang
    ? {
        ...{ asal: cabang.asal, dari: cabang.dari + dari },
        rantai: rantaiSesudah(cabang.rantai, geser(sebelum, cabang.dari)),
      }
    : { asal: replika, dari, rantai }
  const awal = rantaiSesudah(asal.rantai, geser(sesudah.slice(0, 1), cabang?.dari ?? 0))
  return { ...asal, id: idCabang(asal.asal, asal.dari, awal) }
}

/** Whether a whole branch has the name that is its due, and its facility signed for its changes where it began. */
function isCabangTersegel(kunci: Uint8Array, bagian: BagianPaket, { asal, dari, rantai, tanda }: SegelCabang): boolean {
  const baris = geser(bagian.baris, dari)
  const awal = rantaiSesudah(rantai, baris.slice(0, 1))
  if (bagian.dari !== 0 || bagian.replika !== idCabang(asal, dari, awal)) return false
  const { fasilitasId, sampai } = bagian
  const seq = sampai + dari
  return isSegelBenar(kunci, { replika: asal, fasilitasId, seq, rantai: rantaiSesudah(rantai, baris) }, tanda)
}

/** Whether a facility signed for the changes of a part, under their name or that of before. */
export function isBagianTersegel(kunci: Uint8Array, bagian: BagianPaket): boolean {
  const { replika, fasilitasId, sampai: seq, rantai, tanda } = bagian
  const cabang = parseSegelCabang(tanda)
  if (cabang) return isCabangTersegel(kunci, bagian, cabang)
  return isSegelBenar(kunci, { replika, fasilitasId, seq, rantai }, tanda)
}
