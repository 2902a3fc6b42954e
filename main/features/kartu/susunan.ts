import type { AppContext } from '#main/context/context.ts'
import { readSetelanKartu } from '#main/db/buku.ts'
import { missing } from '#shared/contract/errors.ts'
import { findSusunan, isBerkepala, type SusunanDinilai, type SusunanKepala } from '#shared/kartu/susunan.ts'

/** @throws AppFailure where no such card is kept in this book */
export function susunanOf({ db }: AppContext, kode: string): SusunanDinilai {
  const susunan = findSusunan(kode) ?? missing('Kartu ini belum dicatat di buku ini.')
  return { ...susunan, setelan: readSetelanKartu(db) }
}

/** @throws AppFailure where the card has no head */
export function susunanKepalaOf(context: AppContext, kode: string): SusunanKepala<SusunanDinilai> {
  const susunan = susunanOf(context, kode)
  return isBerkepala(susunan) ? susunan : missing('Kartu ini tidak perlu dibuka dulu. Catat saja kunjungannya.')
}
