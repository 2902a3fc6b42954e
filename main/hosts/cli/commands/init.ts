import { openApplication } from '#main/app/compose.ts'
import { readTempat } from '#main/db/buku.ts'
import { refuse } from '#shared/contract/errors.ts'
import { JenisPustu } from '#shared/contract/fasilitas.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, UsageError } from '../arguments.ts'
import { callBook } from './open-book.ts'

/** Makes a new book in a data folder. */
export async function runInit(args: Arguments): Promise<Answer> {
  const jenis = JenisPustu.safeParse(args.required('jenis'))
  if (!jenis.success) throw new UsageError('--jenis harus pustu, ponkesdes, atau puskesmas.')
  const tempat = {
    jenis: jenis.data,
    nama: args.required('nama'),
    kabupaten: args.required('kabupaten'),
    kecamatan: args.required('kecamatan'),
    puskesmas: args.required('puskesmas'),
    desa: args.text('desa') ?? null,
    alamat: null,
    telepon: null,
  }
  const application = openApplication({ dataDir: args.data })
  try {
    const existing = readTempat(application.context.db)
    if (existing)
      refuse(`Folder ${args.data} sudah berisi buku ${existing.nama}. Buku itu tidak diubah. Pilih folder lain.`)
    await callBook(application, 'fasilitas.setUp', tempat)
  } finally {
    application.close()
  }
  return { json: { data: args.data, tempat }, text: `Buku ${tempat.nama} siap di ${args.data}.\n` }
}
