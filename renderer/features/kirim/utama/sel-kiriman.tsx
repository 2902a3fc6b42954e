import { Check, Printer } from 'lucide-react'
import buttonCss from '#renderer/components/button.module.css'
import { Button } from '#renderer/components/button.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatTanggal, namaBulan } from '#shared/text/tanggal.ts'
import { kabarDikirim } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import type { BulanTerkirim } from './dialog-slip.tsx'

/** A sentence whose dates stay in one piece. */
function Berhari({ children }: { readonly children: string }) {
  return children.split(/(\d{2}-\d{2}-\d{4})/).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, always in this order
      <span key={i} className={kirimCss.hari}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

export function Dikirim({ b, onBanding }: { readonly b: BulanKirim; readonly onBanding: () => void }) {
  const kabar = kabarDikirim(b, useKeadaan().hariIni)
  if (kabar.jenis === 'tanya')
    return (
      <Tanya>
        <span>
          <Berhari>{kabar.kalimat}</Berhari>
        </span>
      </Tanya>
    )
  return (
    <>
      <span className={b.dikirim === null ? 'muted' : undefined}>
        <Berhari>{kabar.kalimat}</Berhari>
      </span>
      {b.berubahSejakDikirim && (
        <button
          type="button"
          className={cls(buttonCss.tautan, kirimCss.berubah)}
          aria-label={`${namaBulan(b.bulan)} berubah sejak dikirim`}
          onClick={onBanding}
        >
          <Tanya>Berubah sejak dikirim</Tanya>
        </button>
      )}
    </>
  )
}

export function Diterima({ dikirim, diterima, diterimaOleh }: BulanKirim) {
  if (dikirim === null) return <span className="muted">–</span>
  if (diterima === null) return <span className="muted">Menunggu tanda terima</span>
  const hari = formatTanggal(tanggalLokal(new Date(diterima)))
  return (
    <span className={kirimCss.gd}>
      <Check size={16} strokeWidth={2.5} aria-hidden />
      <Berhari>{diterimaOleh === null ? hari : `${hari}, ${diterimaOleh}`}</Berhari>
    </span>
  )
}

export function TombolSlip({ b, onSlip }: { readonly b: BulanKirim; readonly onSlip: (b: BulanTerkirim) => void }) {
  const { paket } = b
  if (paket === null) return <span className="muted">–</span>
  return (
    <Button
      kecil
      rupa="teks"
      icon={Printer}
      aria-label={`Surat antar ${namaBulan(b.bulan)}`}
      onClick={() => onSlip({ ...b, paket })}
    >
      Surat antar
    </Button>
  )
}
