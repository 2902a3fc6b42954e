import { X } from 'lucide-react'
import { type Ref, useId } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import formulirCss from '../formulir.module.css'
import { AnakSerupa } from './anak-serupa.tsx'
import { type IsianAnak, type IsianKeluarga, readIsian, type Salah } from './isian.ts'
import { FormAnak } from './isian-anak.tsx'
import { usePertanyaan } from './pakai-periksa.ts'

type Props = {
  readonly nomor: number
  readonly banyak: number
  readonly anak: IsianAnak
  readonly keluarga: IsianKeluarga
  readonly tegas: Salah
  readonly namaRef?: Ref<HTMLInputElement>
  readonly onChange: (patch: Partial<IsianAnak>) => void
  readonly onRemove: () => void
}

/** One child of the form; the book is asked about it each time a field of it is left. */
export function AnakBaru({ nomor, banyak, anak, keluarga, tegas, namaRef, onChange, onRemove }: Props) {
  const id = useId()
  const [pertanyaan, ask, asked] = usePertanyaan(null)
  const { isi, salah } = readIsian(anak, keluarga)
  const judul = banyak === 1 ? 'Anak' : `Anak kembar ${nomor}`
  return (
    <section className={cls(cardCss.card, formulirCss.bagian)} aria-labelledby={id} onBlur={() => ask(isi)}>
      <div className={formulirCss.judul}>
        <h2 id={id}>{judul}</h2>
        {nomor > 1 && (
          <Button kecil rupa="teks" icon={X} onClick={onRemove}>
            Batal, bukan kembar
          </Button>
        )}
      </div>
      <FormAnak
        anak={anak}
        onChange={onChange}
        sisi={{ salah, tegas, tanya: pertanyaan.kolom }}
        ditinjau={asked && anak.nama.trim() !== '' && hasLeftLahir(anak)}
        {...(namaRef ? { namaRef } : {})}
      />
      <AnakSerupa serupa={pertanyaan.serupa} />
    </section>
  )
}

/** The empty L/P and birth date are asked about once something below them was typed, not on the way there. */
function hasLeftLahir({ nik, anakKe, bbLahirG, noJkn, jk, tanggalLahir }: IsianAnak): boolean {
  return [nik, anakKe, bbLahirG, noJkn].some((text) => text !== '') || (jk !== null) !== (tanggalLahir !== '')
}
