import { z } from 'zod'
import { listReplika } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import type { PaketTerbuka } from './buka.ts'
import { JumlahDikirim, VektorSkema } from './isi-paket.ts'
import { Jejak } from './jejak.ts'
import { recordKabar } from './kabar.ts'
import { kalimatJenisLain } from './kenali-lain.ts'
import { Base64, isTandaBenar, tandaTangani } from './kunci.ts'
import { berpisah, isBerpisah, type Perkataan, type Perpisahan } from './mengalah.ts'
import type { Pembuka } from './pembuka.ts'

export const akhiranTandaTerima = '.bukupustu-terima'
/** Bytes; one receipt names at most some hundred packages. */
export const tandaTerimaTerbesar = 1_000_000

/** A receipt as it lies in a file: which packages came whole, which did not, and all its maker holds; signed. */
const IsiTandaTerima = z.strictObject({
  format: z.literal('buku-pustu-tanda-terima'),
  versi: z.literal(1),
  dari: z.strictObject({ fasilitasId: z.uuid(), nama: z.string(), replika: z.uuid() }),
  untuk: z.uuid(),
  /** Name of who took it in. */
  oleh: z.string().min(1).max(200),
  waktu: z.iso.datetime(),
  paket: z
    .array(
      z.strictObject({
        replika: z.uuid(),
        nomor: z.int().positive(),
        sidik: z.string().regex(/^[0-9a-f]{64}$/),
        jumlah: JumlahDikirim,
        /** Changes of it that count in no table until the Puskesmas decides; a receipt of before does not tell. */
        disisihkan: z.int().min(0).optional(),
      }),
    )
    .max(1_000),
  /** Numbers of packages that did not come whole: the computer wrote under the name of another. */
  belum: z.array(z.int().positive()).max(1_000).optional(),
  vektor: VektorSkema,
  /** What its maker holds of the computers of both facilities; a receipt of before tells nothing of it. */
  jejak: z.array(Jejak).max(1_000).optional(),
  tanda: Base64,
})
type IsiTandaTerima = z.infer<typeof IsiTandaTerima>

const textOf = (isi: IsiTandaTerima) => `${JSON.stringify(isi, null, 2)}\n`
const signedOf = ({ tanda: _, ...isi }: IsiTandaTerima) => Buffer.from(JSON.stringify(isi))

/** A package that came whole, and how many of its changes are set aside. */
export type PaketBertanda = Pick<PaketTerbuka, 'isi' | 'sidik'> & { readonly disisihkan: number }

export type BahanTandaTerima = {
  readonly pembuka: Pembuka
  /** Id of the facility it is for. */
  readonly untuk: string
  readonly paket: readonly PaketBertanda[]
  readonly oleh: string
  readonly waktu: string
  /** Packages of the same sender that came only in part. */
  readonly belum: readonly PaketTerbuka[]
  /** What this book holds of every replica. */
  readonly vektor: Vektor
  readonly jejak: readonly Jejak[]
}

/** The receipt over packages of one sender. */
export function writeTandaTerima({
  pembuka,
  untuk,
  paket,
  belum,
  oleh,
  waktu,
  vektor,
  jejak,
}: BahanTandaTerima): string {
  const { diri, kunci } = pembuka
  const isi: IsiTandaTerima = {
    ...{ format: 'buku-pustu-tanda-terima', versi: 1 },
    dari: { fasilitasId: diri.fasilitasId, nama: diri.nama, replika: diri.replika },
    untuk,
    ...{ oleh, waktu },
    paket: paket.map(({ isi: { kepala }, sidik, disisihkan }) => ({
      ...{ replika: kepala.dari.replika, nomor: kepala.nomor, sidik, jumlah: kepala.jumlah, disisihkan },
    })),
    belum: belum.map(({ isi: { kepala } }) => kepala.nomor),
    ...{ vektor: { ...vektor }, jejak: [...jejak], tanda: '' },
  }
  return textOf({ ...isi, tanda: tandaTangani(kunci, signedOf(isi)).toString('base64') })
}

const tolak = {
  rusak: 'Berkas ini bukan tanda terima yang utuh. Tidak ada yang berubah. Minta tanda terima yang baru.',
  asing:
    'Tanda terima ini dibuat oleh buku yang belum terhubung. Tidak ada yang berubah. Hubungkan dulu dengan kartunya.',
  tujuan: 'Tanda terima ini untuk tempat lain. Tidak ada yang berubah.',
} as const

function parse(text: string): IsiTandaTerima {
  try {
    const isi = IsiTandaTerima.parse(JSON.parse(text))
    if (textOf(isi) === text) return isi
  } catch {
    // What does not parse is no receipt; why does not help anybody.
  }
  return refuse(kalimatJenisLain(Buffer.from(text), 'tandaTerima', 'tanda terima') ?? tolak.rusak)
}

/** Reads a receipt that is meant for this book, from somebody it knows. @throws AppFailure otherwise */
export function readTandaTerima(text: string, { diri, kenalan, kunci }: Pembuka): IsiTandaTerima {
  const isi = parse(text)
  const own = isi.dari.fasilitasId === diri.fasilitasId ? kunci.tanda : undefined
  const tanda = own ?? kenalan.find(({ fasilitasId }) => fasilitasId === isi.dari.fasilitasId)?.tanda
  if (!tanda) return refuse(tolak.asing)
  if (!isTandaBenar(tanda, signedOf(isi), Buffer.from(isi.tanda, 'base64'))) refuse(tolak.rusak)
  if (isi.untuk !== diri.fasilitasId) refuse(tolak.tujuan)
  return isi
}

export type HasilTandaTerima = {
  readonly dari: string
  readonly oleh: string
  readonly waktu: string
  /** Numbers of the packages acknowledged by it. */
  readonly paket: readonly number[]
  /** How many of them were not known to be received. */
  readonly baru: number
  /** Numbers of packages that did not come whole. */
  readonly belum: readonly number[]
  /** How many changes of the packages count in no table there until the Puskesmas decides. */
  readonly disisihkan: number
} & Pick<Perpisahan, 'terpisah'>

function perkataanOf({ dari, vektor, jejak = [] }: IsiTandaTerima, { diri, kenalan }: Pembuka): Perkataan {
  const jenis = [diri, ...kenalan].find(({ fasilitasId }) => fasilitasId === dari.fasilitasId)?.jenis ?? null
  return { pengirim: { fasilitasId: dari.fasilitasId, jenis }, bagian: [], jejak, vektor, replika: dari.replika }
}

/** Whether reading a receipt would part this book from what others wrote under its name. */
export function isMemisahkan(db: Db, isi: IsiTandaTerima, pembuka: Pembuka): boolean {
  return isBerpisah(db, perkataanOf(isi, pembuka), pembuka)
}

/**
 * Notes what a receipt says: which packages came, and what its maker holds. Again: nothing changes.
 *
 * Where it holds something else under the name of this computer, this book parts from that name.
 */
export function recordTandaTerima(db: Db, isi: IsiTandaTerima, pembuka: Pembuka): HasilTandaTerima {
  return db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    const { terpisah, cabang } = berpisah(db, perkataanOf(isi, pembuka), pembuka)
    const own = new Map(listReplika(db).map(({ id, nomor }) => [id, nomor]))
    const find = 'SELECT nomor FROM paket_keluar WHERE nomor = ? AND replika = ? AND sidik = ?'
    const insert =
      'INSERT OR IGNORE INTO tanda_terima (nomor, fasilitas_id, waktu, oleh, jumlah) VALUES (?, ?, ?, ?, ?)'
    let baru = 0
    for (const { replika, nomor, sidik, jumlah, disisihkan } of isi.paket) {
      if (db.value(find, nomor, own.get(replika) ?? 0, sidik) === undefined) continue
      baru += db.run(
        insert,
        nomor,
        isi.dari.fasilitasId,
        isi.waktu,
        isi.oleh,
        JSON.stringify({ ...jumlah, disisihkan }),
      ).changes
    }
    if (cabang.length === 0) recordKabar(db, isi.dari.fasilitasId, isi.dari.replika, isi.vektor)
    const paket = isi.paket.map(({ nomor }) => nomor)
    const disisihkan = isi.paket.reduce((sum, one) => sum + (one.disisihkan ?? 0), 0)
    const { dari, oleh, waktu, belum = [] } = isi
    return { dari: dari.nama, oleh, waktu, paket, baru, belum, disisihkan, terpisah }
  })
}
