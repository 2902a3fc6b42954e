import { bersihkanLain } from '#main/db/bersihkan.ts'
import { findTempatId } from '#main/db/buku.ts'
import { ikutiGabung } from '#main/db/ikut-gabung.ts'
import { countKonflik } from '#main/db/konflik.ts'
import { refreshLuar } from '#main/db/luar.ts'
import { fixTempat } from '#main/db/tempat-tetap.ts'
import { listReplika, markSeen, vektorOf } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { alihkan, type Dialihkan } from './alihkan.ts'
import { asalBagian, encodeAsing, listAsing } from './asing.ts'
import type { PaketTerbuka } from './buka.ts'
import type { Cabang } from './cabang.ts'
import { toTempatTetap } from './diri.ts'
import { type IsiKartu, isKartuBenar } from './isi-kartu.ts'
import type { BagianPaket, IsiPaket } from './isi-paket.ts'
import { recordKabar } from './kabar.ts'
import { terimaPenerus } from './kartu.ts'
import { encodePaket } from './kode-paket.ts'
import { berpisah, isSelisih, type Perpisahan } from './mengalah.ts'
import { idCabang } from './nama-cabang.ts'
import type { Pembuka } from './pembuka.ts'
import { ambilWilayah } from './pendahulu.ts'
import { findJenis, savePihak } from './pihak.ts'
import { type Penampung, showTampung } from './tampung.ts'
import { isLengkap, jumlahKemajuan, type Kemajuan, noteSemua } from './terapkan.ts'
import { listTersimpan } from './tersimpan.ts'

export type HasilPaket = {
  /** Changes this book did not have, those of packages that had waited for this one among them. */
  readonly baru: number
  /** Changes among them that are set aside: they count in no table until the Puskesmas accepts them. */
  readonly disisihkan: number
  readonly sudahAda: number
  /** Fields newly waiting for a choice. */
  readonly konflik: number
  /** Replicas of which it holds other changes than the book. Those were left out, so it did not come whole. */
  readonly cabang: readonly Cabang[]
  /** Replicas of which it holds other changes too, and those are here under a name of their own since. */
  readonly rangkap: readonly Cabang[]
  /** Replicas whose changes of this book go on under another name since, so that those of the package have room. */
  readonly terpisah: readonly Cabang[]
}

/** What a facility is: by the card it was connected by, or by one that came with its changes. */
const jenisOf = (db: Db, { diri, kenalan }: Pembuka, id: string) =>
  [diri, ...kenalan].find(({ fasilitasId }) => fasilitasId === id)?.jenis ?? findJenis(db, id)

type Masuk = Kemajuan &
  Dialihkan &
  Pick<Perpisahan, 'terpisah'> & {
    readonly sudahAda: number
  }

/**
 * The parts of a package that are for this book: a Pustu takes what its own computers wrote, and the streams for it; a
 * Puskesmas what anybody wrote, and the streams of a Puskesmas. A program of before sends a Pustu more: it is not its.
 */
function listBagian(db: Db, { bagian }: Pick<IsiPaket, 'bagian'>, pembuka: Pembuka): BagianPaket[] {
  const { fasilitasId: sendiri, jenis } = pembuka.diri
  return bagian.filter(({ untuk, fasilitasId }) => {
    if (untuk === undefined) return jenis === 'puskesmas' || fasilitasId === sendiri
    // One of somebody unknown waits until it is known what he is.
    const isBoleh = ['puskesmas', jenis === 'puskesmas' ? null : 'puskesmas'].includes(
      jenisOf(db, pembuka, fasilitasId),
    )
    return (jenis === 'puskesmas' || untuk === sendiri) && isBoleh
  })
}

/** What is told of replicas this book can hold: a program of before tells a Pustu of those of others too. */
function saringVektor(db: Db, vektor: Vektor, { diri }: Pembuka): Vektor {
  if (diri.jenis === 'puskesmas') return vektor
  const lain = listReplika(db).filter(({ fasilitasId, untuk }) => fasilitasId !== null && untuk === null)
  const ids = new Set(lain.map(({ id }) => id))
  return Object.fromEntries(Object.entries(vektor).filter(([id]) => !ids.has(id)))
}

/** Takes in what can be taken in of one package. */
function takeIn(db: Db, fasilitasId: string, isi: IsiPaket, mula: Pembuka): Masuk {
  const pembuka = { ...mula, penerus: isi.kartu }
  const { jejak, kepala } = isi
  const pengirim = { fasilitasId, jenis: jenisOf(db, pembuka, fasilitasId) }
  const asal = Map.groupBy(listBagian(db, isi, pembuka), (one) => asalBagian(one, pembuka, pengirim))
  const [bagian, asing] = [asal.get('sah') ?? [], asal.get('asing') ?? []]
  const { dari } = kepala
  const vektor = saringVektor(db, kepala.vektor, pembuka)
  const anggapan = kepala.anggapan && { ...kepala.anggapan, vektor: saringVektor(db, kepala.anggapan.vektor, pembuka) }
  const perkataan = { pengirim, bagian, jejak, vektor, anggapan, replika: dari.replika }
  const { terpisah, cabang } = berpisah(db, perkataan, pembuka)
  let kini = alihkan(bagian, vektor, cabang, pembuka)
  const isCabang = ({ replika }: BagianPaket) => kini.cabang.some((one) => one.replika === replika)
  const sudahAda = countSudahAda(
    kini.bagian.filter((one) => !isCabang(one)),
    vektorOf(db),
  )
  const isPuskesmas = (id: string) => jenisOf(db, pembuka, id) === 'puskesmas'
  const wilayah = { sendiri: pembuka.diri.fasilitasId, dari: fasilitasId, vektor: kepala.vektor, isPuskesmas }
  const tampung: Penampung = new Map()
  const note = () => noteSemua(db, kini.bagian, wilayah, kini.cabang, tampung)
  const turns = [note()]
  // A branch may be held here already, and part from that again.
  for (let found = turns[0]?.cabang ?? []; found.length > 0; found = turns.at(-1)?.cabang ?? []) {
    const next = alihkan(kini.bagian, kini.vektor, found, pembuka)
    kini = { ...next, cabang: [...kini.cabang, ...next.cabang], rangkap: [...kini.rangkap, ...next.rangkap] }
    turns.push(note())
  }
  showTampung(db, tampung)
  return { ...jumlahKemajuan(turns), ...kini, bagian: [...kini.bagian, ...asing], terpisah, sudahAda }
}

type Rentang = Pick<BagianPaket, 'replika' | 'dari' | 'sampai'>

/** Under which name, and numbers, the parts of a package are held: what parted from its name is under its new one. */
function rentangKini(bagian: readonly Rentang[], cabang: readonly Cabang[]): Rentang[] {
  return bagian.map(({ replika, dari, sampai }) => {
    const one = cabang.find((cabang) => cabang.replika === replika)
    if (!one) return { replika, dari, sampai }
    const id = idCabang(replika, one.dari, one.awal ?? '')
    return { replika: id, dari: Math.max(0, dari - one.dari), sampai: sampai - one.dari }
  })
}

/** Whether all of a package is in the book; what was left out of it is, once it came under its new name. */
function isDiterima(db: Db, { bagian, cabang }: Pick<Masuk, 'bagian' | 'cabang'>): boolean {
  return isLengkap(db, rentangKini(bagian, cabang))
}

/** How many changes of a package are set aside and wait for somebody to decide, whenever they came first. */
export function countDisisihkan(db: Db, { bagian }: IsiPaket, rangkap: readonly Cabang[]): number {
  const count = `SELECT count(*) FROM sisihan s JOIN replika r ON r.nomor = s.replika
     WHERE r.id = @replika AND s.seq > @dari AND s.seq <= @sampai AND s.putusan IS NULL`
  return rentangKini(bagian, rangkap).reduce((sum, one) => sum + db.oneValue<number>(count, one), 0)
}

/** Takes in what had waited, again and again while one makes room for another. */
function takeWaiting(db: Db, pembuka: Pembuka): Kemajuan & Pick<Perpisahan, 'terpisah'> {
  const waiting = listTersimpan(db)
  // A receipt was given for them: what is left out of one stays with it until it has come under its new name.
  const last = new Map<number, Masuk>()
  const turns: Masuk[] = []
  for (let maju = waiting.length > 0; maju; ) {
    maju = false
    for (const one of waiting) {
      try {
        const turn = db.transaction(() => takeIn(db, one.fasilitasId, one.isi, pembuka))
        turns.push(turn)
        maju ||= turn.maju
        last.set(one.rowid, turn)
      } catch (cause) {
        // One that is refused now that it can be read goes on waiting: it must not keep the others out.
        if (!(toFailure(cause) instanceof AppFailure)) throw cause
      }
    }
  }
  const done = 'UPDATE paket_masuk SET tertunda = NULL WHERE rowid = ?'
  for (const [rowid, turn] of last) if (isDiterima(db, turn)) db.run(done, rowid)
  return { ...jumlahKemajuan(turns), terpisah: turns.flatMap(({ terpisah }) => terpisah) }
}

/** Names of those who wrote: a Puskesmas names all, others only who wrote on none but their computers. */
function savePelaku(db: Db, { pelaku }: IsiPaket, { jenis, fasilitasId }: PaketTerbuka['pengirim']): void {
  const insert = `INSERT OR REPLACE INTO pelaku_luar (id, nama) SELECT @id, @nama WHERE @jenis = 'puskesmas' OR NOT EXISTS (
       SELECT 1 FROM jurnal p JOIN replika r ON r.nomor = p.replika
       WHERE p.pelaku = (SELECT nomor FROM kamus WHERE teks = @id) AND p.nomor = p.kelompok AND coalesce(r.fasilitas_id, @sendiri) <> @fasilitasId)`
  const sendiri = findTempatId(db)
  for (const { id, nama } of pelaku) db.run(insert, { id, nama, jenis, fasilitasId, sendiri })
}

/** Keeps the card of the sender, and those of a Puskesmas about its area: by them it is known what somebody is. */
function saveKartu(db: Db, { kartu }: IsiPaket, { jenis, fasilitasId, tanda }: PaketTerbuka['pengirim']): void {
  const sendiri = findTempatId(db)
  const isDijamin = (one: IsiKartu) =>
    one.fasilitasId === fasilitasId
      ? one.kunciTanda === tanda.toString('base64')
      : jenis === 'puskesmas' || fasilitasId === sendiri
  for (const one of kartu) {
    if (one.fasilitasId === sendiri || terimaPenerus(db, one)) continue
    if (isDijamin(one) && isKartuBenar(one)) savePihak(db, one, false)
  }
}

function savePaket(
  db: Db,
  { isi, sidik, pengirim }: PaketTerbuka,
  bagian: readonly BagianPaket[],
  pembuka: Pembuka,
  now: Date,
): void {
  const { nomor, sebelumnya, dari, dibuat, jumlah } = isi.kepala
  const tertunda = isLengkap(db, bagian) ? null : encodePaket(isi)
  const asing =
    tertunda === null
      ? null
      : encodeAsing(listAsing({ ...isi, bagian: listBagian(db, isi, pembuka) }, pembuka, pengirim))
  db.run(
    `INSERT INTO paket_masuk (replika, nomor, sebelumnya, sidik, fasilitas_id, dibuat, diterima, jumlah, tertunda, asing)
       VALUES (@replika, @nomor, @sebelumnya, @sidik, @fasilitasId, @dibuat, @diterima, @jumlah, @tertunda, @asing)
       ON CONFLICT (replika, nomor) DO UPDATE SET sidik = excluded.sidik, jumlah = excluded.jumlah,
         tertunda = excluded.tertunda, asing = excluded.asing`,
    {
      ...{ replika: dari.replika, nomor, sebelumnya, sidik, fasilitasId: pengirim.fasilitasId, dibuat },
      ...{ diterima: now.toISOString(), jumlah: JSON.stringify(jumlah), tertunda, asing },
    },
  )
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
 * Whether a package holds anything for this book. One this facility wrote itself does not, unless it tells of changes the
 * book has not: of another laptop that wrote under the same name, or of its own which it lost.
 */
export function isBerisi(db: Db, { isi, pengirim, milikSendiri }: PaketTerbuka, pembuka: Pembuka): boolean {
  const { jejak, kepala } = isi
  const [bagian, vektor, { dari }] = [listBagian(db, isi, pembuka), saringVektor(db, kepala.vektor, pembuka), kepala]
  return !milikSendiri || isSelisih(db, { pengirim, bagian, jejak, vektor, replika: dari.replika }, pembuka)
}

/** What follows from changes that came: what is whose, what this book has seen, and what it does by itself. */
function settle(db: Db, pembuka: Pembuka, now: Date): void {
  refreshLuar(db)
  markSeen(db)
  ikutiGabung(db, pembuka.diri.jenis === 'puskesmas', now)
  ambilWilayah(db, pembuka.diri, now)
}

/** Takes in what had waited for somebody to be connected. @returns how many changes were new */
export function terimaTertunda(db: Db, pembuka: Pembuka, now: Date): number {
  return db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    const { baru, maju } = takeWaiting(db, pembuka)
    if (maju) settle(db, pembuka, now)
    return baru
  })
}

/**
 * Takes an opened package into the book, all of it in one transaction or nothing.
 *
 * What stands on changes that have not come waits in the book, and is taken in with the package that brings them.
 *
 * What reaches beyond what its writer may change is set aside, and keeps nothing else out.
 *
 * @throws AppFailure when it does not fit
 */
export function terimaPaket(db: Db, paket: PaketTerbuka, pembuka: Pembuka, now: Date): HasilPaket {
  const { isi, pengirim } = paket
  const take = (): HasilPaket => {
    db.pragma('defer_foreign_keys = ON')
    fixTempat(db, toTempatTetap(pembuka.diri))
    const open = countKonflik(db)
    saveKartu(db, isi, pengirim)
    const taken = takeIn(db, pengirim.fasilitasId, isi, pembuka)
    savePelaku(db, isi, pengirim)
    // What came in part did not come, and who holds other changes under one name does not hold what its counts say.
    if (taken.cabang.length === 0) {
      savePaket(db, paket, taken.bagian, pembuka, now)
      const { replika } = isi.kepala.dari
      const isRangkap = taken.rangkap.some((one) => one.replika === replika)
      recordKabar(db, pengirim.fasilitasId, replika, taken.vektor, isRangkap)
    }
    const waited = takeWaiting(db, pembuka)
    const { baru, disisihkan, maju } = jumlahKemajuan([taken, waited])
    if (maju) settle(db, pembuka, now)
    if (pembuka.diri.jenis !== 'puskesmas') bersihkanLain(db)
    const konflik = Math.max(0, countKonflik(db) - open)
    const { sudahAda, cabang, rangkap } = taken
    return { baru, disisihkan, sudahAda, konflik, cabang, rangkap, terpisah: [...taken.terpisah, ...waited.terpisah] }
  }
  try {
    return db.transaction(take)
  } catch (cause) {
    throw toFailure(cause)
  }
}
