import { basename } from 'node:path'
import { importAsik } from '#main/features/impor/asik/impor-asik.service.ts'
import type { CatatanImpor, HasilImporAsik } from '#shared/contract/impor.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

const toLine = ({ baris, kolom, anak, nilai, alasan }: CatatanImpor) =>
  `  ${baris > 0 ? `baris ${baris}, ` : ''}${kolom}${anak === '' ? '' : ` (${anak})`}${nilai === '' ? '' : ` "${nilai}"`}: ${alasan}`

function describe(hasil: HasilImporAsik, uji: boolean): string {
  const list = (apa: string, catatan: readonly CatatanImpor[]) => [
    `${apa} ${catatan.length}${catatan.length > 0 ? ':' : '.'}`,
    ...catatan.map(toLine),
  ]
  const lines = [
    `${uji ? 'Uji impor' : 'Impor'} ${hasil.berkas}: ${hasil.barisDibaca} baris dibaca, ${hasil.dosisBaru} dosis baru.`,
    `Anak bertambah dosisnya ${hasil.barisBertambah}, sudah sama ${hasil.takBerubah}, tanpa dosis ${hasil.tanpaIsi}.`,
    ...list('Ditolak', hasil.ditolak),
    ...list('Peringatan', hasil.peringatan),
  ]
  return `${lines.join('\n')}\n`
}

/** Brings in the list "Sasaran Imunisasi" of ASIK, or rehearses it. */
export const imporAsik = defineCommand({
  nama: 'impor asik',
  usage:
    'impor asik BERKAS [--lembar NAMA] [--uji]   memasukkan dosis dari unduhan Sasaran Imunisasi ASIK (.xlsx, .csv); --uji hanya mencoba',
  berkas: true,
  pilihan: { lembar: 'teks', uji: 'tanda' },
  async run(args): Promise<Answer> {
    const file = onlyFile(args, 'impor asik BERKAS.xlsx')
    const uji = args.flag('uji')
    const berkas = { nama: basename(file), isi: readFileNamed(file), lembar: args.text('lembar') ?? null, uji }
    return withReadyBook(args.data, 'impor.start', ({ context }) => {
      const hasil = importAsik(context, berkas)
      return { json: hasil, text: describe(hasil, uji) }
    })
  },
})
