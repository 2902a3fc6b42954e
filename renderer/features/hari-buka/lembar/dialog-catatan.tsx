import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { TextArea } from '#renderer/components/text-area.tsx'

/** F6: a note on the row of one child. */
export function DialogCatatan({
  nama,
  awal,
  onSave,
  onClose,
}: {
  readonly nama: string
  readonly awal: string
  readonly onSave: (catatan: string) => void
  readonly onClose: () => void
}) {
  const [catatan, setCatatan] = useState(awal)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  return (
    <Dialog judul={`Catatan ${nama}`} onClose={onClose}>
      <form
        ref={form}
        className={formCss.formulir}
        onSubmit={(event) => {
          event.preventDefault()
          onSave(catatan)
        }}
      >
        <TextArea
          label="Catatan hari ini"
          boleh
          petunjuk="Tampil di kartu anak, tidak mengubah hitungan."
          value={catatan}
          onChange={setCatatan}
        />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit">
            Simpan catatan
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
