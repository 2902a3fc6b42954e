import { useState } from 'react'
import { call } from '#renderer/lib/call.ts'
import { putAway } from '#renderer/lib/unduh.ts'
import type { Berkas } from '#shared/contract/berkas.ts'
import { useStatus } from './status.tsx'

/** Why a file was not made, as a sentence. */
export const kataBerkasGagal = (error: unknown) =>
  error instanceof Error ? error.message : 'Berkas belum jadi. Coba sekali lagi.'

/** Has one file made at a time, hands it over, and says where it lies. */
export function useSimpanBerkas() {
  const say = useStatus()
  const [sibuk, setSibuk] = useState(false)
  const buka = (apa: 'berkas' | 'folder') => ({
    label: apa === 'berkas' ? 'Buka' : 'Buka foldernya',
    jalankan: () => void call('laporan.openUnduhan', { apa }).catch((cause) => say(kataBerkasGagal(cause))),
  })
  const simpan = async (minta: () => Promise<Berkas>) => {
    if (sibuk) return
    setSibuk(true)
    try {
      const berkas = await minta()
      setSibuk(false)
      const letak = await putAway(berkas)
      if (letak !== null) return say(`Tersimpan: ${letak}`, buka('berkas'), buka('folder'))
      // In the program's own window nobody chose a folder: nothing was saved.
      if (!window.bukuPustu) say(`${berkas.nama} ada di folder Unduhan (Downloads).`)
    } catch (cause) {
      say(kataBerkasGagal(cause))
    } finally {
      setSibuk(false)
    }
  }
  return { sibuk, simpan }
}
