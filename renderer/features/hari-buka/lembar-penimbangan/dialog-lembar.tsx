import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { focusSel } from '#renderer/lembar/sel.tsx'
import { call } from '#renderer/lib/call.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { DialogAnakBaru } from './dialog-anak-baru.tsx'
import { DialogCari } from './dialog-cari.tsx'
import { DialogNilai } from './dialog-nilai.tsx'
import { asIsiBaris } from './hitung.ts'
import { toBarisBuku } from './kartu-penimbangan.tsx'
import type { LembarTimbang } from './lembar-timbang.ts'

/** The one box open over the sheet. */
export type Terbuka =
  | { readonly kind: 'cari' }
  | { readonly kind: 'anakBaru'; readonly nama: string }
  | { readonly kind: 'selesai' }
  | { readonly kind: 'catatan'; readonly orangId: string }
  | { readonly kind: 'nilai'; readonly orangId: string }

type DialogProps = {
  readonly terbuka: Terbuka
  readonly lembar: LembarTimbang
  readonly data: LembarPenimbangan
  readonly onOpen: (terbuka: Terbuka) => void
  readonly onClose: () => void
}

export function DialogLembar({ terbuka, lembar, data, onOpen, onClose }: DialogProps) {
  const say = useStatus()
  const jump = (orangId: string) => {
    onClose()
    // The box gives the focus back to the old cell as it closes; the jump comes after.
    requestAnimationFrame(() => focusSel({ id: orangId, kolom: 'bb' }))
  }
  const addRow = async (orangId: string, sebab: 'tamu' | 'daftar') => {
    const { id: hariBukaId, tanggal } = data.hari
    try {
      if (!lembar.row(orangId)) {
        const baris = toBarisBuku(await call('penimbangan.row', { hariBukaId, orangId }), tanggal)
        lembar.send({ kind: 'tambah', baris, sebab })
      }
      jump(orangId)
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  }
  if (terbuka.kind === 'selesai') return <DialogSelesai lembar={lembar} data={data} onClose={onClose} />
  if (terbuka.kind === 'cari') {
    return (
      <DialogCari
        lembar={lembar}
        hariBukaId={data.hari.id}
        onNew={(nama) => onOpen({ kind: 'anakBaru', nama })}
        onJump={jump}
        onGuest={(orangId) => addRow(orangId, 'tamu')}
        onClose={onClose}
      />
    )
  }
  if (terbuka.kind === 'anakBaru') {
    const saved = (orangId: string, nama: string) => {
      say(`${nama} didaftarkan. Ketik beratnya.`)
      addRow(orangId, 'daftar')
    }
    const known = (orangId: string) => addRow(orangId, 'tamu')
    return <DialogAnakBaru nama={terbuka.nama} hari={data.hari} onSaved={saved} onKnown={known} onClose={onClose} />
  }
  const { orangId } = terbuka
  const row = lembar.row(orangId)
  if (!row) return null
  if (terbuka.kind === 'nilai') {
    return <DialogNilai row={row} lembar={lembar} onClose={onClose} />
  }
  const saveNote = (catatan: string) => {
    lembar.send({ kind: 'isi', id: orangId, kolom: 'catatan', isi: { catatan } })
    onClose()
  }
  return (
    <DialogCatatan
      nama={row.keadaan.baris.nama}
      awal={asIsiBaris(row.keadaan.isi).catatan ?? ''}
      onSave={saveNote}
      onClose={onClose}
    />
  )
}

/** Ends the day, or opens it again. It never blocks: it says what is still open. */
function DialogSelesai({ lembar, data, onClose }: Omit<DialogProps, 'terbuka' | 'onOpen'>) {
  const navigate = useNavigate()
  const finish = useMutate('hariBuka.finish')
  const { hari } = data
  const sum = lembar.ringkasan()
  const confirm = async () => {
    lembar.saveAll()
    await lembar.idle()
    if (lembar.isUnsaved()) onClose()
    else finish.mutate({ id: hari.id, selesai: !hari.selesai }, { onSuccess: () => navigate('/hari-buka') })
  }
  return (
    <ConfirmDialog
      judul={hari.selesai ? 'Batalkan tanda selesai?' : 'Selesai hari buka?'}
      tombol={hari.selesai ? 'Batal selesai' : 'Selesai'}
      sibuk={finish.isPending}
      failure={finish.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        {sum.D} dari {hari.sasaran} ditimbang, {sum.tidakHadir} tidak hadir.
      </p>
      {sum.belum > 0 && <p>{sum.belum} anak belum ditimbang dan belum ditandai tidak hadir.</p>}
      {sum.perluDijawab > 0 && <p>{sum.perluDijawab} baris masih perlu dijawab (F2).</p>}
      {sum.tertahan > 0 && (
        <p>{sum.tertahan} di antaranya belum dihitung di laporan, sampai angkanya dibetulkan atau dijawab.</p>
      )}
      <p>Lembar tetap dapat diisi sesudahnya.</p>
    </ConfirmDialog>
  )
}

/** F6: a note on the row of one child. */
function DialogCatatan({
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
