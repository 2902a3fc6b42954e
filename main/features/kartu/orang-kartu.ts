import type { AppContext } from '#main/context/context.ts'
import type { AnakBuku } from '#shared/domain/kartu/riwayat.ts'
import type { SusunanKartu } from '#shared/kartu/susunan.ts'
import type { OrangRow } from './kartu.repository.ts'

/** A person a card is read of, with the child as the register has it where the card needs that. */
export type OrangKartu = OrangRow & { readonly anak: AnakBuku | null }

/**
 * Gives a function that reads a person for a card.
 *
 * @param ids those that will be asked for: read at once
 */
export function createOrangKartu(
  context: AppContext,
  { kartu }: SusunanKartu,
  ids: Iterable<string>,
): (orang: OrangRow) => OrangKartu {
  if (kartu.riwayatAnak === undefined) return (orang) => ({ ...orang, anak: null })
  const { anak, isAwalData } = context.register()
  anak.muat(ids)
  return (orang) => {
    const found = anak.get(orang.id)
    return { ...orang, anak: found ? { anak: found, isAwalData } : null }
  }
}
