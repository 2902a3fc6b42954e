import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import shellCss from './shell.module.css'

/** Tells how often a wrong passphrase was typed for this account before it was the right one. */
export function KabarAkun() {
  const { saya } = useSesi()
  const [dilihat, setDilihat] = useState<string | null>(null)
  const kunci = `${saya.masukLalu} ${saya.gagalLalu}`
  if (saya.gagalLalu === 0 || dilihat === kunci) return null
  return (
    <div className={cls('tanpa-cetak', shellCss.kabarAkun)}>
      <Notice
        jenis="tanya"
        aksi={
          <Button kecil rupa="tanya" onClick={() => setDilihat(kunci)}>
            Sudah saya baca
          </Button>
        }
      >
        Sebelum ini kata sandi {saya.nama} diketik salah {saya.gagalLalu} kali. Kalau itu bukan Anda, ganti kata sandi.
      </Notice>
    </div>
  )
}
