import { Lock } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { inisial, kataPeran } from '#renderer/lib/peran.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import kakiTulangCss from './kaki-tulang.module.css'

const DialogAkunSaya = lazy(async () => ({
  default: (await import('#renderer/features/sesi/dialog-akun-saya.tsx')).DialogAkunSaya,
}))

/** The foot of the spine: who is signed in, and the way to lock the book. */
export function KakiTulang() {
  const { saya, kunci } = useSesi()
  const [buka, setBuka] = useState(false)
  return (
    <div className={kakiTulangCss.user}>
      <button type="button" className={kakiTulangCss.saya} onClick={() => setBuka(true)} title="Akun saya">
        <span className={kakiTulangCss.av} aria-hidden="true">
          {inisial(saya.nama)}
        </span>
        <span className={kakiTulangCss.nm}>
          {saya.nama}
          <small>{kataPeran(saya)}</small>
        </span>
      </button>
      <button type="button" className={kakiTulangCss.lock} onClick={kunci} title="Kunci buku (Ctrl+L)">
        <Lock size={18} strokeWidth={1.75} aria-hidden />
        <span className={kakiTulangCss.kata}>Kunci</span>
      </button>
      {buka && (
        <Suspense fallback={null}>
          <DialogAkunSaya onClose={() => setBuka(false)} />
        </Suspense>
      )}
    </div>
  )
}
