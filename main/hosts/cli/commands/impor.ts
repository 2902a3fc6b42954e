import { basename } from 'node:path'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { type CatatanImpor, type HasilImpor, hitungBaris } from '#shared/contract/impor.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

/** A remark as one line: where, who, what stands there, why. */
function toLine({ baris, kolom, nilai, alasan, anak }: CatatanImpor): string {
  const tempat = baris > 0 ? `baris ${baris}, ${kolom}` : kolom
  return `  ${tempat}${anak === '' ? '' : ` (${anak})`}${nilai === '' ? '' : ` "${nilai}"`}: ${alasan}`
}

/** The other sheets with a register, and how they are read. */
function lembarLain({ lembar, lembarRegister }: HasilImpor): string[] {
  const lain = lembarRegister.filter(({ nama }) => nama !== lembar).map(({ nama }) => `"${nama}"`)
  return lain.length === 0 ? [] : [`Yang dibaca lembar "${lembar}". Belum dibaca: ${lain.join(', ')} (--lembar NAMA).`]
}

function describe(hasil: HasilImpor, uji: boolean): string {
  const lines = [
    `${uji ? 'Uji impor' : 'Impor'} ${hasil.berkas}: ${hasil.barisDibaca} baris dibaca.`,
    ...lembarLain(hasil),
    `Balita baru ${hasil.balitaBaru}, diperbarui ${hasil.balitaDiperbarui}.`,
    `Penimbangan baru ${hasil.penimbanganBaru}, diperbarui ${hasil.penimbanganDiperbarui}, sudah sama ${hasil.takBerubah}.`,
    `Ditolak ${hitungBaris(hasil.ditolak)}${hasil.ditolak.length > 0 ? ':' : '.'}`,
    ...hasil.ditolak.map(toLine),
    `Peringatan ${hasil.peringatan.length}${hasil.peringatan.length > 0 ? ':' : '.'}`,
    ...hasil.peringatan.map(toLine),
  ]
  return `${lines.join('\n')}\n`
}

/** Brings in an e-PPGBM export, or rehearses it. */
export const imporBalita = defineCommand({
  nama: 'impor balita',
  usage:
    'impor balita BERKAS [--lembar NAMA] [--uji]   memasukkan unduhan e-PPGBM (.xlsx, .csv); --uji hanya mencoba, --lembar memilih lembar lain dari buku kerjanya',
  berkas: true,
  pilihan: { lembar: 'teks', uji: 'tanda' },
  async run(args): Promise<Answer> {
    const file = onlyFile(args, 'impor balita BERKAS.xlsx')
    const uji = args.flag('uji')
    const lembar = args.text('lembar') ?? null
    return withReadyBook(args.data, 'impor.start', async ({ context }) => {
      const hasil = await importBalita(context, { nama: basename(file), isi: readFileNamed(file), uji, lembar })
      return { json: hasil, text: describe(hasil, uji) }
    })
  },
})
