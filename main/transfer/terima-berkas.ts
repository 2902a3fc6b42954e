import { basename, dirname, join } from 'node:path'
import type { Db } from '#main/db/open.ts'
import { vektorOf } from '#main/db/vektor.ts'
import type { StikBerkas } from '#main/platform/stik-berkas.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { HasilTerima, JumlahPaket, PaketDiterima } from '#shared/contract/kirim.ts'
import { bukaPaket, type PaketTerbuka } from './buka.ts'
import { type Cabang, kalimatCabang, kalimatRangkap, kalimatTerpisah } from './cabang.ts'
import { listCelah } from './celah.ts'
import { readDiri } from './diri.ts'
import type { JumlahDikirim } from './isi-paket.ts'
import { writeJejak } from './jejak.ts'
import { paketTerbesar, toNamaBerkas } from './kirim.ts'
import { type Pembuka, readPembuka } from './pembuka.ts'
import { akhiranTandaTerima, writeTandaTerima } from './tanda-terima.ts'
import { countDisisihkan, type HasilPaket, isBerisi, terimaPaket } from './terima.ts'
import { bacaStik, tulisStik } from './tulis-stik.ts'

export type MasukanTerima = {
  /** Paths of the packages. */
  readonly berkas: readonly string[]
  /** Name of who takes them in. */
  readonly oleh: string
  readonly now: Date
  /** Told how far it is, 0–100; may throw to cancel while nothing is taken in. */
  readonly progress: (persen: number, langkah: string) => void
  /** Called before the first package changes the book; may throw to cancel, and from then on nothing does. */
  readonly commit: () => void
}

/** A package that came whole, before the book is asked for the report it brought. */
export type PaketMasuk = Omit<PaketDiterima, 'hitungan'> & {
  readonly fasilitasId: string
  readonly dikirim: JumlahDikirim
}
/** What came of taking packages in. */
export type HasilBerkas = Omit<HasilTerima, 'paket'> & {
  readonly paket: readonly PaketMasuk[]
  /** Whether this book parted from what another laptop wrote under its name. */
  readonly terpisah: boolean
}

type Masuk = {
  readonly path: string
  readonly paket: PaketTerbuka
  readonly hasil: HasilPaket
  /** Its changes that are set aside, those of when it came before among them. */
  readonly disisihkan: number
}

const isUtuh = ({ hasil }: Masuk) => hasil.cabang.length === 0

const milikSendiri = 'Kiriman ini dari buku Ibu sendiri, jadi tidak perlu diterima. Bawa ke tempat yang dituju.'

async function takeOne(
  db: Db,
  stik: StikBerkas,
  path: string,
  pembuka: Pembuka,
  { now, commit }: MasukanTerima,
): Promise<Masuk> {
  const bytes = bacaStik(stik, path, basename(path), paketTerbesar)
  const paket = await bukaPaket(bytes, pembuka)
  if (!isBerisi(db, paket, pembuka)) throw new AppFailure({ code: 'ditolak', pesan: milikSendiri })
  commit()
  const hasil = terimaPaket(db, paket, pembuka, now)
  return { path, paket, hasil, disisihkan: countDisisihkan(db, paket.isi, hasil.rangkap) }
}

/** One answer a sender, written beside its newest package: a receipt, or what keeps its packages from coming whole. */
function writeReceipts(
  db: Db,
  stik: StikBerkas,
  semua: readonly Masuk[],
  kenalan: Pembuka,
  { oleh, now }: MasukanTerima,
): Pick<HasilTerima, 'tandaTerima' | 'catatan'> {
  const [tandaTerima, catatan]: [string[], string[]] = [[], []]
  // This book may have parted from its name by what it took in.
  const pembuka = { ...kenalan, diri: readDiri(db) }
  const { diri } = pembuka
  for (const [untuk, group] of Map.groupBy(semua, ({ paket }) => paket.pengirim.fasilitasId)) {
    const [whole, part] = [group.filter(isUtuh), group.filter((one) => !isUtuh(one))]
    const last = whole.at(-1) ?? part.at(-1)
    if (!last) continue
    const cabang = group.flatMap(({ hasil }) => [...hasil.cabang, ...hasil.rangkap])
    const text = writeTandaTerima({
      ...{
        pembuka,
        untuk,
        paket: whole.map(({ paket, disisihkan }) => ({ ...paket, disisihkan })),
        belum: part.map(({ paket }) => paket),
      },
      ...{ oleh, waktu: now.toISOString(), vektor: vektorOf(db) },
      jejak: writeJejak(db, diri.fasilitasId, [diri.fasilitasId, untuk], cabang),
    })
    const { nomor } = last.paket.isi.kepala
    const awal = whole.length > 0 ? 'tanda-terima' : 'belum-diterima'
    const nama = `${awal}-${toNamaBerkas(diri.nama)}-${basename(last.path).replace(/\.[^.]*$/, '')}${akhiranTandaTerima}`
    const folder = dirname(last.path)
    try {
      const berkas = tulisStik(stik, { folder, nama, bytes: Buffer.from(text), progress: () => {} })
      if (whole.length > 0) tandaTerima.push(join(folder, berkas))
    } catch (cause) {
      if (!(cause instanceof AppFailure)) throw cause
      const keadaan = whole.length > 0 ? 'sudah diterima, tetapi tanda terimanya' : 'belum diterima, dan jawabannya'
      catatan.push(`Kiriman ${nomor} ${keadaan} belum ditulis. ${cause.error.pesan}`)
    }
  }
  return { tandaTerima, catatan }
}

function toPaketMasuk({ path, paket: { isi, pengirim, sidik }, disisihkan }: Masuk): PaketMasuk {
  const { nomor, dibuat, jumlah } = isi.kepala
  const { kiriman: _, bulan, revisi, ...hitungan } = jumlah
  return {
    ...{ berkas: basename(path), dari: pengirim.nama, fasilitasId: pengirim.fasilitasId, sidik, nomor },
    ...{ waktu: dibuat, bulan, revisi, jumlah: hitungan, disisihkan, dikirim: jumlah },
  }
}

const tambah = (masuk: readonly Masuk[], key: Exclude<keyof JumlahPaket, 'catatan'>) =>
  masuk.reduce((sum, { paket }) => sum + paket.isi.kepala.jumlah[key], 0)

/** Records of each kind, as far as the packages say it. */
function tambahCatatan(masuk: readonly Masuk[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { paket } of masuk)
    for (const [nama, n] of Object.entries(paket.isi.kepala.jumlah.catatan ?? {})) sum[nama] = (sum[nama] ?? 0) + n
  return sum
}

const jumlahkan = (masuk: readonly Masuk[], key: 'baru' | 'disisihkan' | 'sudahAda' | 'konflik') =>
  masuk.reduce((sum, { hasil }) => sum + hasil[key], 0)

function namaOf({ diri, kenalan }: Pembuka, { fasilitasId }: Cabang): string {
  return [diri, ...kenalan].find((one) => one.fasilitasId === fasilitasId)?.nama ?? 'tempat lain'
}

/** What is said of copies of one book that were written on separately, once for each. */
function kalimatSalinan(semua: readonly Masuk[], pembuka: Pembuka): string[] {
  const terpisah = semua.flatMap(({ hasil }) => hasil.terpisah)
  const rangkap = new Map(semua.flatMap(({ hasil }) => hasil.rangkap.map((one) => [one.replika, one] as const)))
  return [
    ...terpisah.slice(0, 1).map(kalimatTerpisah),
    ...[...rangkap.values()].map((one) => kalimatRangkap(one, namaOf(pembuka, one))),
  ]
}

/**
 * Takes packages in, each whole or not at all, and writes receipts beside them.
 *
 * One that is refused keeps none of the others out.
 */
export async function terimaBerkas(db: Db, stik: StikBerkas, masukan: MasukanTerima): Promise<HasilBerkas> {
  const { berkas, progress } = masukan
  const pembuka = await readPembuka(db)
  const semua: Masuk[] = []
  const ditolak: HasilTerima['ditolak'] = []
  for (const [i, path] of berkas.entries()) {
    progress((i / berkas.length) * 90, `Memeriksa ${basename(path)}`)
    try {
      const one = await takeOne(db, stik, path, { ...pembuka, diri: readDiri(db) }, masukan)
      semua.push(one)
      const [cabang] = one.hasil.cabang
      if (cabang) ditolak.push({ berkas: basename(path), alasan: kalimatCabang(cabang, namaOf(pembuka, cabang)) })
    } catch (cause) {
      if (!(cause instanceof AppFailure)) throw cause
      ditolak.push({ berkas: basename(path), alasan: cause.error.pesan })
    }
  }
  progress(95, 'Menulis tanda terima')
  // Its own that it took back is still to be brought to where it belongs.
  const receipts = writeReceipts(
    db,
    stik,
    semua.filter(({ paket }) => !paket.milikSendiri),
    pembuka,
    masukan,
  )
  // Of the others what another laptop of the same name wrote was left out: they did not come whole.
  const masuk = semua.filter(isUtuh)
  const catatan = [...receipts.catatan, ...kalimatSalinan(semua, pembuka)]
  return {
    perubahanBaru: jumlahkan(semua, 'baru'),
    sudahAda: jumlahkan(semua, 'sudahAda'),
    konflik: jumlahkan(semua, 'konflik'),
    disisihkan: jumlahkan(semua, 'disisihkan'),
    ...{ ditolak, celah: listCelah(db), ...receipts, catatan },
    jumlah: {
      ...{ perubahan: tambah(masuk, 'perubahan'), posyandu: tambah(masuk, 'posyandu') },
      ...{ balita: tambah(masuk, 'balita'), penimbangan: tambah(masuk, 'penimbangan') },
      catatan: tambahCatatan(masuk),
    },
    dari: [...new Set(masuk.map(({ paket }) => paket.pengirim.nama))],
    paket: masuk.map(toPaketMasuk),
    terpisah: semua.some(({ hasil }) => hasil.terpisah.length > 0),
  }
}
