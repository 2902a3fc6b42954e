import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import choiceCss from '#renderer/components/choice.module.css'
import { Checkbox } from '#renderer/components/choice.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { DateField, NumberField, TextField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { HariBukaBaris } from '#shared/contract/penimbangan.ts'
import { bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { type KetikanTanggal, readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import hariBukaCss from './hari-buka.module.css'

/** A day to change, or to add (`hari` null); `posyanduId` null lets one choose. */
export type HariDiubah = {
  readonly hari: HariBukaBaris | null
  readonly posyanduId: string | null
  readonly bulan: string
}

type DialogProps = {
  readonly diubah: HariDiubah
  readonly hariIni: Tanggal
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

function salahTanggal(tanggal: KetikanTanggal): string | undefined {
  if (tanggal.kind === 'tanggal') return undefined
  return tanggal.kind === 'salah' ? tanggal.pesan : 'Tanggal belum diisi.'
}

/** As many as a day can see. */
const pengunjungTerbanyak = 5_000

function salahDihitung(teks: string): string | undefined {
  const isBulat = teks.trim() === '' || (/^\d+$/.test(teks.trim()) && Number(teks) <= pengunjungTerbanyak)
  return isBulat ? undefined : 'Tulis jumlah orangnya dengan angka bulat, paling banyak 5.000.'
}

/** Adds, plans or corrects a hari buka, with the kader who were there. */
export function DialogHari({ diubah, hariIni, onClose, onSaved }: DialogProps) {
  const { hari } = diubah
  const { posyandu } = useKeadaan()
  const kelola = useBoleh('kelola')
  const save = useMutate('hariBuka.save')
  const [menghapus, setMenghapus] = useState(false)
  const [posyanduId, setPosyanduId] = useState(diubah.posyanduId)
  const today = bulanOf(hariIni) === diubah.bulan ? hariIni : null
  const awal = hari?.tanggal ?? today
  const [teks, setTeks] = useState(awal === null ? '' : formatTanggal(awal))
  const [kader, setKader] = useState<readonly string[] | null>(null)
  const [catatan, setCatatan] = useState(hari?.catatan ?? '')
  const [dihitung, setDihitung] = useState(String(hari?.pengunjungHitung ?? ''))
  const [ditekan, setDitekan] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const tanggal = readKetikanTanggal(teks)
  const submit = () => {
    setDitekan(true)
    if (tanggal.kind !== 'tanggal' || posyanduId === null || salahDihitung(dihitung)) return
    const kaderHadir = kader === null ? null : [...kader]
    const pengunjungHitung = dihitung.trim() === '' ? null : Number(dihitung)
    const isi = { id: hari?.id ?? null, posyanduId, tanggal: tanggal.tanggal, kaderHadir, catatan, pengunjungHitung }
    save.mutate(isi, { onSuccess: ({ id }) => onSaved(id) })
  }
  const nama = hari?.posyandu ?? posyandu.find(({ id }) => id === diubah.posyanduId)?.nama
  const judul = `Hari buka${hari ? '' : ' baru'}${nama ? ` ${nama}` : ''}`
  if (menghapus && hari) return <HapusHari hari={hari} onClose={() => setMenghapus(false)} onDone={onClose} />
  return (
    <Dialog judul={judul} onClose={onClose}>
      <Form failure={save.error} sibuk={save.isPending} onSubmit={submit}>
        {diubah.posyanduId === null && (
          <SelectField
            label="Posyandu"
            kosong="Pilih posyandu"
            pilihan={posyandu.map((p) => ({ nilai: p.id, label: p.nama }))}
            value={posyanduId}
            salah={ditekan && posyanduId === null ? 'Pilih posyandunya dulu.' : undefined}
            onChange={setPosyanduId}
          />
        )}
        <DateField
          label="Tanggal"
          petunjuk="Tanggal yang belum tiba dicatat sebagai rencana."
          value={teks}
          salah={(ditekan ? salahTanggal(tanggal) : undefined) ?? pesanIsian(save.error, 'tanggal')}
          inputRef={input}
          onChange={setTeks}
        />
        {kelola && posyanduId !== null && tanggal.kind === 'tanggal' && tanggal.tanggal <= hariIni && (
          <KaderHadir posyanduId={posyanduId} hadir={kader ?? hari?.kaderHadir ?? []} onChange={setKader} />
        )}
        <NumberField
          label="Pengunjung dihitung"
          boleh
          unit="orang"
          inputMode="numeric"
          petunjuk="Hanya bila tidak ada yang dicatat namanya."
          value={dihitung}
          salah={ditekan ? salahDihitung(dihitung) : undefined}
          onChange={setDihitung}
          maxLength={4}
        />
        <TextField label="Catatan" boleh value={catatan} onChange={setCatatan} maxLength={500} />
        <FailureNotice failure={save.error} />
        <div className={formCss.actsAkhir}>
          {hari && kelola && (
            <Button rupa="bahaya" onClick={() => setMenghapus(true)}>
              Hapus hari ini
            </Button>
          )}
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={save.isPending}>
            Simpan
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function KaderHadir({
  posyanduId,
  hadir,
  onChange,
}: {
  readonly posyanduId: string
  readonly hadir: readonly string[]
  readonly onChange: (hadir: readonly string[]) => void
}) {
  const { data } = useCall('fasilitas.listPosyandu', {})
  const kader = data?.find((p) => p.id === posyanduId)?.kader ?? []
  return (
    <fieldset className={fieldCss.ruas}>
      <legend>Kader yang hadir</legend>
      {kader.length === 0 && <div className={fieldCss.petunjuk}>Nama kader diisi di Pengaturan, Posyandu.</div>}
      <div className={cls(choiceCss.daftarPilih, hariBukaCss.daftarPilih, hariBukaCss.kader)}>
        {kader.map(({ id, nama }) => (
          <Checkbox
            key={id}
            label={nama}
            checked={hadir.includes(id)}
            onChange={(here) => onChange(here ? [...hadir, id] : hadir.filter((one) => one !== id))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function HapusHari({
  hari,
  onClose,
  onDone,
}: {
  readonly hari: HariBukaBaris
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const remove = useMutate('hariBuka.remove')
  return (
    <ConfirmDialog
      judul={`Hapus hari buka ${hari.posyandu}, ${formatTanggal(hari.tanggal)}?`}
      tombol="Hapus"
      mintaAlasan
      bahaya
      sibuk={remove.isPending}
      failure={remove.error}
      onConfirm={(alasan) => remove.mutate({ id: hari.id, alasan }, { onSuccess: onDone })}
      onClose={onClose}
    >
      Hanya hari yang belum berisi penimbangan yang dapat dihapus. Alasannya disimpan di riwayat.
    </ConfirmDialog>
  )
}
