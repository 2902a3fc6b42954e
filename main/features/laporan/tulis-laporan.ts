import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppContext } from '#main/context/context.ts'
import type { Ikutan, KeadaanIkutan } from '#main/jobs/ikutan.ts'
import { openWithSystem } from '#main/platform/buka-folder.ts'
import { makeFolder } from '#main/platform/make-folder.ts'
import { tighten } from '#main/platform/milik-sendiri.ts'
import { AppFailure, missing } from '#shared/contract/errors.ts'
import type { HasilSemua } from '#shared/contract/laporan.ts'
import { type BerkasBaru, createBerkasLaporan, type Maju } from './ekspor.ts'

export type PilihTulis = { readonly bulan: string; readonly posyanduId: string | null; readonly folder: string }

/** Writes the files of a month into a folder, over those of the same name. @returns their paths, in the order of the forms */
export async function writeLaporan(context: AppContext, pilih: PilihTulis, maju?: Maju): Promise<string[]> {
  const { bulan, posyanduId, folder } = pilih
  return writeBerkas(await createBerkasLaporan(context, bulan, posyanduId, maju), folder)
}

/** Writes files into a folder, over those of the same name. @returns their paths */
export function writeBerkas(berkas: readonly BerkasBaru[], folder: string): string[] {
  try {
    makeFolder(folder)
    return berkas.map(({ nama, isi }) => {
      const path = join(folder, nama)
      writeFileSync(path, isi)
      tighten(path)
      return path
    })
  } catch (cause) {
    const pesan = `Laporan tidak dapat ditulis ke ${folder}. Buku tidak berubah. Tutup dulu berkas laporan yang sedang dibuka, periksa foldernya dan sisa ruang diska, lalu coba lagi.`
    throw new AppFailure({ code: 'berkas', pesan }, { cause })
  }
}

/** Begins writing all forms of a month, both kinds, into the folder of that month. @returns the job to follow */
export function startSemua(
  context: AppContext,
  ikutan: Ikutan<HasilSemua>,
  folderLaporan: string,
  bulan: string,
): string {
  const folder = join(folderLaporan, bulan)
  return ikutan.begin(async (maju) => {
    const paths = await writeLaporan(context, { bulan, posyanduId: null, folder }, (jadi, semua) =>
      maju(Math.floor((100 * jadi) / semua), `Berkas ${jadi} dari ${semua}`),
    )
    return { folder, jumlah: paths.length }
  })
}

function lupa(): never {
  return missing('Pekerjaan ini tidak diingat lagi. Berkasnya, bila sudah jadi, ada di folder laporan.')
}

export function readSemua(ikutan: Ikutan<HasilSemua>, pekerjaanId: string): KeadaanIkutan<HasilSemua> {
  return ikutan.find(pekerjaanId) ?? lupa()
}

/** Shows the folder a finished job wrote, in the file manager of the computer. No other folder can be named. */
export function openHasil(ikutan: Ikutan<HasilSemua>, pekerjaanId: string): void {
  openWithSystem((ikutan.find(pekerjaanId)?.hasil ?? lupa()).folder)
}
