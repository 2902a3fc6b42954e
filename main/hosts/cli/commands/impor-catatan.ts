import { basename } from 'node:path'
import { importCatatan } from '#main/features/impor/catatan/impor-catatan.service.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

/** Brings in a file of many kinds of record, or rehearses it. */
export const imporCatatan = defineCommand({
  nama: 'impor catatan',
  usage: 'impor catatan BERKAS.json [--uji]   memasukkan banyak jenis catatan sekaligus; --uji hanya mencoba',
  berkas: true,
  pilihan: { uji: 'tanda' },
  async run(args): Promise<Answer> {
    const file = onlyFile(args, 'impor catatan BERKAS.json')
    const uji = args.flag('uji')
    const berkas = { nama: basename(file), isi: readFileNamed(file), uji }
    return withReadyBook(args.data, 'impor.start', ({ context }) => {
      const json = importCatatan(context, berkas)
      const { baru, diperbarui, takBerubah, ditolak } = json
      const text = `${uji ? 'Uji impor' : 'Impor'} ${berkas.nama}: baru ${baru}, diperbarui ${diperbarui}, sudah sama ${takBerubah}.\n`
      if (ditolak.length === 0) return { json, text }
      const lines = ditolak.map(
        ({ jenis, kunci, isian, nilai, alasan }) =>
          `${jenis}${kunci && ` ${kunci}`}${isian && `, ${isian}`}${nilai && ` "${nilai}"`}: ${alasan}`,
      )
      return { json, text: 'Tidak ada yang dimasukkan.\n', cacat: lines.join('\n') }
    })
  },
})
