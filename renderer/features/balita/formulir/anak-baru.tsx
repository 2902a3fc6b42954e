import { X } from 'lucide-react'
import { type Ref, useId } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import formulirCss from '../formulir.module.css'
import { AnakSerupa } from './anak-serupa.tsx'
import { readIsian, type Salah } from './baca-isian.ts'
import type { IsianAnak, IsianKeluarga } from './isian.ts'
import { FormPokok } from './isian-anak.tsx'
import { FormTambahan } from './isian-tambahan.tsx'
import { usePertanyaan } from './use-periksa.ts'

type Props = {
  readonly nomor: number
  readonly banyak: number
  readonly anak: IsianAnak
  readonly keluarga: IsianKeluarga
  readonly tegas: Salah
  /** Asks about what was left empty. */
  readonly ditinjau: boolean
  readonly namaRef: Ref<HTMLInputElement>
  readonly onChange: (patch: Partial<IsianAnak>) => void
  readonly onRemove: () => void
}

/** Who one child of the form is. */
export function AnakBaru({ nomor, banyak, anak, keluarga, tegas, ditinjau, namaRef, onChange, onRemove }: Props) {
  const id = useId()
  const { isi, salah } = readIsian(anak, keluarga)
  const { kolom } = usePertanyaan(null, isi)
  return (
    <section className={cls(cardCss.card, formulirCss.bagian)} aria-labelledby={id}>
      <div className={formulirCss.judul}>
        <h2 id={id}>{banyak === 1 ? 'Anak' : `Anak kembar ${nomor}`}</h2>
        {nomor > 1 && (
          <Button kecil rupa="teks" icon={X} onClick={onRemove}>
            Batal, bukan kembar
          </Button>
        )}
      </div>
      <FormPokok
        anak={anak}
        onChange={onChange}
        sisi={{ salah, tegas, tanya: kolom }}
        ditinjau={ditinjau}
        namaRef={namaRef}
      />
    </section>
  )
}

/** Beside it: the children of the book that look like it, and what may follow later. */
export function AnakTambahan({
  nomor,
  banyak,
  anak,
  keluarga,
  tegas,
  onChange,
}: Omit<Props, 'ditinjau' | 'namaRef' | 'onRemove'>) {
  const id = useId()
  const { isi, salah } = readIsian(anak, keluarga)
  const { kolom, serupa } = usePertanyaan(null, isi)
  return (
    <>
      <div aria-live="polite" className={formulirCss.mirip}>
        <AnakSerupa serupa={serupa} />
      </div>
      <section className={cls(cardCss.card, formulirCss.bagian)} aria-labelledby={id}>
        <h2 id={id}>{banyak === 1 ? 'Anak, boleh menyusul' : `Anak kembar ${nomor}, boleh menyusul`}</h2>
        <FormTambahan anak={anak} onChange={onChange} sisi={{ salah, tegas, tanya: kolom }} />
      </section>
    </>
  )
}
