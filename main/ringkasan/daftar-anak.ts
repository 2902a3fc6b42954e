import type { Db } from '#main/toko/toko.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { load } from './baris-register.ts'
import { readRujukanZ } from './timbang-bulan.ts'

/**
 * The children of a book: one that is asked for is read alone, all of them only where somebody goes through them.
 *
 * What was read is kept. Whoever knows beforehand whom it will ask for says so (`muat`), and they are read at once.
 */
export class DaftarAnak implements ReadonlyMap<string, AnakRegister> {
  readonly #db: Db
  /** Null: not a child of this facility. */
  readonly #dikenal: Map<string, AnakRegister | null>
  #lengkap: boolean

  /** Whether it was given out within a transaction, and goes with it. */
  readonly #sementara: boolean

  constructor(db: Db, dikenal = new Map<string, AnakRegister | null>(), lengkap = false) {
    this.#db = db
    this.#dikenal = dikenal
    this.#lengkap = lengkap
    this.#sementara = db.inTransaction()
  }

  /** What a transaction has written may be taken back: a list from before it keeps nothing that is read meanwhile. */
  #bolehIngat(): boolean {
    return this.#sementara || !this.#db.inTransaction()
  }

  /** How many children it holds. */
  get teringat(): number {
    return this.#dikenal.size
  }

  /** Reads children that are not known yet. */
  muat(ids: Iterable<string>): void {
    if (this.#lengkap || !this.#bolehIngat()) return
    const missing = [...new Set(ids)].filter((id) => !this.#dikenal.has(id))
    if (missing.length === 0) return
    for (const id of missing) this.#dikenal.set(id, null)
    for (const child of load(this.#db, missing, readRujukanZ(this.#db))) this.#dikenal.set(child.id, child)
  }

  /** All of them, read at once. */
  semua(): ReadonlyMap<string, AnakRegister> {
    if (!this.#lengkap) {
      const all = load(this.#db, null, readRujukanZ(this.#db))
      if (!this.#bolehIngat()) return new Map(all.map((child) => [child.id, child]))
      this.#dikenal.clear()
      for (const child of all) this.#dikenal.set(child.id, child)
      this.#lengkap = true
    }
    return this.#dikenal as Map<string, AnakRegister>
  }

  /** The same children after some changed; those of the others that are known stay known. */
  segar(berubah: readonly string[]): DaftarAnak {
    const dikenal = new Map(this.#dikenal)
    const wanted = this.#lengkap ? berubah : []
    const current = new Map(load(this.#db, wanted, readRujukanZ(this.#db)).map((child) => [child.id, child]))
    for (const id of berubah) {
      const child = current.get(id)
      // Set in place: a child that changed keeps its turn in the order.
      if (child) dikenal.set(id, child)
      else dikenal.delete(id)
    }
    return new DaftarAnak(this.#db, dikenal, this.#lengkap)
  }

  get(id: string): AnakRegister | undefined {
    this.muat([id])
    const known = this.#dikenal.get(id)
    if (known !== undefined || this.#lengkap) return known ?? undefined
    return load(this.#db, [id], readRujukanZ(this.#db))[0]
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  get size(): number {
    return this.semua().size
  }

  forEach(each: (child: AnakRegister, id: string, all: ReadonlyMap<string, AnakRegister>) => void): void {
    for (const [id, child] of this.semua()) each(child, id, this)
  }

  entries(): MapIterator<[string, AnakRegister]> {
    return this.semua().entries()
  }

  keys(): MapIterator<string> {
    return this.semua().keys()
  }

  values(): MapIterator<AnakRegister> {
    return this.semua().values()
  }

  [Symbol.iterator](): MapIterator<[string, AnakRegister]> {
    return this.entries()
  }
}
