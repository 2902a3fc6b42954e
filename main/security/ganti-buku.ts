import { existsSync } from 'node:fs'
import { claimBuku } from '#main/db/ganti-kunci.ts'
import { headOf } from '#main/db/journal.ts'
import { opensWith } from '#main/toko/cipher.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { BagianSesi } from './bagian-sesi.ts'
import { cobaBeberapaKali } from './kunci-lain.ts'
import type { Sesi } from './sesi.ts'

const pesan = {
  berubah: 'Buku masih ditulis sementara buku barunya dibuat, jadi belum diganti. Buku ini utuh. Ulangi sekali lagi.',
  dipakai:
    'Buku sedang dipakai pekerjaan lain atau Buku Pustu yang lain, jadi belum diganti. Buku ini utuh. Tutup yang lain, lalu ulangi.',
} as const

/** The book makes room for another: nobody is in, and nothing has its file open while that is laid in its place. */
export function createGantiBuku({ buku, orang, antrean }: BagianSesi): Sesi['gantiBuku'] {
  return ({ kepala, draft }, ganti) =>
    antrean.run(async () => {
      const db = buku.force()
      if (db.bacaSaja !== null) refuse(`Buku belum diganti. ${db.bacaSaja}`)
      // Also where the book got another key meanwhile, or the other one is gone: under this ring it would open for nobody.
      if (headOf(db) !== kepala || !existsSync(draft) || !opensWith(draft, db.kunci)) refuse(pesan.berubah)
      if (!(await cobaBeberapaKali(() => claimBuku(db)))) refuse(pesan.dipakai)
      orang.keluar()
      buku.tutup()
      return ganti()
    })
}
