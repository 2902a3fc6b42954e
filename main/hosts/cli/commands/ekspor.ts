import { basename } from 'node:path'
import { createEkspor, type HasilEkspor } from '#main/features/ekspor/ekspor.service.ts'
import { tulisEkspor } from '#main/features/ekspor/tulis-ekspor.ts'
import { bacaFormulirBulan } from '#main/features/laporan/formulir.ts'
import { decodeTeks } from '#main/platform/decode-teks.ts'
import { PetaanDhis2 } from '#shared/contract/ekspor.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { PetaanDhis2 as Petaan } from '#shared/domain/ekspor/dhis2.ts'
import { jenisEkspor } from '#shared/domain/ekspor/jenis.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../arguments.ts'
import { defineCommand } from '../command.ts'
import { withReadyBook } from './open-book.ts'
import { findPosyanduId, readBulan } from './pilih-laporan.ts'
import { readFileNamed } from './read-file.ts'

const contoh = 'ekspor JENIS --bulan 2026-10 --ke FOLDER'

function readJenis(words: readonly string[]) {
  const [text, ...more] = words
  const found = jenisEkspor.find((satu) => satu === text)
  if (found && more.length === 0) return found
  throw new UsageError(`Sebutkan satu jenis: ${contoh}. Yang ada: ${jenisEkspor.join(', ')}, kartu, grafik.`)
}

function readGenerasi(text: string | undefined): '2025' | '2026' | null {
  if (text === undefined || text === '2025' || text === '2026') return text ?? null
  throw new UsageError(`--generasi ${text} tidak dikenal. Yang ada: 2025, 2026.`)
}

/** A mapping as a file. @throws AppFailure naming what in it is none */
function readPetaan(path: string | undefined): Petaan | null {
  if (path === undefined) return null
  const isi = bacaJson(decodeTeks(readFileNamed(path)))
  const read = PetaanDhis2.safeParse(isi)
  if (read.success) return read.data
  const [salah] = read.error.issues
  const letak = salah?.path.join('.') || 'isinya'
  return refuse(`Petaan ${basename(path)} tidak dapat dipakai: periksa ${letak}. Tidak ada berkas yang dibuat.`)
}

function bacaJson(teks: string): unknown {
  try {
    return JSON.parse(teks)
  } catch {
    return null
  }
}

function describe({ berkas, dilewati, catatan }: HasilEkspor, folder: string): string {
  const lines = [
    ...berkas.map(({ nama, baris }) => `Ditulis: ${nama} (${baris} baris)`),
    `Folder: ${folder}`,
    ...dilewati.map(({ nama, posyandu, alasan }) => `Dilewati: ${nama} (${posyandu}): ${alasan}`),
    ...catatan.map((satu) => `Catatan: ${satu}`),
  ]
  return `${lines.join('\n')}\n`
}

/** Files for other programs. */
export const ekspor = defineCommand({
  nama: 'ekspor',
  usage: `${contoh} [--posyandu NAMA] [--petaan BERKAS.json] [--generasi 2025|2026]   berkas untuk aplikasi lain: ${jenisEkspor.join(', ')}`,
  berkas: true,
  pilihan: { bulan: 'teks', posyandu: 'teks', ke: 'teks', petaan: 'teks', generasi: 'teks' },
  async run(args): Promise<Answer> {
    const jenis = readJenis(args.words)
    const bulan = readBulan(args.required('bulan'))
    const generasi = readGenerasi(args.text('generasi'))
    const folder = args.required('ke')
    const petaan = readPetaan(args.text('petaan'))
    return withReadyBook(args.data, 'ekspor.write', async ({ context }) => {
      const posyanduId = findPosyanduId(context.db, args.text('posyandu'))
      const pilih = { jenis, bulan, posyanduId, petaan, generasi }
      const hasil = await createEkspor(context, pilih, (form) => bacaFormulirBulan(context, form))
      tulisEkspor(hasil.berkas, folder)
      const berkas = hasil.berkas.map(({ nama, posyandu, baris }) => ({ nama, posyandu, baris }))
      return { json: { jenis, bulan, ...hasil, berkas }, text: describe(hasil, folder) }
    })
  },
})
