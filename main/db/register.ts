import { penentuAnak } from '#main/ringkasan/anak.ts'
import { load } from '#main/ringkasan/baris-register.ts'
import type { Db } from '#main/toko/toko.ts'
import type { IsAwalData } from '#shared/domain/penimbangan/hasil.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { createIsAwalData } from '#shared/domain/skdn/awal-data.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { readPengaturan } from './buku.ts'
import { headOf } from './journal.ts'
import { luarSejak } from './luar.ts'
import { idLuar } from './milik.ts'

/** Every child of this facility (anak.ts) as the rules see it, kept in memory and refreshed child by child from the journal. */
export type Register = {
  /** Newest journal row it reflects. */
  readonly head: number
  readonly anak: ReadonlyMap<string, AnakRegister>
  readonly isAwalData: IsAwalData
  /** The z table by which impossible measures are known. */
  readonly rujukanZ: RujukanZ
}

const daftarPenentu = penentuAnak.map(([nama]) => `'${nama}'`).join(', ')
const orangPenentu = penentuAnak.map(
  ([nama, kolom]) => `WHEN '${nama}' THEN (SELECT ${kolom} FROM ${nama} WHERE id = entitas_id)`,
)
const kolomPenentu = [...new Set(penentuAnak.map(([, kolom]) => kolom))]

/** Persons a record went from or to: the column that names them is set once more. */
const berpindah = kolomPenentu.map(
  (kolom) => `SELECT lama.isi ->> '$.${kolom}'
     FROM perubahan p CROSS JOIN perubahan lama ON lama.entitas = p.entitas AND lama.entitas_id = p.entitas_id
     WHERE p.nomor > @head AND p.dasar IS NOT NULL AND +p.entitas IN (${daftarPenentu})
       AND p.isi ->> '$.${kolom}' IS NOT NULL AND lama.isi ->> '$.${kolom}' IS NOT NULL`,
)

/**
 * Persons of this facility touched by journal rows after `head`; where a record went from one to another, both.
 *
 * The plus signs and CROSS keep SQLite at the end of the journal: by the kind of record it would read all of it.
 */
function touchedSince(db: Db, head: number): string[] {
  return db.values<string>(
    `SELECT id FROM (SELECT CASE entitas WHEN 'orang' THEN entitas_id ${orangPenentu.join(' ')} END AS id
       FROM perubahan WHERE nomor > @head AND +entitas IN ('orang', ${daftarPenentu})
       UNION ${berpindah.join(' UNION ')})
     WHERE id NOT IN ${idLuar}`,
    { head },
  )
}

/** Above this many touched children a full read is cheaper than one by one. */
const refreshLimit = 500

function refresh(db: Db, register: Register, head: number): Register {
  const { rujukanZ } = readPengaturan(db)
  // Children may have come or gone with their posyandu, or be judged by another table, untouched themselves.
  if (luarSejak(db) > register.head || rujukanZ !== register.rujukanZ) return readRegister(db)
  const ids = touchedSince(db, register.head)
  if (ids.length > refreshLimit) return readRegister(db)
  if (ids.length === 0) return { ...register, head }
  const anak = new Map(register.anak)
  const current = new Map(load(db, ids, rujukanZ).map((child) => [child.id, child]))
  for (const id of ids) {
    const child = current.get(id)
    // Set in place: a child that changed keeps its turn in the order.
    if (child) anak.set(id, child)
    else anak.delete(id)
  }
  return { head, anak, isAwalData: createIsAwalData(anak.values()), rujukanZ }
}

export function readRegister(db: Db): Register {
  const head = headOf(db)
  const { rujukanZ } = readPengaturan(db)
  const anak = new Map(load(db, null, rujukanZ).map((child) => [child.id, child]))
  return { head, anak, isAwalData: createIsAwalData(anak.values()), rujukanZ }
}

/** Gives a function that answers with the register as of now, reading only what changed since it was last asked. */
export function createRegisterReader(db: Db): () => Register {
  let remembered: Register | null = null
  return () => {
    const head = headOf(db)
    const stale = remembered === null || remembered.head > head ? null : remembered
    const register = stale === null ? readRegister(db) : stale.head < head ? refresh(db, stale, head) : stale
    // What a transaction has written may be taken back, and its journal numbers be given out again.
    if (!db.inTransaction()) remembered = register
    return register
  }
}
