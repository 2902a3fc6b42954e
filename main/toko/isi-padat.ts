import { nomorIsian, nomorKata } from '#shared/catatan/nomor-isian.ts'

/**
 * The fields of a change, short: for each its number, a letter that says what follows, and the value.
 *
 * What comes back is the JSON text letter for letter, as digests are made over it: whatever would not is kept as it is.
 * A JSON object begins with a brace, which is no number: no mark is needed to tell one from the other.
 */

/** Digits of numbers: 64 letters, in the order of their codes. */
const angka = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
/** What a digit counts, by its code. */
const nilaiAngka: number[] = []
for (const [i, digit] of [...angka].entries()) nilaiAngka[digit.charCodeAt(0)] = i

/** Before what is no JSON object, and kept as it is. */
const apaAdanya = '='
/** Before the digits of a field whose number needs two. */
const dua = '.'
/** The letter of an absent value, and those of small numbers: one for each. */
const kosong = '!'
const kecil = '0123456789abcdefghijklmnopqrstuvwxyz'
/** Letters of what is followed by one digit, two, three …: a number; a text and a JSON value by their length. */
const bulat = 'ABCDEFGHI'
const teks = 'JKLM'
const json = 'UVWX'
const kata = 'OP'
/** A date: days since 1900 in three digits. */
const tanggal = 'N'
/** A record named: the first, the second, the third of those kept beside the fields; any other in 22 digits. */
const rujukan = 'QRS'
const rujukanLain = 'T'

const hariMs = 86_400_000
const hariAwal = Date.UTC(1900, 0, 1) / hariMs
const banyakHari = angka.length ** 3
const panjangId = 22

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const isoTanggal = /^\d{4}-\d\d-\d\d$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const kendali = /[\u0000-\u001f]/

type Nilai = string | number | boolean | null | object | undefined

function digits(value: number, many: number): string {
  let [text, rest] = ['', value]
  for (let i = 0; i < many; i++) {
    text = angka.charAt(rest % 64) + text
    rest = Math.floor(rest / 64)
  }
  return text
}

/** A number with as many digits as it needs, after the letter that says how many. */
function counted(letters: string, value: number): string | null {
  let many = 1
  for (let limit = 64; value >= limit; limit *= 64) many++
  return many > letters.length ? null : letters.charAt(many - 1) + digits(value, many)
}

function long(letters: string, text: string): string | null {
  const head = counted(letters, text.length)
  return head === null ? null : head + text
}

/** Three hexadecimal digits, by what they count, and the two digits here that count the same. */
const tigaHex = Array.from({ length: 16 ** 3 }, (_, i) => i.toString(16).padStart(3, '0'))
// Made with every start: the general way takes three times as long.
const duaAngka = tigaHex.map((_, i) => angka.charAt(i >> 6) + angka.charAt(i & 63))

/** The 32 hexadecimal digits of an id, three in two. */
export function idPadat(id: string): string {
  const hex = `0${id.replaceAll('-', '')}`
  let text = ''
  for (let at = 0; at < hex.length; at += 3) text += duaAngka[Number.parseInt(hex.slice(at, at + 3), 16)]
  return text
}

/** The id of 22 digits; where they count more than an id holds, what comes back is none. */
export function idTeks(text: string): string {
  let hex = ''
  for (let at = 0; at < text.length; at += 2) {
    const [high = 0, low = 0] = [nilaiAngka[text.charCodeAt(at)], nilaiAngka[text.charCodeAt(at + 1)]]
    hex += tigaHex[high * 64 + low]
  }
  if (!hex.startsWith('0')) return hex
  return `${hex.slice(1, 9)}-${hex.slice(9, 13)}-${hex.slice(13, 17)}-${hex.slice(17, 21)}-${hex.slice(21)}`
}

const tanggalKenal = new Map<number, string>()
/** The same few thousand days come again and again. */
function tanggalOf(hari: number): string {
  const known = tanggalKenal.get(hari) ?? new Date((hari + hariAwal) * hariMs).toISOString().slice(0, 10)
  tanggalKenal.set(hari, known)
  return known
}

function tanggalPadat(text: string): string | null {
  const hari = Date.parse(text) / hariMs - hariAwal
  if (!(hari >= 0 && hari < banyakHari) || tanggalOf(hari) !== text) return null
  return tanggal + digits(hari, 3)
}

const kataKe = new Map(nomorKata.map((word, i) => [word, i]))

function teksPadat(value: string, rujuk: string[]): string | null {
  const word = kataKe.get(value)
  if (word !== undefined) return counted(kata, word)
  if (value.length === 36 && uuid.test(value)) {
    if (!rujuk.includes(value) && rujuk.length < rujukan.length) rujuk.push(value)
    const at = rujuk.indexOf(value)
    return at < 0 ? rujukanLain + idPadat(value) : rujukan.charAt(at)
  }
  if (value.length === 10 && isoTanggal.test(value)) return tanggalPadat(value) ?? long(teks, value)
  return value.isWellFormed() && !kendali.test(value) ? long(teks, value) : long(json, JSON.stringify(value))
}

function nilaiPadat(value: Nilai, rujuk: string[]): string | null {
  if (value === null) return kosong
  if (typeof value === 'string') return teksPadat(value, rujuk)
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
    return value < kecil.length ? kecil.charAt(value) : counted(bulat, value)
  return value === undefined ? null : long(json, JSON.stringify(value))
}

/** The names of a kind by their number, and the numbers by name, each as it is written. */
type Jenis = { readonly nama: readonly string[]; readonly kode: ReadonlyMap<string, string> }
const jenisOf = new Map(
  Object.entries(nomorIsian).map(([entitas, list]): [string, Jenis] => {
    const kode = (i: number) => (i < 64 ? angka.charAt(i) : dua + digits(i, 2))
    return [
      entitas,
      { nama: list.map((nama) => `${JSON.stringify(nama)}:`), kode: new Map(list.map((nama, i) => [nama, kode(i)])) },
    ]
  }),
)

export type Padat = {
  readonly isi: string
  /** Ids of other records that `isi` only points at: three at most. */
  readonly rujukan: readonly string[]
}

/** What is kept of the fields of a change, of which `text` is the JSON. */
export function padatkanIsian(entitas: string, fields: Readonly<Record<string, Nilai>>, text: string): Padat {
  const rujuk: string[] = []
  const kode = jenisOf.get(entitas)?.kode
  let isi = ''
  for (const nama of Object.keys(fields)) {
    const [field, nilai] = [kode?.get(nama), nilaiPadat(fields[nama], rujuk)]
    if (field === undefined || nilai === null) return { isi: text, rujukan: [] }
    isi += field + nilai
  }
  return isi === '' ? { isi: text, rujukan: [] } : { isi, rujukan: rujuk }
}

/** An object that is written as this text and no other: without spaces, a field said twice, a number written otherwise. */
function parseSama(text: string): Record<string, Nilai> | null {
  try {
    const fields = JSON.parse(text) as Record<string, Nilai>
    return JSON.stringify(fields) === text ? fields : null
  } catch {
    return null
  }
}

/** What is kept of the fields of a change, given as JSON text. */
export function padatkanIsi(entitas: string, text: string): Padat {
  if (!text.startsWith('{')) return { isi: apaAdanya + text, rujukan: [] }
  const fields = parseSama(text)
  return fields === null ? { isi: text, rujukan: [] } : padatkanIsian(entitas, fields, text)
}

type Arti = 'angka' | 'kata' | 'teks' | 'json' | 'rujukan'
/** What a letter says of what follows it, by its code; with how many digits, or which of several. */
const artiOf: { readonly arti: Arti; readonly n: number }[] = []
for (const [arti, letters] of Object.entries({ angka: bulat, kata, teks, json, rujukan }))
  for (const [i, letter] of [...letters].entries()) artiOf[letter.charCodeAt(0)] = { arti: arti as Arti, n: i + 1 }
/** Letters that are a value of their own, as JSON. */
const sendiri: string[] = []
sendiri[kosong.charCodeAt(0)] = 'null'
for (const [i, letter] of [...kecil].entries()) sendiri[letter.charCodeAt(0)] = String(i)

const rusak = () => new Error('A change of the journal cannot be read')

/** Reads what was written, from one place to the next. */
class Pembaca {
  #at = 0
  readonly #isi: string
  readonly #rujuk: readonly (string | null | undefined)[]

  constructor(isi: string, rujuk: readonly (string | null | undefined)[]) {
    this.#isi = isi
    this.#rujuk = rujuk
  }

  isAda(): boolean {
    return this.#at < this.#isi.length
  }

  #take(many: number): string {
    const from = this.#at
    this.#at += many
    if (!(this.#at <= this.#isi.length)) throw rusak()
    return this.#isi.slice(from, this.#at)
  }

  #number(many: number): number {
    let value = 0
    for (let i = 0; i < many; i++) value = value * 64 + (nilaiAngka[this.#isi.charCodeAt(this.#at++)] ?? Number.NaN)
    if (Number.isNaN(value)) throw rusak()
    return value
  }

  nomorIsian(): number {
    if (this.#isi.charAt(this.#at) !== dua) return this.#number(1)
    this.#at++
    return this.#number(2)
  }

  /** The next value, as JSON. */
  nilai(): string {
    const code = this.#isi.charCodeAt(this.#at++)
    const own = sendiri[code]
    if (own !== undefined) return own
    const { arti, n } = artiOf[code] ?? {}
    if (arti === 'angka') return String(this.#number(n ?? 0))
    if (arti === 'teks') return JSON.stringify(this.#take(this.#number(n ?? 0)))
    if (arti === 'json') return this.#take(this.#number(n ?? 0))
    const named = this.#named(arti, n ?? 0, code)
    if (typeof named !== 'string') throw rusak()
    return `"${named}"`
  }

  /** Texts that need no escaping. */
  #named(arti: Arti | undefined, n: number, code: number): string | null | undefined {
    if (arti === 'rujukan') return this.#rujuk[n - 1]
    if (arti === 'kata') return nomorKata[this.#number(n)]
    if (code === tanggal.charCodeAt(0)) return tanggalOf(this.#number(3))
    return code === rujukanLain.charCodeAt(0) ? idTeks(this.#take(panjangId)) : null
  }
}

/** The fields of a change as JSON text. @throws where it was not written by `padatkanIsi` */
export function bentangkanIsi(entitas: string, isi: string, rujuk: readonly (string | null | undefined)[]): string {
  if (isi.startsWith('{')) return isi
  if (isi.startsWith(apaAdanya)) return isi.slice(1)
  const nama = jenisOf.get(entitas)?.nama
  const pembaca = new Pembaca(isi, rujuk)
  const text: string[] = []
  while (pembaca.isAda()) {
    const name = nama?.[pembaca.nomorIsian()]
    if (name === undefined) throw rusak()
    text.push(name + pembaca.nilai())
  }
  return `{${text.join(',')}}`
}
