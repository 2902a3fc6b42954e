import { jarakNama } from '#shared/domain/identitas/mirip.ts'

const romawi: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
}

/** Numbers as numbers: "01" is "1", a Roman number at the end of a name is that number. */
export function samakanAngka(nama: string): string {
  const words = nama.replaceAll(/(\d+)/g, ' $1 ').trim().split(/\s+/)
  return words
    .map((word, i) =>
      /^\d+$/.test(word) ? String(Number(word)) : i > 0 && i === words.length - 1 ? (romawi[word] ?? word) : word,
    )
    .join('')
}

/** Slips of the pen between two spellings of a place, letters, by the length of the shorter. */
const selip = [
  { dari: 8, huruf: 2 },
  { dari: 4, huruf: 1 },
] as const

/** Two letters typed in the wrong order: one slip, however short the name. */
function isHurufTukar(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

function isEjaanDekat(a: string, b: string): boolean {
  const panjang = Math.min(a.length, b.length)
  const boleh = selip.find(({ dari }) => panjang >= dari)?.huruf ?? 0
  return a === b || jarakNama(a, b) <= boleh || (boleh > 0 && isHurufTukar(a, b))
}

const angkaOf = (nama: string) => nama.replaceAll(/\D/g, '')
const hurufOf = (nama: string) => nama.replaceAll(/\d/g, '')

/**
 * Whether two names may be one place spelled twice.
 *
 * @param a as {@link samakanAngka} brings it
 * @edge "melati1" and "melati2" are two; "melati" and "melati1" may be one, "nusaindh25" and "nusaindah25" too
 */
export function isEjaanLain(a: string, b: string): boolean {
  if (a === b) return false
  const [angkaA, angkaB] = [angkaOf(a), angkaOf(b)]
  if (angkaA !== angkaB) return hurufOf(a) === hurufOf(b) && (angkaA === '' || angkaB === '')
  return isEjaanDekat(hurufOf(a), hurufOf(b))
}
