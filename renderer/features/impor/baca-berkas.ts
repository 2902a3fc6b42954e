import { batasBerkasMb, byteSatuMb } from '#shared/domain/impor/batas-berkas.ts'

/** What keeps a choice of files from being tried, as a sentence; null when one file of a possible size was chosen. */
export function tolakPilihan(berkas: readonly { readonly name: string; readonly size: number }[]): string | null {
  if (berkas.length > 1) {
    return 'Ada beberapa berkas sekaligus. Tidak ada yang berubah. Pilih satu berkas saja, lalu ulangi untuk berikutnya.'
  }
  const [satu] = berkas
  if (!satu) return 'Yang diletakkan bukan berkas. Tidak ada yang berubah. Pilih berkas .xlsx atau .csv.'
  if (satu.size <= batasBerkasMb * byteSatuMb) return null
  const mb = Math.ceil(satu.size / byteSatuMb)
  return `Berkas ini terlalu besar (${mb} MB, paling besar ${batasBerkasMb} MB). Tidak ada yang berubah. Bagi menjadi beberapa berkas, misalnya satu per posyandu, lalu coba lagi.`
}

/**
 * The content of a file as base64. The browser does the work beside the window, which stays awake for large files too.
 *
 * @throws DOMException when the file is gone or changed since it was chosen
 */
export function bacaBase64(berkas: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => {
      // "data:<type>;base64,<content>"; an empty file may have no comma. A slice shares the memory of the whole.
      const url = String(reader.result)
      const comma = url.indexOf(',')
      resolve(comma < 0 ? '' : url.slice(comma + 1))
    }
    reader.readAsDataURL(berkas)
  })
}
