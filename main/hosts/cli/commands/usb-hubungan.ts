import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { AppContext } from '#main/context/context.ts'
import { percayaTeks, percayaYangMenunggu } from '#main/features/kirim/kartu-stik.ts'
import { lupakanKenalan } from '#main/features/kirim/kirim.service.ts'
import { makeFolder } from '#main/platform/make-folder.ts'
import { writeDurably } from '#main/platform/write-durably.ts'
import { kataOf, readKartu, readKartuSendiri, writeKartu } from '#main/transfer/kartu.ts'
import { listKenalan } from '#main/transfer/kenalan.ts'
import { checkKata, listMenunggu } from '#main/transfer/percaya.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { KartuPercaya } from '#shared/contract/kirim.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { findByName } from './find-by-name.ts'
import { callBook, withReadyBook } from './open-book.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

/** Writes the card of this book. */
export const usbKenalan = defineCommand({
  nama: 'usb kenalan',
  usage: 'usb kenalan --ke BERKAS   menyimpan kartu buku ini, untuk dihubungkan dengan buku lain',
  pilihan: { ke: 'teks' },
  run(args): Promise<Answer> {
    const file = resolve(args.required('ke'))
    return withReadyBook(args.data, 'kirim.saveKartu', async ({ context }) => {
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
  },
})

const kataDari = (kata: string) => kata.trim().split(/\s+/)

/** The words first: who compares them before it is connected says so with --kata, and is refused where they differ. */
function sayTerhubung({ nama, kata }: KartuPercaya): string {
  return `Enam kata ${nama}: ${kata.join(' ')}\nCocokkan lewat telepon. Bila lain, jalankan usb lupakan.\n${nama} sekarang terhubung.\n`
}

/** Trusts the card of another book. */
function percayaBerkas(context: AppContext, file: string, kata: string | undefined): Promise<KartuPercaya> {
  const text = readFileNamed(file).toString()
  const baru = readKartu(text)
  if (kata !== undefined) checkKata({ ...baru, kata: kataOf(baru) }, kataDari(kata))
  return percayaTeks(context, text)
}

/** Trusts somebody whose changes came with those of another, by the card that came along. */
async function percayaNama(context: AppContext, nama: string, kata: string | undefined): Promise<KartuPercaya> {
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
export const usbPercaya = defineCommand({
  nama: 'usb percaya',
  usage:
    'usb percaya BERKAS|--menunggu NAMA [--kata "enam kata"] [--uji]   menghubungkan buku lain lewat kartunya, atau lewat kartu yang ikut kiriman; ditolak bila katanya lain; --uji hanya menampilkan katanya',
  berkas: true,
  pilihan: { menunggu: 'teks', kata: 'teks', uji: 'tanda' },
  run(args): Promise<Answer> {
    const [menunggu, kata] = [args.text('menunggu'), args.text('kata')]
    const file = menunggu === undefined ? onlyFile(args, 'usb percaya BERKAS') : null
    if (menunggu !== undefined && args.words.length > 0)
      throw new UsageError('Sebutkan satu saja: kartunya, atau --menunggu NAMA.')
    return withReadyBook(args.data, 'kirim.trust', async ({ context }) => {
      if (file !== null && args.flag('uji')) return lihatKartu(file)
      const kartu = await (file === null
        ? percayaNama(context, menunggu ?? '', kata)
        : percayaBerkas(context, file, kata))
      return { json: kartu, text: sayTerhubung(kartu) }
    })
  },
})

/** Other keys for this book, by the word of those it has. */
export const usbPerbaruiKunci = defineCommand({
  nama: 'usb perbarui-kunci',
  usage:
    'usb perbarui-kunci   membuat kunci kiriman baru, ditandatangani yang lama; kartu barunya dibawa lagi ke buku yang terhubung',
  pilihan: {},
  run(args): Promise<Answer> {
    return withReadyBook(args.data, 'kirim.renewKunci', async ({ application }) => {
      const kartu = await callBook(application, 'kirim.renewKunci', {})
      return {
        json: kartu,
        text: `Kunci kiriman ${kartu.nama} sudah baru. Simpan kartu barunya (usb kenalan) dan bawa ke setiap buku yang terhubung: sebelum itu kiriman dari sini ditolak di sana.\nEnam katanya yang baru: ${kartu.kata.join(' ')}\n`,
      }
    })
  },
})

/** Forgets somebody by name. */
export const usbLupakan = defineCommand({
  nama: 'usb lupakan',
  usage: 'usb lupakan NAMA   memutuskan hubungan: kirimannya sejak sekarang ditolak',
  berkas: true,
  pilihan: {},
  run(args): Promise<Answer> {
    if (args.words.length === 0) throw new UsageError('Sebutkan namanya: usb lupakan NAMA')
    const nama = args.words.join(' ')
    return withReadyBook(args.data, 'kirim.forget', async ({ context }) => {
      const found = findByName(listKenalan(context.db), nama, { apa: 'Nama', tempat: 'di antara yang terhubung' })
      lupakanKenalan(context, found.fasilitasId)
      return {
        json: { fasilitasId: found.fasilitasId, nama: found.nama },
        text: `${found.nama} tidak terhubung lagi. Yang sudah diterima tetap ada; kirimannya sejak sekarang ditolak.\n`,
      }
    })
  },
})

/** With whom this book is connected, whose changes wait, and whom it was connected with: each with its words. */
export const usbDaftar = defineCommand({
  nama: 'usb daftar',
  usage: 'usb daftar   yang terhubung dengan buku ini dan yang ditunggu, dengan enam kata masing-masing',
  pilihan: {},
  run(args): Promise<Answer> {
    return withReadyBook(args.data, 'kirim.keadaan', async ({ application }) => {
      const { kenalan, menunggu, dahulu } = await callBook(application, 'kirim.keadaan', {})
      const line = ({ nama, kata }: Pick<KartuPercaya, 'nama' | 'kata'>) => `  ${nama}: ${kata.join(' ')}`
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
  },
})
