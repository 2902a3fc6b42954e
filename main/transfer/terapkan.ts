import { isTurunan } from '#main/db/id-tetap.ts'
import { createPenggabung, project } from '#main/db/proyeksi.ts'
import { listReplika, type Replika, vektorOf } from '#main/db/vektor.ts'
import { segarkan } from '#main/ringkasan/segarkan.ts'
import { insertPerubahan } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { type Cabang, findCabang } from './cabang.ts'
import type { BagianPaket } from './isi-paket.ts'
import { saveSegel } from './rantai.ts'
import { createHakim, type Sebab } from './wewenang.ts'

type BarisMasuk = BagianPaket['baris'][number]
type Tersentuh = {
  readonly entitas: EntityName
  readonly id: string
  /** Version the record had before; null when there was none. */
  readonly sebelum: number | null
  readonly baris: { nomor: number; replika: number; isi: Row }[]
}

/** Changes that were noted in the journal and wait to be shown in the tables. */
export type Penampung = Map<string, Tersentuh>

const milikLain =
  'Kiriman ini membawa catatan sebuah laptop yang dikenal milik tempat lain. Buku tidak diubah. Tanyakan pengirimnya lewat telepon.'

/** The row of a replica, made when it is first heard of. @returns null when it is known under another facility */
function ensureReplikaRow(db: Db, { replika, fasilitasId, nama }: BagianPaket, sendiri: string): Replika {
  const find = () => listReplika(db).find(({ id }) => id === replika)
  const owner = fasilitasId === sendiri ? null : fasilitasId
  if (!find()) {
    db.run(
      'INSERT INTO replika (nomor, id, nama, fasilitas_id) SELECT max(nomor) + 1, ?, ?, ? FROM replika',
      ...[replika, nama, owner],
    )
  }
  const row = find()
  if (!row || row.fasilitasId !== owner) return refuse(milikLain)
  return row
}

/** Whether all that was seen when a change was made is here. */
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

function findVersi(db: Db, entitas: EntityName, id: string): number | null {
  return db.value<number>(`SELECT versi FROM ${entitas} WHERE id = ?`, id) ?? null
}

/** Whose changes are taken as they are, and whose are judged. */
export type Wilayah = {
  /** The facility of this book. */
  readonly sendiri: string
  /** The facility that carries them here. */
  readonly dari: string
  /** A Puskesmas may correct all. */
  readonly isPuskesmas: (fasilitasId: string) => boolean
}

/** Judges a change of a part, in their order; null where it counts. */
type Pengadil = (baris: BarisMasuk) => Sebab | null

/** What a Pustu wrote is judged by what it had seen then; a Puskesmas is believed. */
function createPengadil(db: Db, replika: Replika, bagian: BagianPaket, wilayah: Wilayah): Pengadil {
  const { sendiri, dari, isPuskesmas } = wilayah
  const { fasilitasId, konteks } = bagian
  if (isPuskesmas(fasilitasId)) return () => null
  const disebut = isPuskesmas(dari) || dari === sendiri ? new Set(bagian.disisihkan) : null
  // An id drawn by chance is met again only by who was told of it: which came first, the Puskesmas says to all.
  const isSama = ({ id, seq }: BarisMasuk, adaLain: boolean) => disebut?.has(seq) ?? (adaLain && !isTurunan(id))
  const hakimAt = (vektor: Vektor) =>
    createHakim<BarisMasuk>(db, { fasilitasId, replika: replika.nomor, vektor }, sendiri, isSama)
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
  tampung: Penampung,
): number {
  let nomor = db.oneValue<number>(
    'SELECT max(coalesce((SELECT max(nomor) FROM perubahan), 0), coalesce((SELECT max(nomor) FROM sisihan), 0))',
  )
  const groups = new Map<number, number>()
  let disisihkan = 0
  for (const b of baris) {
    nomor++
    const kelompok = groups.get(b.kelompok) ?? nomor
    groups.set(b.kelompok, kelompok)
    const sebab = adili(b)
    if (sebab !== null) {
      const head = [nomor, replika.nomor, b.seq, b.lamport, kelompok, b.jenis, b.pelaku, b.waktu]
      db.run(setAside, ...head, b.alasan, b.sumber, b.entitas, b.id, JSON.stringify(b.isi), sebab)
      disisihkan++
      continue
    }
    const key = `${b.entitas}:${b.id}`
    const touched = tampung.get(key) ?? {
      entitas: b.entitas,
      id: b.id,
      sebelum: findVersi(db, b.entitas, b.id),
      baris: [],
    }
    tampung.set(key, touched)
    const { id, isi, ...rest } = b
    const dasar = touched.baris.at(-1)?.nomor ?? touched.sebelum
    insertPerubahan(db, { ...rest, nomor, replika: replika.nomor, kelompok, entitas_id: id, dasar }, isi)
    touched.baris.push({ nomor, replika: replika.nomor, isi: b.isi })
  }
  return disisihkan
}

/** How many changes were new, how many of them are set aside, and whether the book knows more of any replica than before. */
export type Kemajuan = { readonly baru: number; readonly disisihkan: number; readonly maju: boolean }

export function jumlahKemajuan(all: readonly Kemajuan[]): Kemajuan {
  const sum = (key: 'baru' | 'disisihkan') => all.reduce((total, one) => total + one[key], 0)
  return { baru: sum('baru'), disisihkan: sum('disisihkan'), maju: all.some(({ maju }) => maju) }
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
  const disisihkan = noteBaris(db, replika, fresh, createPengadil(db, replika, bagian, wilayah), tampung)
  // What it says of changes this book had is known already.
  const konteks = 'INSERT OR IGNORE INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)'
  for (const { seq, vektor } of bagian.konteks) {
    if (seq <= end) db.run(konteks, replika.nomor, seq, JSON.stringify(vektor))
  }
  db.run('UPDATE replika SET sampai = ? WHERE nomor = ?', end, replika.nomor)
  if (end === bagian.sampai) saveSegel(db, replika.nomor, { seq: end, rantai: bagian.rantai, tanda: bagian.tanda })
  return { maju: true, baru: fresh.length, disisihkan }
}

/** What a package sees as here: of a replica it knows otherwise than the book, only what both hold alike. */
function batasi(known: Vektor, cabang: readonly Cabang[]): Vektor {
  return { ...known, ...Object.fromEntries(cabang.map(({ replika, dari }) => [replika, dari])) }
}

export type Catatan = Kemajuan & {
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
): Catatan {
  const honest = bagian.filter(({ replika }) => !cabang.some((one) => one.replika === replika))
  const found = new Map<BagianPaket, Cabang>()
  const note = (one: BagianPaket): Kemajuan => {
    const branch = findCabang(db, { bagian: one, replika: ensureReplikaRow(db, one, wilayah.sendiri) })
    if (branch) found.set(one, branch)
    if (branch) return { maju: false, baru: 0, disisihkan: 0 }
    return noteBagian(db, one, batasi(vektorOf(db), [...cabang, ...found.values()]), wilayah, tampung)
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

/** Whether one replica alone wrote a record: its changes follow each other, and the last of each field stands. */
function isSendirian(db: Db, { entitas, id, sebelum, baris }: Tersentuh): boolean {
  if (sebelum === null) return baris.every(({ replika }) => replika === baris[0]?.replika)
  const { lo, hi } = db.one<{ lo: number; hi: number }>(
    'SELECT min(replika) AS lo, max(replika) AS hi FROM perubahan WHERE entitas = ? AND entitas_id = ?',
    entitas,
    id,
  )
  return lo === hi
}

/** Shows in the tables what was noted. References are checked when the transaction ends. */
export function showTampung(db: Db, tampung: Penampung): void {
  const gabung = createPenggabung(db, db)
  for (const touched of tampung.values()) {
    const { entitas, id, baris, sebelum } = touched
    if (isSendirian(db, touched)) {
      const isi = Object.assign({}, ...baris.map((b) => b.isi)) as Row
      project(db, entitas, id, isi, baris.at(-1)?.nomor ?? 0, sebelum !== null)
    } else gabung(entitas, id, sebelum !== null)
  }
  segarkan(db)
}
