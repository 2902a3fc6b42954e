import { Check, Printer } from 'lucide-react'
import { useState } from 'react'
import buttonCss from '#renderer/components/button.module.css'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatTanggal, namaBulan } from '#shared/text/tanggal.ts'
import { kabarDikirim } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import { DialogPerbedaan } from './dialog-perbedaan.tsx'
import { type BulanTerkirim, DialogSlip } from './dialog-slip.tsx'

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

function Dikirim({ b, onBanding }: { readonly b: BulanKirim; readonly onBanding: () => void }) {
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

function Diterima({ dikirim, diterima, diterimaOleh }: BulanKirim) {
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

function TombolSlip({ b, onSlip }: { readonly b: BulanKirim; readonly onSlip: (b: BulanTerkirim) => void }) {
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

/** Months shown before one asks for the others. */
const sedikit = 4

/** Each month on its way: sent, received by the Puskesmas, answered. */
export function RiwayatKiriman({
  bulan,
  onRevisi,
}: {
  readonly bulan: readonly BulanKirim[]
  /** Chooses the month to be sent again; null where nothing can be chosen now, and another slip stands beside. */
  readonly onRevisi: ((bulan: string) => void) | null
}) {
  const [semua, setSemua] = useState(false)
  const [banding, setBanding] = useState<string | null>(null)
  const [slip, setSlip] = useState<BulanTerkirim | null>(null)
  const rows = semua ? bulan : bulan.slice(0, sedikit)
  return (
    <>
      <Card
        judul="Riwayat kiriman"
        className={kirimCss.riwayatKiriman}
        kanan={
          bulan.length > sedikit && (
            <Button kecil rupa="teks" onClick={() => setSemua(!semua)}>
              {semua ? 'Ringkas' : `Lihat ${bulan.length} bulan`}
            </Button>
          )
        }
      >
        <table className={cls(tableCss.tabel, tableCss.susun)}>
          <thead>
            <tr>
              <th scope="col">Bulan</th>
              <th scope="col">Dikirim</th>
              <th scope="col">Diterima Puskesmas</th>
              <th scope="col" className={kirimCss.kUmpan}>
                Umpan balik
              </th>
              {onRevisi && <th scope="col">Kertas</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((b) => (
              <tr key={b.bulan}>
                <th scope="row" className={tableCss.penuh}>
                  {namaBulan(b.bulan)}
                </th>
                <td className={tableCss.penuh} data-kepala="Dikirim">
                  <Dikirim b={b} onBanding={() => setBanding(b.bulan)} />
                </td>
                <td className={tableCss.penuh} data-kepala="Diterima Puskesmas">
                  <Diterima {...b} />
                </td>
                <td className={cls(kirimCss.kUmpan, b.umpanBalik === 0 && 'muted')}>
                  {b.umpanBalik === 0 ? '–' : `${b.umpanBalik} catatan`}
                </td>
                {onRevisi && (
                  <td>
                    <TombolSlip b={b} onSlip={setSlip} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {slip && <DialogSlip b={slip} onClose={() => setSlip(null)} />}
      {banding !== null && <DialogPerbedaan bulan={banding} onRevisi={onRevisi} onClose={() => setBanding(null)} />}
    </>
  )
}
