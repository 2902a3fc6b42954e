import { basename } from 'node:path'
import { importLembar } from '#main/features/impor/lembar/impor-lembar.service.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { HasilImporLembar } from '#shared/contract/impor-lembar.ts'
import { Petaan } from '#shared/lembar/peta.ts'
import type { Answer } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'
import { onlyFile, readFileNamed } from './read-file.ts'

function readPetaan(path: string): Petaan {
  const nama = basename(path)
  const salah = (apa: string): never => {
    throw new AppFailure({ code: 'berkas', pesan: `${nama}: ${apa} Tidak ada yang berubah di buku.` })
  }
  let isi: unknown
  try {
    isi = JSON.parse(
      readFileNamed(path)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  } catch {
    return salah('berkas petaan ini bukan JSON.')
  }
  const hasil = Petaan.safeParse(isi)
  if (hasil.success) return hasil.data
  const [satu] = hasil.error.issues
  return salah(`bagian "${satu?.path.join('.') ?? ''}" bukan petaan yang dikenal.`)
}

type Catatan = HasilImporLembar['peringatan'][number]

const tempat = ({ lembar, baris, kolom }: Pick<Catatan, 'lembar' | 'baris' | 'kolom'>) =>
  [
    `lembar "${lembar}"`,
    ...(baris === null ? [] : [`baris ${baris}`]),
    ...(kolom === '' ? [] : [`kolom ${kolom}`]),
  ].join(', ')

const toLine = (satu: Catatan) =>
  `  ${tempat(satu)}${satu.anak === '' ? '' : ` (${satu.anak})`}${satu.nilai === '' ? '' : ` "${satu.nilai}"`}: ${satu.alasan}`

function describe(hasil: HasilImporLembar, uji: boolean): string {
  const daftar = (judul: string, lines: readonly string[]) => [
    `${judul} ${lines.length}${lines.length > 0 ? ':' : '.'}`,
    ...lines,
  ]
  return `${[
    `${uji ? 'Uji impor' : 'Impor'} ${hasil.berkas}: lembar ${hasil.lembar.map((nama) => `"${nama}"`).join(', ')}.`,
    `Balita baru ${hasil.balitaBaru}, diperbarui ${hasil.balitaDiperbarui}.`,
    `Penimbangan baru ${hasil.penimbanganBaru}, diperbarui ${hasil.penimbanganDiperbarui}, sudah sama ${hasil.takBerubah}.`,
    ...daftar(
      'Pertanyaan',
      hasil.pertanyaan.map((satu) => `  ${tempat({ ...satu, kolom: satu.kolom ?? '' })}: ${satu.kalimat}`),
    ),
    ...(hasil.menunggu > 0 ? [`Yang menunggu jawaban: ${hasil.menunggu} nilai.`] : []),
    ...daftar('Ditolak', hasil.ditolak.map(toLine)),
    ...daftar('Peringatan', hasil.peringatan.map(toLine)),
  ].join('\n')}\n`
}

/** Brings in a workbook a bidan keeps herself, or rehearses it. */
export const imporLembar = defineCommand({
  nama: 'impor lembar',
  usage:
    'impor lembar BERKAS [--petaan BERKAS.json] [--posyandu NAMA] [--uji]   memasukkan buku kerja Excel susunan sendiri; yang belum jelas ditanyakan, --petaan menjawab',
  berkas: true,
  pilihan: { petaan: 'teks', posyandu: 'teks', uji: 'tanda' },
  async run(args): Promise<Answer> {
    const file = onlyFile(args, 'impor lembar BERKAS.xlsx')
    const uji = args.flag('uji')
    const petaanDi = args.text('petaan')
    const petaan = petaanDi === undefined ? {} : readPetaan(petaanDi)
    return withReadyBook(args.data, 'impor.start', ({ context }) => {
      const posyandu = args.text('posyandu') ?? null
      const hasil = importLembar(context, { nama: basename(file), isi: readFileNamed(file), uji, petaan, posyandu })
      return { json: hasil, text: describe(hasil, uji) }
    })
  },
})
