import { Lock } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { inisial, kataPeran } from '#renderer/lib/peran.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import shellCss from './shell.module.css'

const DialogAkunSaya = lazy(async () => ({
  default: (await import('#renderer/features/sesi/dialog-akun-saya.tsx')).DialogAkunSaya,
}))

/** The foot of the spine: who is signed in, and the way to lock the book. */
export function KakiTulang() {
  const { saya, kunci } = useSesi()
  const [buka, setBuka] = useState(false)
  return (
    <div className={shellCss.user}>
      <button type="button" className={shellCss.saya} onClick={() => setBuka(true)} title="Akun saya">
        <span className={shellCss.av} aria-hidden="true">
          {inisial(saya.nama)}
        </span>
        <span className={shellCss.nm}>
          {saya.nama}
          <small>{kataPeran(saya)}</small>
        </span>
      </button>
      <button type="button" className={shellCss.lock} onClick={kunci} title="Kunci buku (Ctrl+L)">
        <Lock size={18} strokeWidth={1.75} aria-hidden />
        <span className={shellCss.kata}>Kunci</span>
      </button>
      {buka && (
        <Suspense fallback={null}>
          <DialogAkunSaya onClose={() => setBuka(false)} />
        </Suspense>
      )}
    </div>
  )
}
