import { missing } from '#shared/contract/errors.ts'
import { findSusunan, type SusunanKartu } from '#shared/kartu/susunan.ts'

/** @throws AppFailure where no such card is kept in this book */
export function susunanOf(kode: string): SusunanKartu {
  return findSusunan(kode) ?? missing('Kartu ini belum dicatat di buku ini.')
}
