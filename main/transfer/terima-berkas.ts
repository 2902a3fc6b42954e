import { basename } from 'node:path'
import type { StikBerkas } from '#main/platform/stik-berkas.ts'
import type { Db } from '#main/toko/toko.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { HasilTerima } from '#shared/contract/kirim.ts'
import { bacaStik } from './baca-stik.ts'
import { bukaPaket } from './buka.ts'
import { kalimatCabang } from './cabang.ts'
import { listCelah } from './celah.ts'
import { readDiri } from './diri.ts'
import {
  jumlahkan,
  kalimatSalinan,
  type Masuk,
  namaOf,
  type PaketMasuk,
  tambah,
  tambahCatatan,
  toPaketMasuk,
} from './jumlah-terima.ts'
import { paketTerbesar } from './kirim.ts'
import { readPembuka } from './pembuka.ts'
import { countDisisihkan, isBerisi, terimaPaket } from './terima.ts'
import { isUtuh, type Penerima, writeReceipts } from './tulis-jawaban.ts'

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
/** What came of taking packages in. */
export type HasilBerkas = Omit<HasilTerima, 'paket'> & {
  readonly paket: readonly PaketMasuk[]
  /** Whether this book parted from what another laptop wrote under its name. */
  readonly terpisah: boolean
}

const milikSendiri = 'Kiriman ini dari buku Ibu sendiri, jadi tidak perlu diterima. Bawa ke tempat yang dituju.'

async function takeOne({ db, stik, pembuka }: Penerima, path: string, masukan: MasukanTerima): Promise<Masuk> {
  const { now, commit } = masukan
  const bytes = bacaStik(stik, { path, nama: basename(path), terbesar: paketTerbesar })
  const paket = await bukaPaket(bytes, pembuka)
  if (!isBerisi(db, paket, pembuka)) throw new AppFailure({ code: 'ditolak', pesan: milikSendiri })
  commit()
  const hasil = terimaPaket(db, paket, pembuka, now)
  return { path, paket, hasil, disisihkan: countDisisihkan(db, paket.isi, hasil.rangkap) }
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
      const one = await takeOne({ db, stik, pembuka: { ...pembuka, diri: readDiri(db) } }, path, masukan)
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
  const dariLain = semua.filter(({ paket }) => !paket.milikSendiri)
  const receipts = writeReceipts({ db, stik, pembuka }, dariLain, masukan)
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
