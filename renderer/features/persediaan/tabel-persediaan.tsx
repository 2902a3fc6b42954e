import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { BahanSisa } from '#shared/contract/persediaan.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { besar, kataBatch } from './kata.ts'
import persediaanCss from './persediaan.module.css'

export type Aksi = {
  /** Takes the proposal of the day over as it stands. */
  readonly onUsul: (bahan: BahanSisa) => void
  readonly onUbah: (bahan: BahanSisa) => void
}

const kataKeadaan = { baik: '', dekat: ' · hampir kedaluwarsa', lewat: ' · sudah kedaluwarsa' } as const

function Usul({ bahan, aksi }: { readonly bahan: BahanSisa; readonly aksi: Aksi }) {
  const { usul, nama, satuan } = bahan
  if (usul === null) return <span className="muted">–</span>
  return (
    <div className={persediaanCss.usul}>
      <Button
        kecil
        data-usul
        aria-label={`Catat keluar ${usul.jumlah} ${satuan} ${nama}`}
        onClick={() => aksi.onUsul(bahan)}
      >
        Catat keluar {formatBulat(usul.jumlah)}
      </Button>
      <Button kecil aria-label={`Ubah dulu ${nama}`} onClick={() => aksi.onUbah(bahan)}>
        Ubah…
      </Button>
      <small className="muted">{usul.dari}</small>
    </div>
  )
}

/** What is left of each thing, by delivery, and what the day used up. */
export function TabelPersediaan({
  bahan,
  aksi,
}: {
  readonly bahan: readonly BahanSisa[]
  /** Null for whoever may not write. */
  readonly aksi: Aksi | null
}) {
  return (
    <div className={cardCss.card}>
      <table className={cls(tableCss.tabel, persediaanCss.tabel)}>
        <caption className="sr-only">Sisa tiap bahan dan usulan pemakaian hari ini</caption>
        <thead>
          <tr>
            <th scope="col">Bahan</th>
            <th scope="col" className="n">
              Sisa
            </th>
            <th scope="col">Batch</th>
            {aksi && <th scope="col">Dipakai hari ini</th>}
          </tr>
        </thead>
        <tbody>
          {bahan.map((satu) => (
            <tr key={satu.bahan}>
              <th scope="row">{besar(satu.nama)}</th>
              <td className={cls('n num', persediaanCss.sisa)}>
                {formatBulat(satu.sisa)} {satu.satuan}
              </td>
              <td>
                {satu.batch.map((lot) => (
                  <span
                    key={`${lot.batch} ${lot.kedaluwarsa}`}
                    className={cls(persediaanCss.batch, lot.keadaan !== 'baik' && 'strong')}
                    data-keadaan={lot.keadaan}
                  >
                    {kataBatch(lot, satu.satuan)}
                    {kataKeadaan[lot.keadaan]}
                  </span>
                ))}
              </td>
              {aksi && (
                <td>
                  <Usul bahan={satu} aksi={aksi} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
