import { cls } from '#renderer/lib/cls.ts'
import type { JumlahPaket } from '#shared/contract/kirim.ts'
import { formatBulat } from '#shared/text/angka.ts'
import relCss from '../rel.module.css'

/** What a package carries, to be compared by people on both sides. */
export function Jumlah({ jumlah }: { readonly jumlah: JumlahPaket }) {
  return (
    <dl className={cls('num', relCss.jumlah)}>
      {(['posyandu', 'balita', 'penimbangan', 'perubahan'] as const).map((nama) => (
        <div key={nama}>
          <dt>{nama === 'perubahan' ? 'catatan seluruhnya' : nama}</dt>
          <dd>{formatBulat(jumlah[nama])}</dd>
        </div>
      ))}
    </dl>
  )
}
