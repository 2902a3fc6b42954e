import { useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { kataPeran } from '#renderer/lib/peran.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { useBoleh, useSesi } from '#renderer/lib/sesi.ts'
import type { Pengaturan } from '#shared/contract/fasilitas.ts'
import { GantiSandi, judulGanti } from '../ganti-sandi.tsx'

const menit: readonly Pengaturan['kunciMenit'][] = [5, 10, 15, 30]

function KunciOtomatis() {
  const { pengaturan } = useKeadaan()
  const { refresh } = useSesi()
  const save = useMutate('fasilitas.savePengaturan')
  const choose = (nilai: string) => {
    const kunciMenit = menit.find((m) => String(m) === nilai)
    if (kunciMenit) save.mutate({ kunciMenit }, { onSuccess: () => void refresh() })
  }
  return (
    <>
      <Segmented
        label="Kunci otomatis sesudah (menit)"
        tampilLabel
        pilihan={menit.map((m) => ({ nilai: String(m), label: String(m) }))}
        value={String(save.variables?.kunciMenit ?? pengaturan.kunciMenit)}
        onChange={choose}
      />
      <p className="small muted">
        Kalau tidak ada yang mengetik selama itu, buku terkunci. Yang sedang diketik tetap ada.
      </p>
      <FailureNotice failure={save.error} />
    </>
  )
}

/** One's own passphrase, and when the book locks itself. */
export function KartuSandi() {
  const { saya } = useSesi()
  const [buka, setBuka] = useState<'biasa' | 'diketahui' | null>(null)
  const close = () => setBuka(null)
  const diketahuiOrang = buka === 'diketahui'
  const kelola = useBoleh('kelola')
  return (
    <Card judul="Kata sandi saya dan kunci">
      <div className={cls(cardCss.isi, formCss.formulir)}>
        <p>
          {saya.nama} <span className="muted">({kataPeran(saya)})</span>
        </p>
        <Actions>
          <Button onClick={() => setBuka('biasa')}>{judulGanti(false)}</Button>
          <Button onClick={() => setBuka('diketahui')}>{judulGanti(true)}</Button>
        </Actions>
        {kelola && <KunciOtomatis />}
      </div>
      {buka !== null && (
        <Dialog judul={judulGanti(diketahuiOrang)} onClose={close}>
          <GantiSandi diketahuiOrang={diketahuiOrang} onSelesai={close} onBatal={close} />
        </Dialog>
      )}
    </Card>
  )
}
