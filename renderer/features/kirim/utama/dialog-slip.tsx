import { Printer } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { LembarSlip } from '../hasil/slip-kirim.tsx'
import kirimCss from '../kirim.module.css'

/** A month that left with a package this book knows. */
export type BulanTerkirim = BulanKirim & { readonly paket: number }

/** The slip of a month that was sent, to be printed once more. */
export function DialogSlip({ b, onClose }: { readonly b: BulanTerkirim; readonly onClose: () => void }) {
  return (
    <Dialog judul={`Kiriman ${formatBulan(b.bulan)}`} onClose={onClose}>
      <LembarSlip nomor={b.paket} />
      <div className={cls(formCss.actsAkhir, kirimCss.actsAkhir)}>
        <Button onClick={onClose}>Tutup</Button>
        <Button rupa="utama" icon={Printer} onClick={() => window.print()}>
          Cetak surat antar
        </Button>
      </div>
    </Dialog>
  )
}
