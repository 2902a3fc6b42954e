import { listReplika, type Replika } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { BagianPaket } from './isi-paket.ts'
import { type BarisMasuk, catat, gantikan, listBelumAda, nextNomor, type Penampung } from './tampung.ts'
import { tempatkan } from './tempatkan.ts'

const milikLain =
  'Kiriman ini membawa catatan sebuah laptop yang dikenal milik tempat lain. Buku tidak diubah. Tanyakan pengirimnya lewat telepon.'

type Pemilik = Pick<BagianPaket, 'replika' | 'fasilitasId' | 'nama'> & { readonly untuk?: string | null | undefined }

/** The row of a replica, made when it is first heard of. @throws AppFailure when it is known as something else */
export function ensureReplikaRow(
  db: Db,
  { replika, fasilitasId, nama, untuk = null }: Pemilik,
  sendiri: string,
): Replika {
  const find = () => listReplika(db).find(({ id }) => id === replika)
  const owner = fasilitasId === sendiri ? null : fasilitasId
  if (!find()) {
    db.run(
      'INSERT INTO replika (nomor, id, nama, fasilitas_id, untuk) SELECT max(nomor) + 1, ?, ?, ?, ? FROM replika',
      ...[replika, nama, owner, untuk],
    )
  }
  const row = find()
  if (!row || row.fasilitasId !== owner || row.untuk !== untuk) return refuse(milikLain)
  return row
}

/** How many changes were new, and how many of them are set aside. */
export type Tercatat = { readonly baru: number; readonly disisihkan: number }

/** What is known of who wrote what a stream tells: their replicas, and what they had seen. */
function notePenulis(db: Db, { penulis }: BagianPaket, sendiri: string): ReadonlyMap<string, Replika> {
  const konteks = 'INSERT OR REPLACE INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)'
  return new Map(
    penulis.map((one) => {
      const row = ensureReplikaRow(db, one, sendiri)
      // Of what came by itself the book knows more.
      for (const { seq, vektor } of one.konteks)
        if (seq > row.sampai && !row.sendiri) db.run(konteks, row.nomor, seq, JSON.stringify(vektor))
      return [row.id, row] as const
    }),
  )
}

/** Notes copies: what the book does not have under the name of who wrote it, and what of it the stream has told. */
export function noteSalinan(
  db: Db,
  alur: Replika,
  bagian: BagianPaket,
  baris: readonly BarisMasuk[],
  tampung: Penampung,
  sendiri: string,
): Tercatat {
  const penulis = notePenulis(db, bagian, sendiri)
  const insert = 'INSERT INTO salinan (replika, seq, kelompok, nomor, asal, asal_seq) VALUES (?, ?, ?, ?, ?, ?)'
  const tampungan = { tampung, belumAda: listBelumAda(db, baris) }
  let nomor = nextNomor(db)
  let baru = 0
  const groups = new Map<number, number>()
  for (const b of baris) {
    const asal = b.asal && penulis.get(b.asal.replika)
    if (!b.asal || !asal) return refuse(milikLain)
    const told = { replika: asal.nomor, id: asal.id, seq: b.asal.seq }
    const tempat = tempatkan(db, b, told, gantikan(db, tampung))
    if ('letak' in tempat) {
      const kelompok = groups.get(b.kelompok) ?? nomor
      groups.set(b.kelompok, kelompok)
      catat(db, b, { ...tempat.letak, nomor, kelompok }, tampungan)
      baru++
    }
    db.run(insert, alur.nomor, b.seq, b.kelompok, 'letak' in tempat ? nomor++ : tempat.nomor, asal.nomor, b.asal.seq)
  }
  return { baru, disisihkan: 0 }
}
