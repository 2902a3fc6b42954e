import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import kirimCss from '../kirim.module.css'
import { DialogPerbedaan } from './dialog-perbedaan.tsx'
import { type BulanTerkirim, DialogSlip } from './dialog-slip.tsx'
import { Dikirim, Diterima, TombolSlip } from './sel-kiriman.tsx'

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
