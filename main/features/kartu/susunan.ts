import { missing } from '#shared/contract/errors.ts'
import { findSusunan, isBerkepala, type SusunanKartu, type SusunanKepala } from '#shared/kartu/susunan.ts'

/** @throws AppFailure where no such card is kept in this book */
export function susunanOf(kode: string): SusunanKartu {
  return findSusunan(kode) ?? missing('Kartu ini belum dicatat di buku ini.')
}

/** @throws AppFailure where the card has no head */
export function susunanKepalaOf(kode: string): SusunanKepala {
  const susunan = susunanOf(kode)
  return isBerkepala(susunan) ? susunan : missing('Kartu ini tidak perlu dibuka dulu. Catat saja kunjungannya.')
}
