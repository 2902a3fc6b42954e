import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import formCss from '#renderer/components/form.module.css'
import markCss from '#renderer/components/mark.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import { DialogKodeBaru, DialogUji } from '../dialog-kode.tsx'

/** Whether the paper with the recovery code is known to be right, and the way to a new one. */
export function KartuKode() {
  const { keadaan } = useSesi()
  const [buka, setBuka] = useState<'uji' | 'baru' | null>(null)
  const close = () => setBuka(null)
  return (
    <Card judul="Kode pemulihan">
      <div className={cls(cardCss.isi, formCss.formulir)}>
        {keadaan.kodeDiuji ? (
          <p className={markCss.done}>
            <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
            Kode di kertas sudah diuji.
          </p>
        ) : (
          <Tanya>Kode di kertas belum diuji.</Tanya>
        )}
        <p className="small muted">
          Kertas dengan kode ini membuka buku kalau lupa kata sandi. Simpan jauh dari laptop.
        </p>
        <Actions>
          <Button onClick={() => setBuka('uji')}>Uji kode dari kertas</Button>
          <Button onClick={() => setBuka('baru')}>Buat kode baru</Button>
        </Actions>
      </div>
      {buka === 'uji' && <DialogUji onClose={close} />}
      {buka === 'baru' && <DialogKodeBaru onClose={close} />}
    </Card>
  )
}
