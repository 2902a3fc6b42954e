import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { AppContext } from '#main/context/context.ts'
import { readTempat } from '#main/db/buku.ts'
import { listReplika } from '#main/db/vektor.ts'
import { bacaTandaTerima } from '#main/features/kirim/baca-tanda-terima.ts'
import { terimaSemua, tulisPaket } from '#main/features/kirim/kirim.job.ts'
import { hasCatatanBulan } from '#main/features/kirim/ringkasan-bulan.repository.ts'
import { bukaPaket, sidikBerkas } from '#main/transfer/buka.ts'
import { kalimatTerpisah } from '#main/transfer/cabang.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { listKenalan } from '#main/transfer/kenalan.ts'
import { readPembuka } from '#main/transfer/pembuka.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { kataDisisihkan } from '#shared/text/disisihkan.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { findByName } from './find-by-name.ts'
import { withReadyBook } from './open-book.ts'
import { readBulan } from './pilih-laporan.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

/** Nobody waits at a bar, and nothing is cancelled. */
const tanpaKabar = { progress: () => {}, commit: () => {} }

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
export const usbEkspor = defineCommand({
  nama: 'usb ekspor',
  usage:
    'usb ekspor --untuk NAMA --ke FOLDER-YANG-ADA [--bulan 2026-10] [--ulang]   menulis kiriman tersegel; --bulan membekukan laporannya, --ulang mengirim semuanya',
  pilihan: { untuk: 'teks', ke: 'teks', bulan: 'teks', ulang: 'tanda' },
  run(args): Promise<Answer> {
    const [nama, folder, text] = [args.required('untuk'), resolve(args.required('ke')), args.text('bulan')]
    const bulan = text === undefined ? null : readBulan(text)
    return withReadyBook(args.data, 'kirim.write', async ({ context }) => {
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
  },
})

/** Opens a package and says what it is, without taking it in. */
export const usbPeriksa = defineCommand({
  nama: 'usb periksa',
  usage: 'usb periksa BERKAS   memeriksa kiriman tanpa menerimanya',
  berkas: true,
  pilihan: {},
  run(args): Promise<Answer> {
    const file = onlyFile(args, 'usb periksa BERKAS')
    return withReadyBook(args.data, 'kirim.listStik', async ({ context }): Promise<Answer> => {
      const bytes = readFileNamed(file)
      const sidik = sidikBerkas(bytes)
      try {
        const { isi } = await bukaPaket(bytes, await readPembuka(context.db))
        const { nomor, sebelumnya, dibuat, jumlah, untuk, dari } = isi.kepala
        const rentang = isi.bagian.map(({ replika, dari: awal, sampai, baris }) => {
          return { replika, dari: awal, sampai, perubahan: baris.length }
        })
        const { kiriman: _, bulan, revisi, ...hitungan } = jumlah
        return {
          json: {
            berkas: file,
            sah: true,
            alasan: null,
            dari: dari.nama,
            untuk: untuk.nama,
            nomor,
            sebelumnya,
            dibuat,
            rentang,
            jumlah: hitungan,
            bulan,
            revisi,
            sidik,
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
  },
})

/** Takes packages in and writes receipts beside them. */
export const usbImpor = defineCommand({
  nama: 'usb impor',
  usage: 'usb impor BERKAS…   menerima kiriman dan menulis tanda terima di sebelahnya',
  berkas: true,
  pilihan: {},
  run(args): Promise<Answer> {
    if (args.words.length === 0) throw new UsageError('Sebutkan kirimannya: usb impor BERKAS…')
    const berkas = args.words.map((word) => resolve(word))
    return withReadyBook(args.data, 'kirim.receive', async ({ context }): Promise<Answer> => {
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
  },
})

/** Reads a receipt. */
export const usbTerima = defineCommand({
  nama: 'usb terima',
  usage: 'usb terima BERKAS   membaca tanda terima',
  berkas: true,
  pilihan: {},
  run(args): Promise<Answer> {
    const file = onlyFile(args, 'usb terima BERKAS')
    return withReadyBook(args.data, 'kirim.readTandaTerima', async ({ context }) => {
      const hasil = await bacaTandaTerima(context, readFileNamed(file).toString())
      const { terpisah, ...json } = hasil
      const oleh = `(${hasil.oleh}, ${formatTanggal(tanggalDari(hasil.waktu))})`
      const say = (kata: string, paket: readonly number[]) =>
        paket.length > 0 ? [`${hasil.dari} ${kata} menerima kiriman ${paket.join(', ')} ${oleh}.`] : []
      const lines = [
        ...say('sudah', hasil.paket),
        ...say('belum', hasil.belum),
        ...(hasil.disisihkan > 0 ? [`${kataDisisihkan(hasil.disisihkan)}.`] : []),
        ...terpisah.slice(0, 1).map(kalimatTerpisah),
      ]
      return { json: { ...json, terpisah: terpisah.length > 0 }, text: `${lines.join('\n')}\n` }
    })
  },
})
