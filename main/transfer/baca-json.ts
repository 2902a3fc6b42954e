import { type Nilai, PenulisKolom, ruangTeks } from './kolom-padat.ts'

/** How much a JSON text may hold. What is beyond ends the reading at once. */
export type BatasJson = {
  /** How deep lists and objects may stand in each other. */
  readonly dalam: number
  /** Lists and objects. */
  readonly wadah: number
  /** Values and what separates them: commas. */
  readonly nilai: number
  /** Memory all that is kept of it may take, more or less. Bytes. */
  readonly ruang: number
}

/** A text that holds more than it may, as against one that is no JSON. */
export class TerlaluBesar extends Error {}

type Objek = { readonly isi: Record<string, unknown>; kunci: string | null }
type Wadah = Objek | { readonly daftar: unknown[] } | { readonly kolom: PenulisKolom }

/** Whether the list that begins inside these is a column of plain values; by the keys and lists around it. */
export type IsKolom = (jalan: readonly (string | null)[]) => boolean

const sign = (text: string) => text.charCodeAt(0)
const [kutip, garisMiring, koma, titikDua] = [sign('"'), sign('\\'), sign(','), sign(':')] as const
const [siku, sikuTutup, kurawal, kurawalTutup] = [sign('['), sign(']'), sign('{'), sign('}')] as const
const [nol, sembilan, minus] = [sign('0'), sign('9'), sign('-')] as const
const isSpasi = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
/** Digits every number of so many is whole and exact with. */
const digitPasti = 15
/** The longest text of a package is a frozen report, 5 million characters. Bytes. */
const teksTerpanjang = 32 * 1024 * 1024

/** Bytes a number, or what was counted by itself already, takes where it stands. */
const ruangPolos = 16

type Harap = 'nilai' | 'nilaiPertama' | 'kunci' | 'kunciPertama' | 'titikDua' | 'koma' | 'habis'

const bukan = () => new Error('Not the JSON of a package')

/**
 * Reads JSON piece by piece, and keeps of it nothing but its values; columns are kept by their different ones. So the
 * text itself is never in memory, and what is made of it is counted while it is made.
 *
 * Stricter than `JSON.parse` in two things no package has: a key twice, and `__proto__`.
 */
export class PembacaJson {
  readonly #batas: BatasJson
  readonly #isKolom: IsKolom
  readonly #wadah: Wadah[] = []
  #harap: Harap = 'nilai'
  /** What came and is not read yet stands at its beginning; the same memory for every piece. Texts made of it are copies. */
  #meja: Buffer = Buffer.alloc(0)
  #sisa = 0
  #hasil: unknown
  #hitung = { wadah: 0, nilai: 0, ruang: 0 }

  constructor(batas: BatasJson, isKolom: IsKolom = () => false) {
    this.#batas = batas
    this.#isKolom = isKolom
  }

  /** Reads on. @throws TerlaluBesar, or when it is no JSON */
  tulis(potong: Uint8Array): void {
    const text = this.#sambung(potong)
    let at = 0
    for (let next = 0; at < text.length; at = next) {
      next = this.#baca(text, at)
      if (next < 0) break
    }
    const sisa = text.subarray(at)
    if (sisa.length > teksTerpanjang) throw new TerlaluBesar('A text of a package is too long')
    if (sisa.length > this.#meja.length) this.#meja = Buffer.alloc(2 * sisa.length)
    this.#meja.set(sisa)
    this.#sisa = sisa.length
  }

  /** The piece, behind what was left of the one before. */
  #sambung(potong: Uint8Array): Buffer {
    if (this.#sisa === 0) return Buffer.from(potong.buffer, potong.byteOffset, potong.byteLength)
    const end = this.#sisa + potong.length
    if (end > this.#meja.length) this.#meja = Buffer.concat([this.#meja.subarray(0, this.#sisa)], 2 * end)
    this.#meja.set(potong, this.#sisa)
    return this.#meja.subarray(0, end)
  }

  /** What was read. @throws when the text ended too early */
  selesai(): unknown {
    if (this.#harap !== 'habis' || this.#sisa > 0) throw bukan()
    return this.#hasil
  }

  /** Reads one sign or one value. @returns where it ends; -1 where that is not there yet */
  #baca(text: Buffer, at: number): number {
    const byte = text[at] as number
    if (isSpasi(byte)) return at + 1
    switch (this.#harap) {
      case 'koma':
        return this.#bacaKoma(byte, at)
      case 'titikDua':
        if (byte !== titikDua) throw bukan()
        this.#harap = 'nilai'
        return at + 1
      case 'kunci':
      case 'kunciPertama':
        return this.#bacaKunci(text, at)
      case 'nilai':
      case 'nilaiPertama':
        return this.#bacaNilai(text, at)
      default:
        throw bukan()
    }
  }

  #bacaKoma(byte: number, at: number): number {
    const last = this.#wadah.at(-1) as Wadah
    const isObjek = 'isi' in last
    if (byte === koma) {
      this.#count('nilai', this.#batas.nilai)
      this.#harap = isObjek ? 'kunci' : 'nilai'
    } else if (byte === (isObjek ? kurawalTutup : sikuTutup)) this.#tutup()
    else throw bukan()
    return at + 1
  }

  #bacaKunci(text: Buffer, at: number): number {
    const last = this.#wadah.at(-1) as Objek
    if (text[at] === kurawalTutup && this.#harap === 'kunciPertama') {
      this.#tutup()
      return at + 1
    }
    if (text[at] !== kutip) throw bukan()
    const end = endOfTeks(text, at)
    if (end < 0) return end
    const kunci = toTeks(text, at, end)
    if (kunci === '__proto__' || Object.hasOwn(last.isi, kunci)) throw bukan()
    this.#takeRuang(ruangTeks + kunci.length)
    last.kunci = kunci
    this.#harap = 'titikDua'
    return end
  }

  #bacaNilai(text: Buffer, at: number): number {
    const byte = text[at] as number
    if (byte === siku || byte === kurawal) {
      this.#buka(byte === kurawal)
      return at + 1
    }
    if (byte === sikuTutup && this.#harap === 'nilaiPertama') {
      this.#tutup()
      return at + 1
    }
    // Plain values stand in something.
    if (this.#wadah.length === 0) throw bukan()
    if (byte === kutip) {
      const end = endOfTeks(text, at)
      if (end > 0) this.#taruh(toTeks(text, at, end))
      return end
    }
    const end = endOfPolos(text, at)
    if (end > 0) this.#taruh(toPolos(text, at, end))
    return end
  }

  #buka(isObjek: boolean): void {
    this.#count('wadah', this.#batas.wadah)
    this.#takeRuang(2 * ruangTeks)
    if (this.#wadah.length === this.#batas.dalam) throw new TerlaluBesar('Lists of a package stand too deep')
    const last = this.#wadah.at(-1)
    if (last && 'kolom' in last) throw bukan()
    if (isObjek) {
      this.#wadah.push({ isi: {}, kunci: null })
      this.#harap = 'kunciPertama'
      return
    }
    const jalan = this.#wadah.map((one) => ('kunci' in one ? one.kunci : null))
    this.#wadah.push(this.#isKolom(jalan) ? { kolom: new PenulisKolom() } : { daftar: [] })
    this.#harap = 'nilaiPertama'
  }

  #tutup(): void {
    const last = this.#wadah.pop() as Wadah
    const value = 'isi' in last ? last.isi : 'daftar' in last ? last.daftar : last.kolom.selesai()
    if (this.#wadah.length > 0) this.#taruh(value)
    else {
      this.#hasil = value
      this.#harap = 'habis'
    }
  }

  #taruh(value: unknown): void {
    const last = this.#wadah.at(-1) as Wadah
    this.#harap = 'koma'
    if ('kolom' in last) {
      if (typeof value === 'boolean') throw bukan()
      this.#takeRuang(last.kolom.push(value as Nilai))
      return
    }
    this.#takeRuang(typeof value === 'string' ? ruangTeks + value.length : ruangPolos)
    if ('daftar' in last) last.daftar.push(value)
    else last.isi[last.kunci as string] = value
  }

  #takeRuang(bytes: number): void {
    this.#hitung.ruang += bytes
    if (this.#hitung.ruang > this.#batas.ruang) throw new TerlaluBesar('A package takes too much room')
  }

  #count(what: 'wadah' | 'nilai', most: number): void {
    this.#hitung[what]++
    if (this.#hitung[what] > most) throw new TerlaluBesar('A package holds too much')
  }
}

/** Where the text in quotation marks that begins at `from` ends, behind the mark; -1 where it goes on. */
function endOfTeks(text: Buffer, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const byte = text[at] as number
    if (byte === kutip) return at + 1
    if (byte === garisMiring) at++
    else if (byte < 0x20) throw bukan()
  }
  return -1
}

function toTeks(text: Buffer, from: number, end: number): string {
  let isPolos = true
  for (let at = from + 1; at < end - 1; at++) {
    const byte = text[at] as number
    if (byte === garisMiring) return JSON.parse(text.toString('utf8', from, end)) as string
    if (byte > 0x7f) isPolos = false
  }
  return isPolos ? text.toString('latin1', from + 1, end - 1) : text.toString('utf8', from + 1, end - 1)
}

/** Where a number or a word ends; -1 where that is not there yet. */
function endOfPolos(text: Buffer, from: number): number {
  for (let at = from; at < text.length; at++) {
    const byte = text[at] as number
    if (byte === koma || byte === sikuTutup || byte === kurawalTutup || isSpasi(byte)) {
      if (at === from) throw bukan()
      return at
    }
    if (at - from > 100) throw bukan()
  }
  return -1
}

function toPolos(text: Buffer, from: number, end: number): number | boolean | null {
  const negatif = text[from] === minus
  const first = negatif ? from + 1 : from
  let value = 0
  let at = first
  if (end - first <= digitPasti && (text[first] !== nol || end - first === 1)) {
    for (; at < end; at++) {
      const byte = text[at] as number
      if (byte < nol || byte > sembilan) break
      value = value * 10 + byte - nol
    }
    if (at === end && at > first) return negatif ? -value : value
  }
  return JSON.parse(text.toString('latin1', from, end)) as number | boolean | null
}
