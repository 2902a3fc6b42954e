import { useEffect, useRef } from 'react'
import { Notice } from '#renderer/components/notice.tsx'
import { formatBulat } from '#shared/text/angka.ts'
import type { Urung } from './batalkan-dialog.tsx'
import { kalimatUrung } from './kalimat.ts'

/** What came of taking back an import: how much went, and by name what stayed. */
export function HasilUrung({ urung }: { readonly urung: Urung | null }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that asked for it is gone with the import.
    if (urung) box.current?.focus()
  }, [urung])
  return (
    <div ref={box} role="status" tabIndex={-1}>
      {urung && (
        <Notice jenis="aman">
          <p>{kalimatUrung(urung.berkas, urung.jumlah)}</p>
          {urung.dipertahankan.length > 0 && (
            <details>
              <summary>
                {formatBulat(urung.dipertahankan.length)} tetap di buku karena sudah diubah sesudah impor
              </summary>
              <ul>
                {urung.dipertahankan.map((nama) => (
                  <li key={nama}>{nama}</li>
                ))}
              </ul>
            </details>
          )}
        </Notice>
      )}
    </div>
  )
}
