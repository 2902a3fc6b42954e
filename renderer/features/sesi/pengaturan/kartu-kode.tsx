import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import markCss from '#renderer/components/mark.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import { KodePemulihan, UjiKode } from '../kode-pemulihan.tsx'
import sandiCss from '../sandi.module.css'
import { SandiField } from '../sandi-field.tsx'
import sesiCss from '../sesi.module.css'

type BoxProps = { readonly onClose: () => void }

/** A new code in place of the old one: asked for with the passphrase, shown once. */
function DialogKodeBaru({ onClose }: BoxProps) {
  const { keadaan, refresh } = useSesi()
  const [sandi, setSandi] = useState('')
  const [kode, setKode] = useState<string | null>(null)
  const buat = usePanggil('sesi.kodeBaru')
  const close = () => {
    void refresh()
    onClose()
  }
  const submit = async () => {
    const made = await buat.jalankan({ sandi })
    setSandi('')
    if (made) setKode(made.kode)
  }
  if (kode !== null) {
    return (
      <Dialog judul="Kode pemulihan baru" lebar onClose={close}>
        <KodePemulihan kode={kode} tempat={keadaan.tempat} onSelesai={close} />
      </Dialog>
    )
  }
  return (
    <Dialog judul="Buat kode pemulihan baru" onClose={onClose}>
      <Form failure={buat.gagal} sibuk={buat.sibuk} onSubmit={() => void submit()}>
        <p>Kode yang lama tidak berlaku lagi sesudah ini, jadi kertas lamanya dapat dimusnahkan.</p>
        <SandiField label="Kata sandi Anda" value={sandi} onChange={setSandi} />
        <FailureNotice failure={buat.gagal} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={buat.sibuk}>
            Buat kode baru
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function DialogUji({ onClose }: BoxProps) {
  const { refresh } = useSesi()
  const say = useStatus()
  const done = () => {
    void refresh()
    say('Kode pemulihan cocok.')
    onClose()
  }
  return (
    <Dialog judul="Uji kode pemulihan" onClose={onClose}>
      <p>Ketik kode dari kertas yang disimpan, supaya pasti kertasnya ada dan terbaca.</p>
      <UjiKode kode={null} onCocok={done} onNanti={onClose} />
    </Dialog>
  )
}

/** Whether the paper with the recovery code is known to be right, and the way to a new one. */
export function KartuKode() {
  const { keadaan } = useSesi()
  const [buka, setBuka] = useState<'uji' | 'baru' | null>(null)
  const close = () => setBuka(null)
  return (
    <Card judul="Kode pemulihan">
      <div className={cls(cardCss.cb, formCss.formulir, sesiCss.formulir)}>
        {keadaan.kodeDiuji ? (
          <p className={markCss.done}>
            <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
            Kode di kertas sudah diuji.
          </p>
        ) : (
          <Tanya>Kode di kertas belum diuji.</Tanya>
        )}
        <p className="small muted">
          Kertas dengan kode ini membuka buku kalau kata sandi terlupa. Simpan jauh dari laptop.
        </p>
        <div className={cls(sandiCss.aksiSesi, sesiCss.aksiSesi)}>
          <Button onClick={() => setBuka('uji')}>Uji kode dari kertas</Button>
          <Button onClick={() => setBuka('baru')}>Buat kode baru</Button>
        </div>
      </div>
      {buka === 'uji' && <DialogUji onClose={close} />}
      {buka === 'baru' && <DialogKodeBaru onClose={close} />}
    </Card>
  )
}
