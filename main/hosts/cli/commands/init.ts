import type { Application } from '#main/app/inti.ts'
import { readTempat } from '#main/db/buku.ts'
import { refuse } from '#shared/contract/errors.ts'
import { JenisTempatKerja, type Tempat } from '#shared/contract/fasilitas.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { openApplicationFor } from '../open-application.ts'
import { buatAkunPertama, callBook, signIn } from './open-book.ts'

type Isian = 'jenis' | 'nama' | 'kabupaten' | 'kecamatan' | 'puskesmas' | 'desa'

function readTempatBaru(args: Arguments<Isian>): Tempat {
  const jenis = JenisTempatKerja.safeParse(args.required('jenis'))
  if (!jenis.success) throw new UsageError('--jenis harus pustu, ponkesdes, atau puskesmas.')
  return {
    jenis: jenis.data,
    nama: args.required('nama'),
    kabupaten: args.required('kabupaten'),
    kecamatan: args.required('kecamatan'),
    puskesmas: args.required('puskesmas'),
    desa: args.text('desa') ?? null,
    alamat: null,
    telepon: null,
  }
}

function createFirst(application: Application, { jenis }: Tempat): Promise<string> {
  return buatAkunPertama(
    application,
    jenis === 'puskesmas' ? { nama: 'Petugas', peran: 'petugas' } : { nama: 'Bidan', peran: 'bidan' },
  )
}

/** Makes a new book in a data folder, encrypted, with its first account. */
export const init = defineCommand({
  nama: 'init',
  usage:
    'init --jenis pustu|ponkesdes|puskesmas --nama … --kabupaten … --kecamatan … --puskesmas … [--desa …]   membuat buku baru',
  pilihan: { jenis: 'teks', nama: 'teks', kabupaten: 'teks', kecamatan: 'teks', puskesmas: 'teks', desa: 'teks' },
  async run(args): Promise<Answer> {
    const tempat = readTempatBaru(args)
    const application = await openApplicationFor(args.data, 'fasilitas.setUp')
    try {
      const { tahap } = application.sesi.keadaan()
      const kode = tahap === 'baru' || tahap === 'polos' ? await createFirst(application, tempat) : null
      if (kode === null) await signIn(application, args.data)
      const existing = readTempat(application.buku().db)
      if (existing)
        refuse(
          `Folder ${args.data} sudah berisi buku ${formatTempat(existing)}. Buku itu tidak diubah. Pilih folder lain.`,
        )
      await callBook(application, 'fasilitas.setUp', tempat)
      const catatan = kode === null ? '' : `Kode pemulihan, catat di kertas dan simpan di tempat aman: ${kode}\n`
      return {
        json: {
          data: args.data,
          tempat: readTempat(application.buku().db),
          ...(kode === null ? {} : { kodePemulihan: kode }),
        },
        text: `Buku ${formatTempat(tempat)} siap di ${args.data}.\n${catatan}`,
      }
    } finally {
      application.close()
    }
  },
})
