import { basename } from 'node:path'
import { importKartu } from '#main/features/impor/kartu/impor-kartu.service.ts'
import type { CatatanImpor, HasilImporKartu } from '#shared/contract/impor.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { requireKartu } from './kartu.ts'
import { withReadyBook } from './open-book.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

const toLine = ({ baris, kolom, nilai, alasan }: CatatanImpor) =>
  `  ${baris > 0 ? `baris ${baris}, ` : ''}${kolom}${nilai === '' ? '' : ` "${nilai}"`}: ${alasan}`

function describe(hasil: HasilImporKartu, uji: boolean): string {
  const list = (apa: string, catatan: readonly CatatanImpor[]) => [
    `${apa} ${catatan.length}${catatan.length > 0 ? ':' : '.'}`,
    ...catatan.map(toLine),
  ]
  const lines = [
    `${uji ? 'Uji impor' : 'Impor'} ${hasil.berkas}: ${hasil.barisDibaca} baris dibaca.`,
    `Orang baru ${hasil.orangBaru}, diperbarui ${hasil.orangDiperbarui}.`,
    `Kunjungan baru ${hasil.kunjunganBaru}, diperbarui ${hasil.kunjunganDiperbarui}, sudah sama ${hasil.takBerubah}, tanpa isi ${hasil.tanpaIsi}.`,
    ...list('Ditolak', hasil.ditolak),
    ...list('Peringatan', hasil.peringatan),
  ]
  return `${lines.join('\n')}\n`
}

/** Brings in the register of a card, or rehearses it. */
export const imporKartu = defineCommand({
  nama: 'impor kartu',
  usage:
    'impor kartu BERKAS --kartu KODE [--lembar NAMA] [--uji]   memasukkan register sebuah kartu (.xlsx, .csv); --uji hanya mencoba',
  berkas: true,
  pilihan: { kartu: 'teks', lembar: 'teks', uji: 'tanda' },
  async run(args): Promise<Answer> {
    const kartu = requireKartu(args.required('kartu'))
    const file = onlyFile(args, 'impor kartu BERKAS.xlsx --kartu KODE')
    const uji = args.flag('uji')
    const berkas = { nama: basename(file), isi: readFileNamed(file), lembar: args.text('lembar') ?? null, uji }
    return withReadyBook(args.data, 'impor.start', ({ context }) => {
      const hasil = importKartu(context, { kartu, ...berkas })
      return { json: hasil, text: describe(hasil, uji) }
    })
  },
})
