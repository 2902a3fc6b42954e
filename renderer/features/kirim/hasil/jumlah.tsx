import type { JumlahPaket } from '#shared/contract/kirim.ts'
import { formatBulat } from '#shared/text/angka.ts'

/** What a package carries, to be compared by people on both sides. */
export function Jumlah({ jumlah }: { readonly jumlah: JumlahPaket }) {
  return (
    <dl className="jumlah num">
      {(['posyandu', 'balita', 'penimbangan', 'perubahan'] as const).map((nama) => (
        <div key={nama}>
          <dt>{nama}</dt>
          <dd>{formatBulat(jumlah[nama])}</dd>
        </div>
      ))}
    </dl>
  )
}
