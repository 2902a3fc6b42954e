import { normalNama } from './nama.ts'

/** The kinds of place whose word people write before the name. */
export type JenisNama =
  | 'posyandu'
  | 'pustu'
  | 'ponkesdes'
  | 'puskesmas'
  | 'dusun'
  | 'rt'
  | 'rw'
  | 'desa'
  | 'kecamatan'
  | 'kabupaten'

/** The word, with a full stop or a space behind it, and something after that: "Desaku" has none. */
function polaKata(kata: string, lalu = ''): RegExp {
  return new RegExp(`^(?:${kata})(?:\\s*[.:]\\s*|\\s+${lalu})(?=\\S)`, 'i')
}

const pustu = polaKata('puskesmas\\s+pembantu|pustu|ponkesdes')
/** "RT03" is RT 03. */
const angka = '|(?=\\d)'
const pola: Readonly<Record<JenisNama, RegExp>> = {
  posyandu: polaKata('posyandu|pos'),
  pustu,
  ponkesdes: pustu,
  // "UPTD" is how some are called: who writes it wants it printed.
  puskesmas: polaKata('puskesmas|pkm'),
  dusun: polaKata('dusun|dsn'),
  rt: polaKata('rt', angka),
  rw: polaKata('rw', angka),
  desa: polaKata('desa|kelurahan|kel|ds'),
  kecamatan: polaKata('kecamatan|kec'),
  // "Kota" is part of the name: Kota Malang and Kabupaten Malang are two.
  kabupaten: polaKata('kabupaten|kab'),
}

/**
 * The name of a place without the word for its kind, as it was typed otherwise: "Posyandu Melati 2" → "Melati 2".
 *
 * @edge "Posyandu" alone stays: a name is never emptied; "Posyandu Posyandu Melati" is "Melati"
 */
export function tanpaAwalan(jenis: JenisNama, nama: string): string {
  const typed = nama.trim()
  const rest = typed.replace(pola[jenis], '')
  return rest === typed ? typed : tanpaAwalan(jenis, rest)
}

/** The word that stands before the name of a desa or kelurahan, spelt out; undefined when none was typed. */
export function kataDiDepanDesa(nama: string): 'Desa' | 'Kelurahan' | undefined {
  const typed = nama.trim()
  if (tanpaAwalan('desa', typed) === typed) return undefined
  return /^kel/i.test(typed) ? 'Kelurahan' : 'Desa'
}

/** The same of a name that may be missing. */
export function bolehTanpaAwalan(jenis: JenisNama, nama: string | null): string | null {
  return nama === null ? null : tanpaAwalan(jenis, nama)
}

/** Full stops and colons before a name belong to the word that stood there. */
const tandaDepan = /^[\s.:]+/

/** The name without the word for its kind, however often it and its stops stand before it. */
function polos(jenis: JenisNama, nama: string): string {
  const typed = nama.replace(tandaDepan, '')
  const rest = tanpaAwalan(jenis, typed)
  return rest === typed ? typed : polos(jenis, rest)
}

/** What two spellings of one place have in common: no word for its kind, no capitals, no accents, single spaces. */
export function kunciNama(jenis: JenisNama, nama: string): string {
  return normalNama(polos(jenis, nama))
}

/** Whether two names are one place of a kind. */
export function isTempatSama(jenis: JenisNama, a: string, b: string): boolean {
  return kunciNama(jenis, a) === kunciNama(jenis, b)
}

/** Every word for a kind of place, for a name of a kind nobody told. */
const semuaJenis = Object.keys(pola) as JenisNama[]

/** The same without knowing the kind: what was asked for by name in a command. */
export function kunciNamaApaPun(nama: string): string {
  return normalNama(semuaJenis.reduce((rest, jenis) => tanpaAwalan(jenis, rest), nama))
}

/**
 * The spelling each place is shown by, by its key: the one most of them are written in, of two the first.
 */
export function ejaanTerbanyak(jenis: JenisNama, names: Iterable<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const nama of names) {
    const [key, shown] = [kunciNama(jenis, nama), tanpaAwalan(jenis, nama)]
    const count = counts.get(key) ?? new Map<string, number>()
    counts.set(key, count.set(shown, (count.get(shown) ?? 0) + 1))
  }
  const commonest = (count: ReadonlyMap<string, number>) =>
    [...count].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0]
  return new Map([...counts].map(([key, count]) => [key, commonest(count)]))
}
