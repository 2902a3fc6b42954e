import { basename } from 'node:path'
import { type HasilCatatan, importCatatan } from '#main/features/impor/catatan/impor-catatan.service.ts'
import type { CatatanBerkas } from '#main/features/impor/catatan/pencatat.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

function toLine({ jenis, kunci, isian, nilai, alasan }: CatatanBerkas): string {
  const tempat = [jenis, kunci ?? '', isian].filter((satu) => satu !== '').join(', ')
  return `  ${tempat}${nilai === '' ? '' : ` "${nilai}"`}: ${alasan}`
}

function describe(nama: string, hasil: HasilCatatan, uji: boolean): string {
  const { dibaca, baru, diperbarui, takBerubah, peringatan } = hasil
  const lines = [
    `${uji ? 'Uji impor' : 'Impor'} ${nama}: ${Object.values(dibaca).reduce((sum, n) => sum + n, 0)} baris dibaca.`,
    ...Object.entries(dibaca).map(([jenis, banyak]) => `  ${jenis} ${banyak}`),
    `Baru ${baru}, diperbarui ${diperbarui}, sudah sama ${takBerubah}.`,
    `Peringatan ${peringatan.length}${peringatan.length > 0 ? ':' : '.'}`,
    ...peringatan.map(toLine),
  ]
  return `${lines.join('\n')}\n`
}

/** Brings in a file of records of many kinds, or rehearses it. */
export const imporCatatan = defineCommand({
  nama: 'impor catatan',
  usage:
    'impor catatan BERKAS.json [--uji]   memasukkan catatan segala jenis dari program lain, semuanya atau tidak sama sekali; --uji hanya mencoba',
  berkas: true,
  pilihan: { uji: 'tanda' },
  async run(args): Promise<Answer> {
    const file = onlyFile(args, 'impor catatan BERKAS.json')
    const uji = args.flag('uji')
    return withReadyBook(args.data, 'impor.start', ({ context }) => {
      const hasil = importCatatan(context, { nama: basename(file), isi: readFileNamed(file), uji })
      const { ditolak } = hasil
      if (ditolak.length === 0) return { json: hasil, text: describe(basename(file), hasil, uji) }
      const cacat = `${ditolak.map((satu) => toLine(satu).trim()).join('\n')}\nTidak ada yang disimpan. Perbaiki berkasnya, lalu coba lagi.`
      return { json: hasil, text: describe(basename(file), hasil, uji), cacat }
    })
  },
})
