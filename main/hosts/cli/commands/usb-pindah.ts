import { resolve } from 'node:path'
import { readTempat } from '#main/db/buku.ts'
import { buatBukuPindah } from '#main/features/fasilitas/pindah.ts'
import { contract } from '#shared/contract/contract.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'

/** Makes the book with which a Pustu goes to another Puskesmas, in a folder of its own; this one stays as it is. */
export const usbPindah = defineCommand({
  nama: 'usb pindah',
  usage:
    'usb pindah --ke FOLDER-BARU --puskesmas … [--kecamatan …] [--kabupaten …]   membuat buku untuk Puskesmas yang baru, berisi milik Pustu ini saja; buku yang lama tetap di foldernya',
  pilihan: { ke: 'teks', puskesmas: 'teks', kecamatan: 'teks', kabupaten: 'teks' },
  run(args): Promise<Answer> {
    const [folder, puskesmas] = [resolve(args.required('ke')), args.required('puskesmas')]
    return withReadyBook(args.data, 'fasilitas.movePustu', ({ context }) => {
      const kini = readTempat(context.db)
      const tujuan = contract['fasilitas.movePustu'].input.safeParse({
        puskesmas,
        kecamatan: args.text('kecamatan') ?? kini?.kecamatan,
        kabupaten: args.text('kabupaten') ?? kini?.kabupaten,
      })
      if (!tujuan.success) throw new UsageError('Nama Puskesmas, kecamatan, dan kabupaten tidak boleh kosong.')
      buatBukuPindah(context, folder, tujuan.data)
      const nama = kini === null ? 'Pustu ini' : formatTempat(kini)
      return {
        json: { data: folder, lama: resolve(args.data), tujuan: tujuan.data },
        text: `Buku ${nama} untuk Puskesmas ${tujuan.data.puskesmas} ada di ${folder}, dengan kata sandi dan kode pemulihan yang sama.\nIsinya milik ${nama} saja, dengan seluruh riwayatnya. Belum terhubung dengan siapa pun: simpan kartunya (usb kenalan).\nBuku yang lama tetap di ${resolve(args.data)}, tidak berubah.\n`,
      }
    })
  },
})
