import { isRingkasanSama } from '#main/ringkasan/banding.ts'
import { toBerkasFailure } from '#main/toko/berkas-gagal.ts'
import type { Db } from '#main/toko/toko.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import { replay } from './journal.ts'
import { createScratchBook } from './open.ts'
import { sidikBuku } from './sidik.ts'

/** What a check of the whole book finds. */
export type Pemeriksaan = {
  /** "ok", or what SQLite finds wrong first. */
  readonly integritas: string
  /** Whether playing the journal from the beginning gives exactly the tables. */
  readonly jurnalSamaDenganTabel: boolean
  /** Whether all that is derived and kept equals a full recount. */
  readonly ringkasanSama: boolean
  /** Persons and weighings that are not removed. */
  readonly orang: number
  readonly penimbangan: number
  /** Rows of the journal. */
  readonly perubahan: number
  readonly sidik: string
}

function integrityOf(db: Db): string {
  const verdict = db.pragma('integrity_check(1)')
  if (verdict !== 'ok') return String(verdict)
  const broken = db.value('SELECT "table" FROM pragma_foreign_key_check')
  return broken === undefined ? 'ok' : `foreign key of ${broken}`
}

/** False where a row of the journal is nothing that could have been written. */
function canReplay(scratch: Db, db: Db): boolean {
  try {
    // As one: a transaction for each row costs half as much again.
    scratch.transaction(() => replay(scratch, db))
    return true
  } catch (cause) {
    // What the disk does not give is another matter.
    if (toBerkasFailure(cause)) throw cause
    return false
  }
}

/** Plays the journal into an empty book in memory; the book itself is only read. */
function isJournalEqual(db: Db): boolean {
  const scratch = createScratchBook()
  try {
    if (!canReplay(scratch, db)) return false
    return namaCatatan.every((name) => {
      const sql = `SELECT * FROM ${name} ORDER BY id`
      const rebuilt = scratch.each(sql)
      for (const row of db.each(sql)) {
        const { done, value } = rebuilt.next()
        if (done || JSON.stringify(row) !== JSON.stringify(value)) {
          rebuilt.return?.()
          return false
        }
      }
      return rebuilt.next().done === true
    })
  } finally {
    scratch.close()
  }
}

/** Counts of a book, and the digest of its content. */
export function countBuku(db: Db): Pick<Pemeriksaan, 'orang' | 'penimbangan' | 'perubahan' | 'sidik'> {
  const count = (from: string) => db.oneValue<number>(`SELECT count(*) FROM ${from}`)
  return {
    orang: count('orang WHERE dihapus = 0'),
    penimbangan: count('penimbangan WHERE dihapus = 0'),
    perubahan: count('perubahan'),
    sidik: sidikBuku(db),
  }
}

/** Checks a whole book without writing to it: one state of it, whoever goes on writing meanwhile. */
export function periksaBuku(db: Db): Pemeriksaan {
  const check = () => ({
    integritas: integrityOf(db),
    jurnalSamaDenganTabel: isJournalEqual(db),
    ringkasanSama: isRingkasanSama(db),
    ...countBuku(db),
  })
  return db.snapshot(check)
}

/** Whether a check found the book as it must be. */
export function isSehat({ integritas, jurnalSamaDenganTabel, ringkasanSama }: Pemeriksaan): boolean {
  return integritas === 'ok' && jurnalSamaDenganTabel && ringkasanSama
}
