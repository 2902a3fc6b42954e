import type { Db } from '#main/toko/toko.ts'
import { listAkun } from './akun.ts'

/** Who is no account: what the journal wrote before there were any, and the program itself, which backs up on closing. */
const tanpaAkun: Readonly<Record<string, string>> = { bidan: 'Bidan', program: 'Buku Pustu' }

/** Names accounts by the id the journal keeps: closed ones too, and those of other computers. */
export function createNamaPelaku(db: Db): (id: string) => string {
  const luar = db.all<{ id: string; nama: string }>('SELECT id, nama FROM pelaku_luar')
  const names = new Map([...luar, ...listAkun(db)].map(({ id, nama }) => [id, nama]))
  return (id) => names.get(id) ?? tanpaAkun[id] ?? 'Akun lain'
}
