import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import shellCss from './shell.module.css'

/** Fewer wrong tries are slips of one's own fingers: of those a short sentence tells on signing in. */
export const salahMencurigakan = 3

/**
 * Tells that somebody tried several passphrases for this account before it was the right one. Said when she signs in,
 * and not again by a page that is only loaded anew.
 */
export function KabarAkun() {
  const { saya, baru } = useSesi()
  const [dilihat, setDilihat] = useState<string | null>(null)
  const kunci = `${saya.masukLalu} ${saya.gagalLalu}`
  if (!baru || saya.gagalLalu < salahMencurigakan || dilihat === kunci) return null
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
        Sebelum ini kata sandi {saya.nama} diketik salah {saya.gagalLalu} kali. Kalau itu bukan Ibu, ganti kata sandi.
      </Notice>
    </div>
  )
}
