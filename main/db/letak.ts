import type { Db } from '#main/toko/toko.ts'
import { renewReplica } from './journal.ts'
import { akunProgram, recordKejadian } from './kejadian.ts'

/**
 * Notes where the folder of a book lies. Where it lay elsewhere before it was copied or moved, and goes on under a name
 * of its own: the book it was copied from may go on under the former.
 *
 * @param letak see `letakFolder`
 * @returns whether it lay elsewhere
 */
export function noteLetak(db: Db, letak: string, now: Date): boolean {
  const former = db.value("SELECT nilai FROM meta WHERE kunci = 'letak'")
  if (former === letak) return false
  return db.transaction(() => {
    db.run("INSERT OR REPLACE INTO meta (kunci, nilai) VALUES ('letak', ?)", letak)
    if (former === undefined) return false
    renewReplica(db, 'salinan')
    recordKejadian(db, { waktu: now.toISOString(), akunId: akunProgram, jenis: 'pindahLaptop', rincian: {} })
    return true
  })
}
