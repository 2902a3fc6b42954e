import { findTempatId } from '#main/db/buku.ts'
import { renewReplica } from '#main/db/journal.ts'
import { countKonflik } from '#main/db/konflik.ts'
import { refreshLuar } from '#main/db/luar.ts'
import type { Db } from '#main/db/open.ts'
import { prepare } from '#main/db/proyeksi.ts'
import { getReplikaSendiri, listReplika, markSeen, vektorOf } from '#main/db/vektor.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import type { PaketTerbuka, Pembuka } from './buka.ts'
import type { Cabang } from './cabang.ts'
import type { BagianPaket, IsiPaket } from './isi-paket.ts'
import { recordKabar } from './kabar.ts'
import { decodePaket, encodePaket } from './kode-paket.ts'
import { type Catatan, isLengkap, type Kemajuan, noteSemua, type Penampung, showTampung } from './terapkan.ts'
import { findLuarWewenang } from './wewenang.ts'

export type HasilPaket = {
  /** Changes this book did not have, those of packages that had waited for this one among them. */
  readonly baru: number
  readonly sudahAda: number
  /** Fields newly waiting for a choice. */
  readonly konflik: number
  /** Replicas of which it holds other changes than the book. Those were left out, so it did not come whole. */
  readonly cabang: readonly Cabang[]
}

/** A package that is kept until all of it is in the tables, with the facility it came from. */
type Tersimpan = { readonly rowid: number; readonly fasilitasId: string; readonly bagian: readonly BagianPaket[] }

function listTersimpan(db: Db): Tersimpan[] {
  const rows = prepare(
    db,
    'SELECT rowid, fasilitas_id AS fasilitasId, tertunda FROM paket_masuk WHERE tertunda IS NOT NULL ORDER BY rowid',
  ).all() as { rowid: number; fasilitasId: string; tertunda: Buffer }[]
  // Checked when they came; they lie in the encrypted book since.
  return rows.map(({ tertunda, ...row }) => ({ ...row, bagian: (decodePaket(tertunda) as IsiPaket).bagian }))
}

/** A Puskesmas may speak for all; a Pustu for its own posyandu, whoever carries its words. */
function checkWewenang(db: Db, dari: string, tampung: Penampung, { diri, kenalan }: Pembuka): void {
  const jenisOf = (id: string) => kenalan.find(({ fasilitasId }) => fasilitasId === id)?.jenis
  if (dari === diri.fasilitasId || jenisOf(dari) === 'puskesmas') return
  const authors = new Map(listReplika(db).map(({ nomor, fasilitasId }) => [nomor, fasilitasId]))
  const perbuatan = Map.groupBy(
    [...tampung.values()].flatMap(({ entitas, id, baris }) => baris.map((b) => ({ entitas, id, ...b }))),
    ({ replika }) => authors.get(replika) ?? null,
  )
  for (const [author, done] of perbuatan) {
    if (author === null || jenisOf(author) === 'puskesmas') continue
    const luar = findLuarWewenang(db, author, done)
    if (luar === null) continue
    const nama = kenalan.find(({ fasilitasId }) => fasilitasId === author)?.nama ?? 'pengirimnya'
    refuse(
      `Kiriman ini mengubah ${luar}, padahal ${nama} hanya boleh mengubah posyandunya sendiri. Seluruh kiriman ditolak dan buku tidak diubah. Hubungi pengirimnya.`,
    )
  }
}

/** Takes in what can be taken in of one package. */
function takeIn(db: Db, { fasilitasId, bagian }: Pick<Tersimpan, 'fasilitasId' | 'bagian'>, pembuka: Pembuka): Catatan {
  const tampung: Penampung = new Map()
  const catatan = noteSemua(db, bagian, pembuka.diri.fasilitasId, tampung)
  showTampung(db, tampung)
  checkWewenang(db, fasilitasId, tampung, pembuka)
  return catatan
}

/** Takes in what had waited, again and again while one makes room for another. */
function takeWaiting(db: Db, pembuka: Pembuka): Kemajuan {
  const waiting = listTersimpan(db)
  // A receipt was given for them: what is left out of one stays with it.
  const bercabang = new Set<number>()
  let [baru, adaMaju] = [0, false]
  for (let maju = waiting.length > 0; maju; ) {
    maju = false
    for (const one of waiting) {
      try {
        const turn = db.transaction(() => takeIn(db, one, pembuka))
        baru += turn.baru
        maju ||= turn.maju
        adaMaju ||= turn.maju
        if (turn.cabang.length > 0) bercabang.add(one.rowid)
      } catch (cause) {
        // One that is refused now that it can be read goes on waiting: it must not keep the others out.
        if (!(toFailure(cause) instanceof AppFailure)) throw cause
      }
    }
  }
  const done = prepare(db, 'UPDATE paket_masuk SET tertunda = NULL WHERE rowid = ?')
  for (const { rowid, bagian } of waiting) if (!bercabang.has(rowid) && isLengkap(db, bagian)) done.run(rowid)
  return { baru, maju: adaMaju }
}

/** A folder that was copied instead of restored goes on under a name of its own before it meets what it lost. */
function leaveOldReplika(db: Db, bagian: readonly BagianPaket[]): void {
  const own = getReplikaSendiri(db)
  if (bagian.some(({ replika, sampai }) => replika === own.id && sampai > own.sampai)) renewReplica(db, 'pulihan')
}

/** Names of those who wrote: a Puskesmas names all, others only who wrote on none but their computers. */
function savePelaku(db: Db, { pelaku }: IsiPaket, { jenis, fasilitasId }: PaketTerbuka['pengirim']): void {
  const insert = prepare(
    db,
    `INSERT OR REPLACE INTO pelaku_luar (id, nama) SELECT @id, @nama WHERE @jenis = 'puskesmas' OR NOT EXISTS (
       SELECT 1 FROM perubahan p JOIN replika r ON r.nomor = p.replika
       WHERE p.pelaku = @id AND coalesce(r.fasilitas_id, @sendiri) <> @fasilitasId)`,
  )
  const sendiri = findTempatId(db)
  for (const { id, nama } of pelaku) insert.run({ id, nama, jenis, fasilitasId, sendiri })
}

function savePaket(db: Db, { isi, sidik, pengirim }: PaketTerbuka, now: Date): void {
  const { nomor, sebelumnya, dari, dibuat, jumlah } = isi.kepala
  const tertunda = isLengkap(db, isi.bagian) ? null : encodePaket(isi)
  prepare(
    db,
    `INSERT INTO paket_masuk (replika, nomor, sebelumnya, sidik, fasilitas_id, dibuat, diterima, jumlah, tertunda)
       VALUES (@replika, @nomor, @sebelumnya, @sidik, @fasilitasId, @dibuat, @diterima, @jumlah, @tertunda)
       ON CONFLICT (replika, nomor) DO UPDATE SET sidik = excluded.sidik, jumlah = excluded.jumlah, tertunda = excluded.tertunda`,
  ).run({
    ...{ replika: dari.replika, nomor, sebelumnya, sidik, fasilitasId: pengirim.fasilitasId, dibuat },
    ...{ diterima: now.toISOString(), jumlah: JSON.stringify(jumlah), tertunda },
  })
}

const countSudahAda = (bagian: readonly BagianPaket[], known: Vektor) =>
  bagian.reduce((sum, { replika, baris }) => sum + baris.filter(({ seq }) => seq <= (known[replika] ?? 0)).length, 0)

const takMuat =
  'Isi kiriman ini tidak cocok dengan susunan buku. Buku tidak diubah. Minta dikirim ulang semuanya; bila terulang, samakan dulu versi Buku Pustu.'

/** A row that no table takes was never written by this program; what the disk does not give is another matter. */
function toFailure(cause: unknown): unknown {
  const code = (cause as { code?: unknown } | null)?.code
  if (typeof code !== 'string' || !code.startsWith('SQLITE_CONSTRAINT')) return cause
  return new AppFailure({ code: 'berkas', pesan: takMuat }, { cause })
}

/**
 * Takes an opened package into the book, all of it in one transaction or nothing.
 *
 * What stands on changes that have not come waits in the book, and is taken in with the package that brings them.
 *
 * @throws AppFailure when it reaches beyond what its sender may change, or does not fit
 */
export function terimaPaket(db: Db, paket: PaketTerbuka, pembuka: Pembuka, now: Date): HasilPaket {
  const { isi, pengirim } = paket
  const take = (): HasilPaket => {
    db.sqlite.pragma('defer_foreign_keys = ON')
    leaveOldReplika(db, isi.bagian)
    const [before, open] = [vektorOf(db), countKonflik(db)]
    const taken = takeIn(db, { fasilitasId: pengirim.fasilitasId, bagian: isi.bagian }, pembuka)
    savePelaku(db, isi, pengirim)
    // What came in part did not come, and who holds other changes under one name does not hold what its counts say.
    if (taken.cabang.length === 0) {
      savePaket(db, paket, now)
      recordKabar(db, pengirim.fasilitasId, isi.kepala.dari.replika, isi.kepala.vektor)
    }
    const waited = takeWaiting(db, pembuka)
    const baru = taken.baru + waited.baru
    if (baru > 0) refreshLuar(db)
    if (taken.maju || waited.maju) markSeen(db)
    const konflik = Math.max(0, countKonflik(db) - open)
    const honest = isi.bagian.filter(({ replika }) => !taken.cabang.some((one) => one.replika === replika))
    return { baru, sudahAda: countSudahAda(honest, before), konflik, cabang: taken.cabang }
  }
  try {
    return db.transaction(take)
  } catch (cause) {
    throw toFailure(cause)
  }
}
