import { useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { TextArea } from '#renderer/components/text-area.tsx'
import { salinIsi } from '#renderer/lib/salin.ts'
import type { OrangTindak } from '#shared/contract/tindak.ts'

/** Completed months from which somebody is written to, and not the mother. */
const bulanDewasa = 15 * 12

/** Whom it is written to: a grown-up, or the mother of a child. */
function untukSiapa({ nama, namaIbu, umurBulan }: OrangTindak): string {
  if ((umurBulan ?? 0) >= bulanDewasa) return nama
  return namaIbu === null ? `ibu ${nama}` : `Ibu ${namaIbu}`
}

/** The text for one mother, to be changed and copied; nothing of it is kept or sent. */
export function DialogPesan({
  orang,
  onClose,
  onTersalin,
}: {
  readonly orang: OrangTindak
  readonly onClose: () => void
  readonly onTersalin: (kalimat: string) => void
}) {
  const [teks, setTeks] = useState(orang.pesan)
  const [gagal, setGagal] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const salin = () => {
    if (!field.current || !salinIsi(field.current)) return setGagal(true)
    onClose()
    onTersalin('Pesan tersalin. Tempel di WhatsApp.')
  }
  return (
    <Dialog judul={`Pesan untuk ${untukSiapa(orang)}`} onClose={onClose}>
      <div className={formCss.dialogIsian}>
        <p className="muted">
          {orang.telepon === null ? 'Nomor telepon belum ada di buku.' : `Telepon ${orang.telepon}.`} Pesan ini tidak
          menyebut hasil ukur: telepon sering dibaca orang serumah.
        </p>
        <TextArea label="Isi pesan" rows={7} value={teks} onChange={setTeks} inputRef={field} />
        {gagal && <p role="alert">Belum tersalin. Teksnya sudah disorot: tekan Ctrl+C.</p>}
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Tutup</Button>
          <Button rupa="utama" onClick={salin}>
            Salin
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
