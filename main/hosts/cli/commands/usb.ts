import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { AppContext } from '#main/context/context.ts'
import { readTempat } from '#main/db/buku.ts'
import { listReplika } from '#main/db/vektor.ts'
import { bacaTandaTerima } from '#main/features/kirim/baca-tanda-terima.ts'
import { percayaTeks, percayaYangMenunggu } from '#main/features/kirim/kartu-stik.ts'
import { terimaSemua, tulisPaket } from '#main/features/kirim/kirim.job.ts'
import { lupakanKenalan } from '#main/features/kirim/kirim.service.ts'
import { hasCatatanBulan } from '#main/features/kirim/ringkasan-bulan.repository.ts'
import { makeFolder } from '#main/platform/make-folder.ts'
import { tanggalDari } from '#main/platform/tanggal-lokal.ts'
import { writeDurably } from '#main/platform/write-durably.ts'
import { bukaPaket, sidikBerkas } from '#main/transfer/buka.ts'
import { kalimatTerpisah } from '#main/transfer/cabang.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { kataOf, readKartu, readKartuSendiri, writeKartu } from '#main/transfer/kartu.ts'
import { listKenalan } from '#main/transfer/kenalan.ts'
import { readPembuka } from '#main/transfer/pembuka.ts'
import { checkKata, listMenunggu } from '#main/transfer/percaya.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { Kartu } from '#shared/contract/kirim.ts'
import { type Bulan, bulanOf, isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { findByName } from './find-by-name.ts'
import { callBook, withReadyBook } from './open-book.ts'
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

const kataDari = (kata: string) => kata.trim().split(/\s+/)

/** The words first: who compares them before it is connected says so with --kata, and is refused where they differ. */
function sayTerhubung({ nama, kata }: Kartu): string {
  return `Enam kata ${nama}: ${kata.join(' ')}\nCocokkan lewat telepon. Bila lain, jalankan usb lupakan.\n${nama} sekarang terhubung.\n`
}

/** Trusts the card of another book. */
function percayaBerkas(context: AppContext, file: string, kata: string | undefined): Promise<Kartu> {
  const text = readFileNamed(file).toString()
  const baru = readKartu(text)
  if (kata !== undefined) checkKata({ ...baru, kata: kataOf(baru) }, kataDari(kata))
  return percayaTeks(context, text)
}

/** Trusts somebody whose changes came with those of another, by the card that came along. */
async function percayaNama(context: AppContext, nama: string, kata: string | undefined): Promise<Kartu> {
  const waiting = (await listMenunggu(context.db)).flatMap(({ kartu }) => (kartu ? [kartu] : []))
  if (waiting.length === 0)
    refuse(
      'Tidak ada catatan yang menunggu siapa pun yang kartunya ikut terbawa. Tidak ada yang berubah. Lihat usb daftar.',
    )
  const kartu = findByName(waiting, nama, { apa: 'Nama', tempat: 'di antara yang ditunggu; lihat usb daftar' })
  return percayaYangMenunggu(context, kartu.fasilitasId, kata === undefined ? kartu.kata : kataDari(kata))
}

/** A card as it is looked at before it is trusted. */
function lihatKartu(file: string): Answer {
  const { fasilitasId, jenis, nama, ...kunci } = readKartu(readFileNamed(file).toString())
  const kata = kataOf(kunci)
  return {
    json: { fasilitasId, jenis, nama, kata },
    text: `Enam kata ${nama}: ${kata.join(' ')}\nBelum dihubungkan.\n`,
  }
}

/** Trusts a card, or somebody whose changes wait; with --uji it only says the words. */
export function runUsbPercaya(args: Arguments): Promise<Answer> {
  const [menunggu, kata] = [args.text('menunggu'), args.text('kata')]
  const file = menunggu === undefined ? onlyFile(args, 'usb percaya') : null
  if (menunggu !== undefined && args.words.length > 0)
    throw new UsageError('Sebutkan satu saja: kartunya, atau --menunggu NAMA.')
  return withReadyBook(args.data, 'kirim.percaya', async ({ context }) => {
    if (file !== null && args.flag('uji')) return lihatKartu(file)
    const kartu = await (file === null
      ? percayaNama(context, menunggu ?? '', kata)
      : percayaBerkas(context, file, kata))
    return { json: kartu, text: sayTerhubung(kartu) }
  })
}

/** Other keys for this book, by the word of those it has. */
export function runUsbPerbaruiKunci(args: Arguments): Promise<Answer> {
  return withReadyBook(args.data, 'kirim.perbaruiKunci', async ({ application }) => {
    const kartu = await callBook(application, 'kirim.perbaruiKunci', {})
    return {
      json: kartu,
      text: `Kunci kiriman ${kartu.nama} sudah baru. Simpan kartu barunya (usb kenalan) dan bawa ke setiap buku yang terhubung: sebelum itu kiriman dari sini ditolak di sana.\nEnam katanya yang baru: ${kartu.kata.join(' ')}\n`,
    }
  })
}

/** Forgets somebody by name. */
export function runUsbLupakan(args: Arguments): Promise<Answer> {
  if (args.words.length === 0) throw new UsageError('Sebutkan namanya: usb lupakan NAMA')
  const nama = args.words.join(' ')
  return withReadyBook(args.data, 'kirim.lupakan', async ({ context }) => {
    const found = findByName(listKenalan(context.db), nama, { apa: 'Nama', tempat: 'di antara yang terhubung' })
    lupakanKenalan(context, found.fasilitasId)
    return {
      json: { fasilitasId: found.fasilitasId, nama: found.nama },
      text: `${found.nama} tidak terhubung lagi. Yang sudah diterima tetap ada; kirimannya sejak sekarang ditolak.\n`,
    }
  })
}

/** With whom this book is connected, whose changes wait, and whom it was connected with: each with its words. */
export function runUsbDaftar(args: Arguments): Promise<Answer> {
  return withReadyBook(args.data, 'kirim.keadaan', async ({ application }) => {
    const { kenalan, menunggu, dahulu } = await callBook(application, 'kirim.keadaan', {})
    const line = ({ nama, kata }: Pick<Kartu, 'nama' | 'kata'>) => `  ${nama}: ${kata.join(' ')}`
    const section = (judul: string, lines: readonly string[]) => (lines.length > 0 ? [judul, ...lines] : [])
    const lines = [
      ...section('Terhubung:', kenalan.map(line)),
      ...section(
        'Catatannya menunggu:',
        menunggu.map(({ nama, kartu }) => (kartu ? line(kartu) : `  ${nama}: baca dulu kartunya`)),
      ),
      ...section('Puskesmas yang dahulu:', dahulu.map(line)),
    ]
    return {
      json: { terhubung: kenalan, menunggu, dahulu },
      text: `${lines.length > 0 ? lines.join('\n') : 'Buku ini belum terhubung dengan siapa pun.'}\n`,
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
