import { listAkun } from '#main/db/akun.ts'
import type { Db } from '#main/db/open.ts'

/** What the journal wrote before there were accounts. */
const pelakuLama = 'bidan'

/** Names accounts by the id the journal keeps, also closed ones. */
export function createNamaPelaku(db: Db): (id: string) => string {
  const names = new Map(listAkun(db).map(({ id, nama }) => [id, nama]))
  return (id) => names.get(id) ?? (id === pelakuLama ? 'Bidan' : 'Akun lain')
}
