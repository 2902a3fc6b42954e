import { join } from 'node:path'
import { makeFolder } from '#main/platform/make-folder.ts'
import { writeDurably } from '#main/platform/write-durably.ts'
import { AppFailure } from '#shared/contract/errors.ts'

/** Writes files into a folder, each whole or not at all. */
export function tulisEkspor(
  berkas: readonly { readonly nama: string; readonly isi: Uint8Array }[],
  folder: string,
): void {
  try {
    makeFolder(folder)
    for (const { nama, isi } of berkas) writeDurably(join(folder, nama), isi)
  } catch (cause) {
    const pesan = `Berkas tidak dapat ditulis ke ${folder}. Buku tidak berubah, dan berkas lama di sana tetap utuh. Tutup dulu berkas yang sedang dibuka, periksa foldernya dan sisa ruangnya, lalu coba lagi.`
    throw new AppFailure({ code: 'berkas', pesan }, { cause })
  }
}
