import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import type { BarisAntrean } from '#shared/contract/antrean.ts'
import antreanCss from './antrean.module.css'
import { ketPengunjung, type Meja, menungguDi, namaMeja } from './urut.ts'

/** Who waits at a step; one is called out of turn by a press. */
export function Barisan({
  baris,
  meja,
  dipanggil,
  onPanggil,
}: {
  readonly baris: readonly BarisAntrean[]
  readonly meja: Meja
  readonly dipanggil: string | null
  readonly onPanggil: (id: string) => void
}) {
  const menunggu = menungguDi(baris, meja)
  return (
    <Card judul={`Menunggu: ${menunggu.length}`}>
      {menunggu.length === 0 ? (
        <p className={cardCss.isi}>Tidak ada yang menunggu.</p>
      ) : (
        <ol className={antreanCss.barisan} aria-label={`Menunggu di ${namaMeja(meja)}`}>
          {menunggu.map((satu) => (
            <li key={satu.id}>
              <button
                type="button"
                aria-current={satu.id === dipanggil ? 'true' : undefined}
                onClick={() => onPanggil(satu.id)}
              >
                <b className="num">{satu.nomor}</b>
                <span>
                  {satu.nama}
                  <small className="num">
                    {[satu.kartu[0]?.sebut, meja === 'semua' && `langkah ${satu.langkah}`, ketPengunjung(satu)]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
