export type Nilai = string | number | null

/**
 * The values of one column, each kept once: `ke` says of every row which of `kamus` it has.
 *
 * Ids of children, days and posyandu come back again and again; so hundreds of thousands of rows stand in the room of
 * their different values.
 */
export class KolomPadat {
  readonly kamus: readonly Nilai[]
  readonly ke: Uint8Array | Uint16Array | Uint32Array
  constructor(kamus: readonly Nilai[], ke: KolomPadat['ke']) {
    this.kamus = kamus
    this.ke = ke
  }
}

/** Bytes a text or a list takes beside its letters. */
export const ruangTeks = 64

/** Collects the values of a column, one after the other. */
export class PenulisKolom {
  readonly #kamus: Nilai[] = []
  readonly #known = new Map<Nilai, number>()
  #ke: KolomPadat['ke'] = new Uint8Array(64)
  #length = 0

  /** @returns bytes of memory it costs, more or less */
  push(value: Nilai): number {
    let index = this.#known.get(value)
    // Twice: it is copied when it grows, and when it is done.
    let ruang = 2 * this.#ke.BYTES_PER_ELEMENT
    if (index === undefined) {
      index = this.#kamus.push(value) - 1
      this.#known.set(value, index)
      ruang += ruangTeks + (typeof value === 'string' ? value.length : 0)
      if (index > 0xff && this.#ke instanceof Uint8Array) this.#ke = new Uint16Array(this.#ke)
      else if (index > 0xffff && this.#ke instanceof Uint16Array) this.#ke = new Uint32Array(this.#ke)
    }
    if (this.#length === this.#ke.length) this.#grow()
    this.#ke[this.#length++] = index
    return ruang
  }

  get length(): number {
    return this.#length
  }

  selesai(): KolomPadat {
    return new KolomPadat(this.#kamus, this.#ke.slice(0, this.#length))
  }

  #grow(): void {
    const Larger = this.#ke.constructor as Uint32ArrayConstructor
    const larger = new Larger(this.#length * 2)
    larger.set(this.#ke)
    this.#ke = larger
  }
}
