import { kataUmum } from '#shared/domain/sandi/kata-umum.generated.ts'
import { sandiTerpendek, tolakSandi } from '#shared/domain/sandi/sandi.ts'
import { kalimatSandi } from '#shared/text/sandi.ts'

/** How well a passphrase withstands guessing, and what would make it better. */
export type Kekuatan = {
  readonly tingkat: 'kosong' | 'pendek' | 'lemah' | 'sedang' | 'kuat'
  readonly kalimat: string
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** What is left to guess when known words and names are taken out. */
function withoutKnown(sandi: string, nama: string): string {
  const names = nama.split(/\s+/).map(plain)
  const known = [...kataUmum, ...names.filter((word) => word.length >= 3)]
  return known.reduce((text, word) => text.replaceAll(word, ''), plain(sandi))
}

/** Letters of each kind that a guesser must try: small, large, digits, others. */
function isCampuran(sandi: string): boolean {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(sandi)).length >= 3
}

/**
 * An honest hint about what the program takes: length counts most, then what cannot be known of the person.
 *
 * @param nama of the account, which is the first thing one tries
 * @source NIST SP 800-63B-4 (2025), 3.1.1: length before composition; common and context words are weak
 */
export function ukurSandi(sandi: string, nama: string): Kekuatan {
  const panjang = [...sandi].length
  if (panjang === 0) return { tingkat: 'kosong', kalimat: 'Tiga atau empat kata mudah diingat dan sulit ditebak.' }
  if (panjang < sandiTerpendek) {
    return { tingkat: 'pendek', kalimat: `Paling sedikit ${sandiTerpendek} huruf atau angka.` }
  }
  const sebab = tolakSandi(sandi, [nama])
  if (sebab !== null) return { tingkat: 'lemah', kalimat: kalimatSandi[sebab] }
  const sisa = withoutKnown(sandi, nama)
  if (sisa.length < 4 || new Set(sisa).size < 4) {
    return { tingkat: 'lemah', kalimat: 'Mudah ditebak orang yang mengenal Ibu. Tambahkan beberapa kata.' }
  }
  if (sisa.length >= 15 || (sisa.length >= 10 && isCampuran(sandi))) {
    return { tingkat: 'kuat', kalimat: 'Kuat. Sulit ditebak, juga oleh komputer.' }
  }
  if (sisa.length >= 9) return { tingkat: 'sedang', kalimat: 'Cukup. Satu kata lagi membuatnya kuat.' }
  return { tingkat: 'lemah', kalimat: 'Komputer dapat menebaknya. Tambahkan satu atau dua kata.' }
}
