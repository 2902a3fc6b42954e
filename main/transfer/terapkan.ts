import { isTurunan } from '#main/db/id-tetap.ts'
import { listReplika, type Replika, vektorOf } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { type Cabang, findCabang } from './cabang.ts'
import { ensureReplikaRow, noteSalinan, type Tercatat } from './catat-salinan.ts'
import type { BagianPaket } from './isi-paket.ts'
import { saveSegel } from './rantai.ts'
import {
  type BarisMasuk,
  type BelumAda,
  catat,
  gantikan,
  listBelumAda,
  nextNomor,
  type Penampung,
  type Tampungan,
} from './tampung.ts'
import { adaSalinan, ambilSalinan } from './tempatkan.ts'
import { createHakim, type Sebab } from './wewenang.ts'

const takTerhitung =
  'Isi kiriman ini menghitung lebih jauh dari yang pernah dicatat. Buku tidak diubah. Tanyakan pengirimnya lewat telepon.'

/** Whether all that was seen when a change was made is here, as far as it can come. */
const isTerlihat = (known: Vektor, seen: Vektor) =>
  Object.entries(seen).every(([replika, seq]) => (known[replika] ?? 0) >= seq)

/** Up to which change a part can be taken in now: where something was seen that has not come, it ends before. */
function akhirTerapan({ konteks, sampai }: BagianPaket, dari: number, known: Vektor): number {
  const blocked = konteks.find(({ seq, vektor }, at) => {
    const end = (konteks[at + 1]?.seq ?? Number.POSITIVE_INFINITY) - 1
    return end > dari && seq <= sampai && !isTerlihat(known, vektor)
  })
  return blocked ? Math.max(dari, blocked.seq - 1) : sampai
}

/** Whose changes are taken as they are, and whose are judged. */
export type Wilayah = {
  /** The facility of this book. */
  readonly sendiri: string
  /** The facility that carries them here, and how far it knows all replicas. */
  readonly dari: string
  readonly vektor: Vektor
  /** A Puskesmas may correct all. */
  readonly isPuskesmas: (fasilitasId: string) => boolean
}

/** Judges a change of a part, in their order; null where it counts. */
type Pengadil = (baris: BarisMasuk) => Sebab | null

/** What a Pustu wrote is judged by what it had seen then; a Puskesmas is believed. */
function createPengadil(
  db: Db,
  replika: Replika,
  { bagian, belumAda }: { readonly bagian: BagianPaket; readonly belumAda: BelumAda },
  wilayah: Wilayah,
): Pengadil {
  const { sendiri, dari, isPuskesmas } = wilayah
  const { fasilitasId, konteks } = bagian
  if (isPuskesmas(fasilitasId)) return () => null
  const disebut = isPuskesmas(dari) || dari === sendiri ? new Set(bagian.disisihkan) : null
  // An id drawn by chance is met again only by who was told of it: which came first, the Puskesmas says to all.
  const isSama = ({ id, seq }: BarisMasuk, adaLain: boolean) => disebut?.has(seq) ?? (adaLain && !isTurunan(id))
  const hakimAt = (vektor: Vektor) =>
    createHakim<BarisMasuk>(db, { fasilitasId, replika: replika.nomor, vektor, belumAda }, sendiri, isSama)
  let [at, hakim] = [0, hakimAt({})]
  return (baris) => {
    for (let next = konteks[at]; next && next.seq <= baris.seq; next = konteks[++at]) hakim = hakimAt(next.vektor)
    return hakim(baris)
  }
}

const setAside = `INSERT INTO sisihan (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, alasan, sumber,
  entitas, entitas_id, isi, sebab) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Notes changes in the journal, and beside it those that are set aside: neither may be missing from the digests. */
function noteBaris(
  db: Db,
  replika: Replika,
  baris: readonly BarisMasuk[],
  adili: Pengadil,
  tampungan: Tampungan,
): Tercatat {
  const { tampung } = tampungan
  const hasSalinan = adaSalinan(db)
  let nomor = nextNomor(db)
  const groups = new Map<number, number>()
  let [dikenal, disisihkan] = [0, 0]
  for (const b of baris) {
    const letak = { replika: replika.nomor, id: replika.id, seq: b.seq }
    const former = hasSalinan ? ambilSalinan(db, b, letak, gantikan(db, tampung)) : null
    const kelompok = groups.get(b.kelompok) ?? former ?? nomor
    groups.set(b.kelompok, kelompok)
    if (former !== null) {
      // Here it is told together with what it was written with.
      db.run('UPDATE jurnal SET kelompok = ? WHERE nomor = ?', kelompok, former)
      dikenal++
      continue
    }
    const sebab = adili(b)
    if (sebab !== null) {
      const head = [nomor++, replika.nomor, b.seq, b.lamport, kelompok, b.jenis, b.pelaku, b.waktu]
      db.run(setAside, ...head, b.alasan, b.sumber, b.entitas, b.id, JSON.stringify(b.isi), sebab)
      disisihkan++
      continue
    }
    catat(db, b, { ...letak, nomor: nomor++, kelompok }, tampungan)
  }
  return { baru: baris.length - dikenal, disisihkan }
}

/** How many changes were new, how many of them are set aside, and whether the book knows more of any replica than before. */
export type Kemajuan = { readonly baru: number; readonly disisihkan: number; readonly maju: boolean }

export function jumlahKemajuan(all: readonly Kemajuan[]): Kemajuan {
  const sum = (key: 'baru' | 'disisihkan') => all.reduce((total, one) => total + one[key], 0)
  return { baru: sum('baru'), disisihkan: sum('disisihkan'), maju: all.some(({ maju }) => maju) }
}

/** A count goes up by one with each change: it is never more than all that was written and seen before. */
function isTerhitung(db: Db, { konteks }: BagianPaket, baris: readonly BarisMasuk[]): boolean {
  const alur = new Map(
    listReplika(db).flatMap(({ id, nomor, untuk }) => (untuk === null ? [] : [[id, nomor] as const])),
  )
  const highest = `SELECT coalesce(max(j.lamport), 0) FROM salinan s JOIN jurnal j ON j.nomor = s.nomor
    WHERE s.replika = ? AND s.seq <= ?`
  const countOf = ([id, seq]: [string, number]) => {
    const nomor = alur.get(id)
    // Copies keep the count of who wrote them.
    return nomor === undefined ? seq : db.oneValue<number>(highest, nomor, seq)
  }
  let [at, seen] = [0, 0]
  return baris.every(({ seq, lamport }) => {
    for (let next = konteks[at]; next && next.seq <= seq; next = konteks[++at])
      seen = Object.entries(next.vektor).reduce((sum, one) => sum + countOf(one), 0)
    return lamport <= seq + seen
  })
}

/** Notes one part of a package in the journal, as far as everything before it is here. @param known what is here */
function noteBagian(db: Db, bagian: BagianPaket, known: Vektor, wilayah: Wilayah, tampung: Penampung): Kemajuan {
  const tetap = { maju: false, baru: 0, disisihkan: 0 }
  const replika = ensureReplikaRow(db, bagian, wilayah.sendiri)
  if (replika.sampai >= bagian.sampai) {
    // Its changes were compared with those of the book: what its facility signed for is signed for here too.
    saveSegel(db, replika.nomor, { seq: bagian.sampai, rantai: bagian.rantai, tanda: bagian.tanda })
    return tetap
  }
  if (bagian.dari > replika.sampai) return tetap
  const end = akhirTerapan(bagian, replika.sampai, known)
  if (end <= replika.sampai) return tetap
  const fresh = bagian.baris.filter(({ seq }) => seq > replika.sampai && seq <= end)
  if (replika.untuk === null && !isTerhitung(db, bagian, fresh)) refuse(takTerhitung)
  // What it says of changes this book had is known already; what a copy said of one ahead of them is said again.
  const konteks = (seq: number) =>
    `INSERT OR ${seq > replika.sampai ? 'REPLACE' : 'IGNORE'} INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)`
  for (const { seq, vektor } of bagian.konteks) {
    if (seq <= end) db.run(konteks(seq), replika.nomor, seq, JSON.stringify(vektor))
  }
  const note = (): Tercatat => {
    if (replika.untuk !== null) return noteSalinan(db, replika, bagian, fresh, tampung, wilayah.sendiri)
    const belumAda = listBelumAda(db, fresh)
    const adili = createPengadil(db, replika, { bagian, belumAda }, wilayah)
    return noteBaris(db, replika, fresh, adili, { tampung, belumAda })
  }
  const { baru, disisihkan } = note()
  db.run('UPDATE replika SET sampai = ? WHERE nomor = ?', end, replika.nomor)
  if (end === bagian.sampai) saveSegel(db, replika.nomor, { seq: end, rantai: bagian.rantai, tanda: bagian.tanda })
  return { maju: true, baru, disisihkan }
}

/** What a package sees as here: of a replica it knows otherwise than the book, only what both hold alike. */
function batasi(known: Vektor, cabang: readonly Cabang[]): Vektor {
  return { ...known, ...Object.fromEntries(cabang.map(({ replika, dari }) => [replika, dari])) }
}

/**
 * What was seen and is not waited for: what other facilities wrote, where its sender does not hold it either. It comes as
 * copies, or with who wrote it.
 */
function tanpaDitunggu(
  db: Db,
  { fasilitasId, konteks }: BagianPaket,
  bagian: readonly BagianPaket[],
  { vektor, sendiri }: Wilayah,
): Vektor {
  const ditunggu = new Set(bagian.map(({ replika }) => replika))
  for (const one of listReplika(db))
    if (one.untuk !== null || (one.fasilitasId ?? sendiri) === fasilitasId) ditunggu.add(one.id)
  const tanpa: Record<string, number> = {}
  for (const seen of konteks)
    for (const [id, seq] of Object.entries(seen.vektor))
      if (!ditunggu.has(id) && (vektor[id] ?? 0) < seq) tanpa[id] = Number.POSITIVE_INFINITY
  return tanpa
}

export type Kabar = Kemajuan & {
  /** Branches that show only now: of a replica that came to be here with the package itself. */
  readonly cabang: readonly Cabang[]
}

/**
 * Notes all parts of a package, again and again while one makes room for another.
 *
 * @param cabang replicas of which the package holds other changes than the book: they are left out
 */
export function noteSemua(
  db: Db,
  bagian: readonly BagianPaket[],
  wilayah: Wilayah,
  cabang: readonly Cabang[],
  tampung: Penampung,
): Kabar {
  const honest = bagian.filter(({ replika }) => !cabang.some((one) => one.replika === replika))
  const found = new Map<BagianPaket, Cabang>()
  const note = (one: BagianPaket): Kemajuan => {
    const branch = findCabang(db, { bagian: one, replika: ensureReplikaRow(db, one, wilayah.sendiri) })
    if (branch) found.set(one, branch)
    if (branch) return { maju: false, baru: 0, disisihkan: 0 }
    const known = { ...vektorOf(db), ...tanpaDitunggu(db, one, honest, wilayah) }
    return noteBagian(db, one, batasi(known, [...cabang, ...found.values()]), wilayah, tampung)
  }
  const turns: Kemajuan[] = []
  do turns.push(...honest.map(note))
  while (turns.slice(-honest.length).some(({ maju }) => maju))
  return { ...jumlahKemajuan(turns), cabang: [...found.values()] }
}

/** Whether all of these parts are in the book. */
export function isLengkap(db: Db, bagian: readonly Pick<BagianPaket, 'replika' | 'sampai'>[]): boolean {
  const known = vektorOf(db)
  return bagian.every(({ replika, sampai }) => (known[replika] ?? 0) >= sampai)
}
