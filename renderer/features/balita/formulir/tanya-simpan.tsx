import { useEffect, useRef } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { akibatBelum, kataBelum } from './belum.ts'
import type { Ditanya } from './pakai-pendaftaran.ts'

const kalimatSerupa = 'Anak yang mirip sudah ada di buku, lihat di samping. Bila anak yang sama, jangan didaftar lagi.'

function kataTombol({ belum, serupa }: Ditanya): string {
  if (belum.length === 0) return 'Memang anak lain, simpan'
  return `${serupa > 0 ? 'Memang anak lain, simpan' : 'Simpan dulu'} tanpa ${kataBelum(belum)}`
}

function toKalimat(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}

/** Asks once more before a child is stored. The button is reached by Tab or the mouse, never by the rhythm of Enter. */
export function TanyaSimpan({
  ditanya,
  sibuk,
  onSimpan,
}: {
  readonly ditanya: Ditanya
  readonly sibuk: boolean
  readonly onSimpan: () => void
}) {
  const { belum, serupa } = ditanya
  const kotak = useRef<HTMLDivElement>(null)
  useEffect(() => {
    kotak.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div role="alert" ref={kotak}>
      <Notice
        jenis="tanya"
        aksi={
          <Button kecil rupa="tanya" aria-disabled={sibuk} onClick={onSimpan}>
            {kataTombol(ditanya)}
          </Button>
        }
      >
        {belum.length > 0 && (
          <p>
            {toKalimat(kataBelum(belum))} belum diisi, jadi belum disimpan. {akibatBelum(belum)}
          </p>
        )}
        {serupa > 0 && <p>{kalimatSerupa}</p>}
      </Notice>
    </div>
  )
}
