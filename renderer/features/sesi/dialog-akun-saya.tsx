import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { formatWaktu } from '#renderer/lib/format.ts'
import { kataPeran } from '#renderer/lib/peran.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import { GantiSandi, judulGanti } from './ganti-sandi.tsx'

/** Who is signed in, and her own passphrase: for everybody, whatever the role. */
export function DialogAkunSaya({ onClose }: { readonly onClose: () => void }) {
  const { saya, kunci } = useSesi()
  const [ganti, setGanti] = useState<'biasa' | 'diketahui' | null>(null)
  if (ganti !== null) {
    const diketahuiOrang = ganti === 'diketahui'
    return (
      <Dialog judul={judulGanti(diketahuiOrang)} onClose={onClose}>
        <GantiSandi diketahuiOrang={diketahuiOrang} onSelesai={onClose} onBatal={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog judul={saya.nama} onClose={onClose}>
      <p>
        {kataPeran(saya)}
        {saya.masukLalu && <span className="muted">. Terakhir masuk {formatWaktu(saya.masukLalu)}.</span>}
      </p>
      <div className={formCss.actsAkhir}>
        <Button onClick={() => setGanti('diketahui')}>{judulGanti(true)}</Button>
        <Button onClick={() => setGanti('biasa')}>{judulGanti(false)}</Button>
        <Button
          rupa="utama"
          onClick={() => {
            onClose()
            kunci()
          }}
        >
          Kunci buku
        </Button>
      </div>
    </Dialog>
  )
}
