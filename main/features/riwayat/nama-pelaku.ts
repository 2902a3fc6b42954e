import { listAkun } from '#main/db/akun.ts'
import type { Db } from '#main/db/open.ts'

/** Who is no account: what the journal wrote before there were any, and the program itself, which backs up on closing. */
const tanpaAkun: Readonly<Record<string, string>> = { bidan: 'Bidan', program: 'Buku Pustu' }

/** Names accounts by the id the journal keeps, also closed ones. */
export function createNamaPelaku(db: Db): (id: string) => string {
  const names = new Map(listAkun(db).map(({ id, nama }) => [id, nama]))
  return (id) => names.get(id) ?? tanpaAkun[id] ?? 'Akun lain'
}
