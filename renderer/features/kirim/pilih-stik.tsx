import { HardDrive, RefreshCw } from 'lucide-react'
import { useId } from 'react'
import { Button } from '#renderer/components/button.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { Stik } from '#shared/contract/kirim.ts'
import { kataKosong } from './kalimat.ts'
import pilihStikCss from './pilih-stik.module.css'

/** Radio buttons of the sticks that are in; they come and go by themselves. */
export function PilihStik({
  stik,
  dipilih,
  onPilih,
  onCari,
}: {
  /** Undefined while they are looked for the first time. */
  readonly stik: readonly Stik[] | undefined
  readonly dipilih: Stik | null
  readonly onPilih: (id: string) => void
  readonly onCari: () => void
}) {
  const name = useId()
  return (
    <fieldset className={cls(fieldCss.ruas, pilihStikCss.pilihStik)}>
      <legend>Flashdisk</legend>
      {stik?.length === 0 && (
        <p className={pilihStikCss.tanpaStik}>
          <HardDrive size={20} strokeWidth={1.75} aria-hidden />
          <span>
            Belum ada flashdisk.
            <small>Pasang flashdisk di laptop ini. Namanya muncul sendiri di sini.</small>
          </span>
        </p>
      )}
      {stik === undefined && <p className={pilihStikCss.tanpaStik}>Mencari flashdisk …</p>}
      {stik?.map(({ id, nama, kosong, masalah }) => (
        <label key={id} className={pilihStikCss.satuStik}>
          <input type="radio" name={name} checked={dipilih?.id === id} onChange={() => onPilih(id)} />
          <HardDrive size={20} strokeWidth={1.75} aria-hidden />
          <b>{nama}</b>
          <span className="muted num">{masalah ?? kataKosong(kosong)}</span>
        </label>
      ))}
      <div className={pilihStikCss.cariLagi}>
        <Button kecil rupa="teks" icon={RefreshCw} onClick={onCari}>
          Cari lagi
        </Button>
      </div>
    </fieldset>
  )
}
