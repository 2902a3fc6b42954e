import type { Berkas } from '#shared/contract/laporan.ts'

/** Hands a finished file to the browser or to Electron, which asks where to keep it. */
export function saveBerkas(berkas: Berkas): void {
  const bytes = Uint8Array.from(atob(berkas.isiBase64), (char) => char.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: berkas.mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = berkas.nama
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Where a file lies that was handed over so: in Electron the person is asked, a browser keeps it among its downloads. */
export function letakUnduhan(): string {
  return window.bukuPustu ? 'siap disimpan: pilih foldernya.' : 'ada di folder Unduhan (Downloads).'
}
