import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { AppContext } from '#main/app/context.ts'
import { readTempat } from '#main/db/buku.ts'
import { listReplika } from '#main/db/vektor.ts'
import { bacaTandaTerima } from '#main/features/kirim/baca-tanda-terima.ts'
import { terimaSemua, tulisPaket } from '#main/features/kirim/kirim.job.ts'
import { hasCatatanBulan } from '#main/features/kirim/ringkasan-bulan.repository.ts'
import { makeFolder } from '#main/platform/make-folder.ts'
import { tanggalDari } from '#main/platform/tanggal-lokal.ts'
import { writeDurably } from '#main/platform/write-durably.ts'
import { bukaPaket, readPembuka, sidikBerkas } from '#main/transfer/buka.ts'
import { kalimatTerpisah } from '#main/transfer/cabang.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { readKartuSendiri, trustKartu, writeKartu } from '#main/transfer/kartu.ts'
import { listKenalan } from '#main/transfer/kenalan.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { type Bulan, bulanOf, isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { findByName } from './find-by-name.ts'
import { withReadyBook } from './open-book.ts'
import { readFileNamed } from './read-file.ts'

/** Nobody waits at a bar, and nothing is cancelled. */
const tanpaKabar = { progress: () => {}, commit: () => {} }

function onlyFile({ words }: Arguments, command: string): string {
  const [file, ...more] = words
  if (file === undefined || more.length > 0) throw new UsageError(`Sebutkan satu berkas: ${command} BERKAS`)
  return file
}

/** Writes the card of this book. */
export function runUsbKenalan(args: Arguments): Promise<Answer> {
  const file = resolve(args.required('ke'))
  return withReadyBook(args.data, 'kirim.simpanKartu', async ({ context }) => {
    const [text, kartu] = [await writeKartu(context.db), await readKartuSendiri(context.db)]
    if (existsSync(file) && readFileNamed(file).toString() !== text)
      refuse(`${file} sudah ada dan berisi lain, jadi tidak ditimpa. Tulis kartunya dengan nama lain.`)
    try {
      makeFolder(dirname(file))
      writeDurably(file, text)
    } catch (cause) {
      const pesan = `Kartu tidak dapat ditulis ke ${file}. Tidak ada yang berubah. Pilih tempat lain.`
      throw new AppFailure({ code: 'berkas', pesan }, { cause })
    }
    return {
      json: { berkas: file, ...kartu },
      text: `Kartu ${kartu.nama} ada di ${file}.\nEnam katanya: ${kartu.kata.join(' ')}\n`,
    }
  })
}

/** Trusts the card of another book, and says the words to compare by voice. */
export function runUsbPercaya(args: Arguments): Promise<Answer> {
  const file = onlyFile(args, 'usb percaya')
  return withReadyBook(args.data, 'kirim.percaya', async ({ context }) => {
    const kartu = await trustKartu(context.db, readFileNamed(file).toString(), context.now())
    context.catat('kenalan', { nama: kartu.nama })
    return {
      json: kartu,
      text: `${kartu.nama} sekarang terhubung.\nCocokkan keenam katanya lewat telepon: ${kartu.kata.join(' ')}\n`,
    }
  })
}

/** Somebody known by name, or this very facility: for another computer of it. */
function findTujuan({ db }: AppContext, nama: string): string {
  const diri = readDiri(db)
  const known = listKenalan(db)
  if (known.length === 0 && nama.trim().toLowerCase() !== diri.nama.toLowerCase())
    refuse(
      'Buku ini belum terhubung dengan siapa pun. Tidak ada yang dikirim. Jalankan dulu usb kenalan dan usb percaya.',
    )
  const isOwn = !known.some((one) => one.nama.toLowerCase() === nama.trim().toLowerCase())
  return findByName(isOwn ? [...known, diri] : known, nama, {
    apa: 'Tujuan',
    tempat: 'di antara yang terhubung dengan buku ini',
  }).fasilitasId
}

/** A package for this very facility is for its other computer; where none is known, it would go to this book itself. */
function refuseDiri({ db }: AppContext, nama: string): void {
  if (listReplika(db).some(({ fasilitasId, sendiri }) => fasilitasId === null && !sendiri)) return
  refuse(
    `${nama} adalah buku ini sendiri, dan buku ini belum tahu laptop lain yang memakainya. Tidak ada yang dikirim. Sebutkan Puskesmas yang dituju; untuk laptop kedua, mulailah mengirim dari laptop itu.`,
  )
}

/** The folder of a stick must be there: one made anew would be a folder of this laptop that looks like the stick. */
function refuseTempat(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  const sebab = found ? 'adalah berkas, bukan folder' : 'tidak ada. Mungkin flashdisknya belum terpasang'
  const pesan = `${folder} ${sebab}. Tidak ada yang dikirim. Pasang flashdisknya, atau sebutkan folder yang ada.`
  throw new AppFailure({ code: 'berkas', pesan })
}

/** A report is sent of a month that is over, and in which something was recorded. */
function refuseBulan(context: AppContext, bulan: Bulan): void {
  const nama = formatBulan(bulan)
  if (bulan >= bulanOf(context.hariIni()))
    refuse(
      `${nama} belum selesai, jadi laporannya belum dikirim. Tidak ada yang dikirim. Kirim sesudah bulan itu berakhir.`,
    )
  // A Puskesmas weighs nobody itself: what it passes on has no month of its own.
  if (readTempat(context.db)?.jenis !== 'puskesmas' && !hasCatatanBulan(context.db, bulan))
    refuse(
      `Belum ada yang dicatat pada ${nama}. Tidak ada yang dikirim. Periksa --bulan, atau catat dulu penimbangannya.`,
    )
}

/** Seals what somebody lacks and writes it to a folder. */
export function runUsbEkspor(args: Arguments): Promise<Answer> {
  const [nama, folder, bulan] = [args.required('untuk'), resolve(args.required('ke')), args.text('bulan') ?? null]
  if (bulan !== null && !isBulan(bulan)) throw new UsageError('--bulan ditulis tahun-bulan, misalnya 2026-10.')
  return withReadyBook(args.data, 'kirim.tulis', async ({ context }) => {
    const untuk = findTujuan(context, nama)
    if (untuk === readDiri(context.db).fasilitasId) refuseDiri(context, nama)
    refuseTempat(folder)
    if (bulan !== null) refuseBulan(context, bulan)
    const hasil = await tulisPaket(context, { untuk, folder, bulan, ulang: args.flag('ulang') }, tanpaKabar)
    const { jumlah, berkas, ...rest } = hasil
    const path = join(folder, berkas)
    return {
      json: { ...rest, berkas: path, perubahan: jumlah.perubahan, jumlah },
      text: `Terkirim dan sudah dibaca kembali: ${path}\n${formatBulat(jumlah.perubahan)} catatan untuk ${hasil.untuk}. Kode pemeriksaan ${hasil.sidik.slice(0, 12).toUpperCase()}.\n`,
    }
  })
}

/** Opens a package and says what it is, without taking it in. */
export function runUsbPeriksa(args: Arguments): Promise<Answer> {
  const file = onlyFile(args, 'usb periksa')
  return withReadyBook(args.data, 'kirim.stik', async ({ context }): Promise<Answer> => {
    const bytes = readFileNamed(file)
    const sidik = sidikBerkas(bytes)
    try {
      const { isi } = await bukaPaket(bytes, await readPembuka(context.db))
      const { nomor, sebelumnya, dibuat, jumlah, untuk, dari } = isi.kepala
      const rentang = isi.bagian.map(({ replika, dari: awal, sampai, baris }) => ({
        ...{ replika, dari: awal, sampai, perubahan: baris.length },
      }))
      const { kiriman: _, bulan, revisi, ...hitungan } = jumlah
      return {
        json: {
          ...{ berkas: file, sah: true, alasan: null, dari: dari.nama, untuk: untuk.nama, nomor, sebelumnya, dibuat },
          ...{ rentang, jumlah: hitungan, bulan, revisi, sidik },
        },
        text: `Kiriman ${nomor} dari ${dari.nama} untuk ${untuk.nama}: ${formatBulat(hitungan.perubahan)} catatan. Utuh.\n`,
      }
    } catch (cause) {
      if (!(cause instanceof AppFailure)) throw cause
      const { pesan } = cause.error
      return {
        json: { berkas: file, sah: false, alasan: pesan, sidik },
        text: '',
        cacat: `${basename(file)}: ${pesan}`,
      }
    }
  })
}

/** Takes packages in and writes receipts beside them. */
export function runUsbImpor(args: Arguments): Promise<Answer> {
  if (args.words.length === 0) throw new UsageError('Sebutkan kirimannya: usb impor BERKAS…')
  const berkas = args.words.map((word) => resolve(word))
  return withReadyBook(args.data, 'kirim.terima', async ({ context }): Promise<Answer> => {
    const hasil = await terimaSemua(context, { berkas }, tanpaKabar)
    const folder = dirname(berkas[0] ?? '')
    const receipts = hasil.tandaTerima.map((nama) => join(folder, nama))
    const lines = [
      `${formatBulat(hasil.perubahanBaru)} catatan baru, ${formatBulat(hasil.sudahAda)} sudah ada, ${formatBulat(hasil.konflik)} perlu dipilih.`,
      ...(hasil.disisihkan > 0
        ? [`${formatBulat(hasil.disisihkan)} disisihkan: bukan milik penulisnya. Lihat dengan sisihan daftar.`]
        : []),
      ...hasil.celah.map(({ kalimat }) => kalimat),
      ...hasil.catatan,
      ...receipts.map((path) => `Tanda terima: ${path}`),
    ]
    return {
      json: { ...hasil, tandaTerima: receipts.at(-1) ?? null, semuaTandaTerima: receipts },
      text: `${lines.join('\n')}\n`,
      ...(hasil.ditolak.length > 0
        ? { cacat: hasil.ditolak.map(({ berkas: nama, alasan }) => `${nama}: ${alasan}`).join('\n') }
        : {}),
    }
  })
}

/** Reads a receipt. */
export function runUsbTerima(args: Arguments): Promise<Answer> {
  const file = onlyFile(args, 'usb terima')
  return withReadyBook(args.data, 'kirim.bacaTandaTerima', async ({ context }) => {
    const hasil = await bacaTandaTerima(context, readFileNamed(file).toString())
    const { terpisah, ...json } = hasil
    const oleh = `(${hasil.oleh}, ${formatTanggal(tanggalDari(hasil.waktu))})`
    const say = (kata: string, paket: readonly number[]) =>
      paket.length > 0 ? [`${hasil.dari} ${kata} menerima kiriman ${paket.join(', ')} ${oleh}.`] : []
    const lines = [
      ...say('sudah', hasil.paket),
      ...say('belum', hasil.belum),
      ...terpisah.slice(0, 1).map(kalimatTerpisah),
    ]
    return { json: { ...json, terpisah: terpisah.length > 0 }, text: `${lines.join('\n')}\n` }
  })
}
