import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
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
  return (
    <Dialog judul={`Catatan ${nama}`} onClose={onClose}>
      <Form failure={null} sibuk={false} onSubmit={() => onSave(catatan)}>
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
      </Form>
    </Dialog>
  )
}
