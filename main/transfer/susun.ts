import { listReplika, listUntuk, type Replika, vektorUntuk } from '#main/db/vektor.ts'
import { sqlAnak } from '#main/ringkasan/anak.ts'
import { versiDataKini } from '#main/toko/migrations/list.ts'
import type { Db } from '#main/toko/toko.ts'
import { alirkan, isDialiri, penulisOf } from './alur.ts'
import type { Diri } from './diri.ts'
import { kartuOf } from './isi-kartu.ts'
import { type BagianPaket, formatPaket, type IsiPaket, type KepalaPaket, versiPaket } from './isi-paket.ts'
import { awalDilihat, type Titik, writeJejak } from './jejak.ts'
import type { Kabar } from './kabar.ts'
import type { KunciBuku } from './kunci.ts'
import { listKartu } from './pihak.ts'
import {
  akhirKelompok,
  type BarisPaket,
  findTanda,
  lanjutRantai,
  listBaris,
  parseSegelCabang,
  rantaiAt,
  sealReplika,
} from './rantai.ts'

export type PilihanSusun = {
  readonly diri: Diri
  readonly kunci: KunciBuku
  readonly untuk: KepalaPaket['untuk']
  /** What the recipient is known to hold; nothing for a package of everything. */
  readonly sudah: Kabar
  readonly nomor: number
  readonly sebelumnya: number | null
  readonly dibuat: string
  readonly bulan: string | null
  readonly revisi: number | null
}

function konteksOf(db: Db, replika: number, dari: number, sampai: number): BagianPaket['konteks'] {
  const rows = db.all<{ seq: number; vektor: string }>(
    `SELECT seq, vektor FROM konteks WHERE replika = @replika AND seq <= @sampai AND seq >= coalesce(
         (SELECT max(seq) FROM konteks WHERE replika = @replika AND seq <= @dari + 1), 0) ORDER BY seq`,
    { replika, dari, sampai },
  )
  return rows.map(({ seq, vektor }) => ({ seq, vektor: JSON.parse(vektor) as Record<string, number> }))
}

/** Changes set aside because their ids were drawn before: who came first is known where they came first. */
function listSama(db: Db, replika: number, dari: number, sampai: number): number[] {
  const sql = "SELECT seq FROM sisihan WHERE replika = ? AND seq > ? AND seq <= ? AND sebab = 'sama' ORDER BY seq"
  return db.values<number>(sql, replika, dari, sampai)
}

function namaReplika(db: Db, nomor: number): string {
  return db.oneValue<string>('SELECT nama FROM replika WHERE nomor = ?', nomor)
}

// What was written into a journal was checked by its schema then; here only its shape changes.
const toIsi = ({ isi, ...baris }: BarisPaket) => ({ ...baris, isi: JSON.parse(isi) }) as BagianPaket['baris'][number]

/** Changes of others are passed on as far as their facility signed for them. */
function akhirTersegel(db: Db, { nomor, sampai, fasilitasId }: Replika): number {
  if (fasilitasId === null) return sampai
  const seal = 'SELECT max(seq) FROM segel WHERE replika = ? AND seq <= ?'
  return db.oneValue<number | null>(seal, nomor, sampai) ?? 0
}

/** A part, and a digest within it that what is told of its replica beside it begins with. */
type Tersusun = { readonly bagian: BagianPaket; readonly titik: Titik & { readonly nomor: number } }

function toBagian(db: Db, { diri, kunci, sudah }: PilihanSusun, replika: Replika): Tersusun[] {
  const { nomor, id } = replika
  const sampai = akhirTersegel(db, replika)
  const dari = akhirKelompok(db, nomor, Math.min(sudah.vektor[id] ?? 0, sampai))
  if (dari === sampai) return []
  const fasilitasId = replika.fasilitasId ?? diri.fasilitasId
  // What was signed of a branch was signed of it from where it began: it goes whole.
  const awal = parseSegelCabang(findTanda(db, nomor, sampai) ?? '') ? 0 : dari
  const [baris, rantaiDari] = [listBaris(db, nomor, { dari: awal, sampai }), rantaiAt(db, nomor, awal)]
  // Each change is read and digested once, however many ask for a digest.
  const titik = { nomor, seq: Math.max(awal, awalDilihat(sampai)), rantai: rantaiDari }
  let rantai = rantaiDari
  for (const b of baris) {
    rantai = lanjutRantai(rantai, b)
    if (b.seq <= titik.seq) titik.rantai = rantai
  }
  const tanda = sealReplika(db, { kunci, fasilitasId: diri.fasilitasId }, { replika: { ...replika, sampai }, rantai })
  const bagian: BagianPaket = {
    ...{ replika: id, fasilitasId, nama: namaReplika(db, nomor), dari: awal, sampai, rantaiDari, rantai, tanda },
    konteks: konteksOf(db, nomor, awal, sampai),
    baris: baris.map(toIsi),
    disisihkan: listSama(db, nomor, awal, sampai),
    ...(replika.untuk === null ? {} : { untuk: replika.untuk }),
    penulis: replika.untuk === null ? [] : penulisOf(db, { alur: nomor, dari: awal, sampai }, diri.fasilitasId),
  }
  return [{ bagian, titik }]
}

/** How many records of each kind these changes are about. */
function countCatatan(all: readonly Pick<BarisPaket, 'entitas' | 'id'>[]): Record<string, number> {
  const ids = Map.groupBy(all, ({ entitas }) => entitas)
  return Object.fromEntries([...ids].map(([nama, rows]) => [nama, new Set(rows.map(({ id }) => id)).size]))
}

/** How many of these persons are children. */
function countAnak(db: Db, ids: readonly string[]): number {
  const lain = `SELECT count(*) FROM orang o WHERE o.id IN (SELECT value FROM json_each(?)) AND NOT ${sqlAnak('o')}`
  return ids.length - db.oneValue<number>(lain, JSON.stringify(ids))
}

function countJumlah(db: Db, bagian: readonly BagianPaket[], { bulan, revisi }: PilihanSusun): KepalaPaket['jumlah'] {
  const all = bagian.flatMap(({ baris }) => baris)
  const idsOf = (entitas: string) => [...new Set(all.flatMap((b) => (b.entitas === entitas ? [b.id] : [])))]
  const posyandu = all.flatMap(({ isi }) => (typeof isi.posyandu_id === 'string' ? [isi.posyandu_id] : []))
  return {
    perubahan: all.length,
    posyandu: new Set(posyandu).size,
    balita: countAnak(db, idsOf('orang')),
    penimbangan: idsOf('penimbangan').length,
    catatan: countCatatan(all),
    kiriman: idsOf('kiriman'),
    ...{ bulan, revisi },
  }
}

/** Names of those who wrote: accounts of this computer, and those other computers named. */
function namaPelaku(db: Db, bagian: readonly BagianPaket[]): IsiPaket['pelaku'] {
  const ids = [...new Set(bagian.flatMap(({ baris }) => baris.map(({ pelaku }) => pelaku)))]
  return db.all(
    `SELECT value AS id, coalesce((SELECT nama FROM akun WHERE id = value), (SELECT nama FROM pelaku_luar WHERE id = value)) AS nama
       FROM json_each(?) WHERE nama IS NOT NULL`,
    JSON.stringify(ids),
  ) as IsiPaket['pelaku']
}

/** What is left out, and on whose word. */
function anggapanOf(db: Db, { sudah, untuk, diri }: PilihanSusun): KepalaPaket['anggapan'] {
  const vektor = listUntuk(db, untuk, diri.fasilitasId).flatMap((replika) => {
    const held = Math.min(sudah.vektor[replika.id] ?? 0, akhirTersegel(db, replika))
    return held > 0 ? [[replika.id, held] as const] : []
  })
  return { komputer: [...sudah.dihitung], vektor: Object.fromEntries(vektor) }
}

/** What this facility wrote bears its seal whole, so that others can pass on what a branch left behind. */
function sealSendiri(db: Db, { diri, kunci }: PilihanSusun): void {
  for (const replika of listReplika(db))
    if (replika.fasilitasId === null && replika.sampai > 0)
      sealReplika(
        db,
        { kunci, fasilitasId: diri.fasilitasId },
        { replika, rantai: rantaiAt(db, replika.nomor, replika.sampai) },
      )
}

/** Gathers what the recipient does not have. Writes nothing but copies for it, and the seals of this book's own changes. */
export function susunPaket(db: Db, pilihan: PilihanSusun): IsiPaket {
  const { diri, untuk, nomor, sebelumnya, dibuat } = pilihan
  if (isDialiri(diri, untuk)) alirkan(db, untuk, diri.fasilitasId)
  const susunan = listUntuk(db, untuk, diri.fasilitasId).flatMap((replika) => toBagian(db, pilihan, replika))
  const bagian = susunan.map((one) => one.bagian)
  const kepala: KepalaPaket = {
    ...{ format: formatPaket, versi: versiPaket, versiData: versiDataKini, nomor, sebelumnya, dibuat },
    dari: diri,
    untuk,
    vektor: { ...vektorUntuk(db, untuk, diri.fasilitasId) },
    anggapan: anggapanOf(db, pilihan),
    jumlah: countJumlah(db, bagian, pilihan),
  }
  sealSendiri(db, pilihan)
  const titik = new Map(susunan.map((one) => [one.titik.nomor, one.titik]))
  const jejak = writeJejak(db, { sendiri: diri.fasilitasId, untuk }, [], titik)
  const lain = listKartu(
    db,
    bagian.map(({ fasilitasId }) => fasilitasId),
  )
  const kartu = [kartuOf(diri, pilihan.kunci), ...lain.filter(({ fasilitasId }) => fasilitasId !== diri.fasilitasId)]
  return { kepala, bagian, pelaku: namaPelaku(db, bagian), jejak, kartu }
}
