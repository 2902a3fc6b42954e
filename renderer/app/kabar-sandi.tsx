import { lazy, Suspense, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import shellCss from './shell.module.css'

const GantiSandi = lazy(async () => ({
  default: (await import('#renderer/features/sesi/ganti-sandi.tsx')).GantiSandi,
}))

/** A passphrase of former times that would not be taken today: asked for kindly, and she may go on with it. */
export function KabarSandi() {
  const { saya, refresh } = useSesi()
  const [nanti, setNanti] = useState(false)
  const [ganti, setGanti] = useState(false)
  const close = () => setGanti(false)
  const done = () => {
    close()
    void refresh()
  }
  return (
    <>
      {saya.sandiLemah && !nanti && (
        <div className={cls('tanpa-cetak', shellCss.kabarAkun)}>
          <Notice
            jenis="tanya"
            aksi={
              <>
                <Button kecil rupa="tanya" onClick={() => setGanti(true)}>
                  Ganti kata sandi
                </Button>
                <Button kecil rupa="tanya" onClick={() => setNanti(true)}>
                  Nanti saja
                </Button>
              </>
            }
          >
            Kata sandi {saya.nama} mudah ditebak. Ganti dengan yang lebih panjang, misalnya empat kata, kalau sempat.
          </Notice>
        </div>
      )}
      {ganti && (
        <Dialog judul="Ganti kata sandi" onClose={close}>
          <Suspense fallback={null}>
            <GantiSandi onSelesai={done} onBatal={close} />
          </Suspense>
        </Dialog>
      )}
    </>
  )
}
