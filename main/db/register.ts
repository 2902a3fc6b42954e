import { penentuAnak } from '#main/ringkasan/anak.ts'
import { readIsAwalData } from '#main/ringkasan/awal-data.ts'
import { DaftarAnak } from '#main/ringkasan/daftar-anak.ts'
import type { Db } from '#main/toko/toko.ts'
import type { IsAwalData } from '#shared/domain/penimbangan/hasil.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { readPengaturan } from './buku.ts'
import { headOf } from './journal.ts'
import { luarSejak } from './luar.ts'
import { idLuar } from './milik.ts'

/**
 * The children of this facility (ringkasan/anak.ts) as the rules see them. Of what was read of them a few are kept, and
 * refreshed child by child from the journal: the book, and not the memory, holds them all.
 */
export type Register = {
  /** Newest journal row it reflects. */
  readonly head: number
  readonly anak: DaftarAnak
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

/** So many children are kept from one question to the next: those of a Pustu, and never those of an area. */
const palingTeringat = 3000

/** Above this many touched children it is cheaper to begin anew. */
const refreshLimit = 500

function refresh(db: Db, register: Register, head: number): Register {
  const { rujukanZ } = readPengaturan(db)
  // Children may have come or gone with their posyandu, or be judged by another table, untouched themselves.
  if (luarSejak(db) > register.head || rujukanZ !== register.rujukanZ) return readRegister(db)
  const ids = touchedSince(db, register.head)
  if (ids.length > refreshLimit) return readRegister(db)
  const anak = ids.length === 0 ? register.anak : register.anak.segar(ids)
  return { head, anak, isAwalData: readIsAwalData(db), rujukanZ }
}

/** The register as it is now: nobody of it is read before being asked for. */
export function readRegister(db: Db): Register {
  const { rujukanZ } = readPengaturan(db)
  return { head: headOf(db), anak: new DaftarAnak(db), isAwalData: readIsAwalData(db), rujukanZ }
}

/** Gives a function that answers with the register as of now; of what was read before, only what changed is read again. */
export function createRegisterReader(db: Db): () => Register {
  let remembered: Register | null = null
  return () => {
    const head = headOf(db)
    if (remembered && remembered.anak.teringat > palingTeringat) remembered = null
    const stale = remembered === null || remembered.head > head ? null : remembered
    const register = stale === null ? readRegister(db) : stale.head < head ? refresh(db, stale, head) : stale
    // What a transaction has written may be taken back, and its journal numbers be given out again.
    if (db.inTransaction()) return register === remembered ? { ...register, anak: register.anak.segar([]) } : register
    remembered = register
    return register
  }
}
