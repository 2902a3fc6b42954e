import { refuse } from '#shared/contract/errors.ts'
import { bakuSandi, type SebabSandi, tolakSandi } from '#shared/domain/sandi/sandi.ts'
import { kalimatSandi } from '#shared/text/sandi.ts'
import { sandiUmum } from './sandi-umum.generated.ts'

let umum: ReadonlySet<string> | null = null

/** Among the commonest of the world, also with figures and signs before or after. */
function isUmum(sandi: string): boolean {
  umum ??= new Set(sandiUmum)
  const baku = bakuSandi(sandi)
  return umum.has(baku) || umum.has(baku.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
}

/** Why nobody should guard a book with this; null when it may be taken. @param nama of the account and the place */
export function nilaiSandi(sandi: string, nama: readonly string[]): SebabSandi | null {
  return tolakSandi(sandi, nama) ?? (isUmum(sandi) ? 'umum' : null)
}

/** @throws AppFailure `ditolak` with a sentence when it is too easily guessed */
export function refuseSandi(sandi: string, nama: readonly string[]): void {
  const sebab = nilaiSandi(sandi, nama)
  if (sebab !== null) refuse(`${kalimatSandi[sebab]} Tidak ada yang berubah.`)
}
