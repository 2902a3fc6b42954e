import { call } from '#renderer/lib/call.ts'
import type { Berkas } from '#shared/contract/berkas.ts'

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

/** How long a person may look for a folder before nobody waits any more, and how often it is asked, milliseconds. */
const tunggu = { palingLamaMs: 180_000, tanyaMs: 400 }

/**
 * Hands over a file and answers where it lies, once it does: the path a person chose in the program's own window; null
 * in a browser, which keeps it among its downloads, and where nobody chose.
 */
export async function putAway(berkas: Berkas): Promise<string | null> {
  if (!window.bukuPustu) {
    saveBerkas(berkas)
    return null
  }
  const before = (await call('laporan.listUnduhan', {}))?.nomor ?? 0
  saveBerkas(berkas)
  for (const until = Date.now() + tunggu.palingLamaMs; Date.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, tunggu.tanyaMs))
    const now = await call('laporan.listUnduhan', {})
    if (now && now.nomor > before) return now.letak
  }
  return null
}
