import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { PekanPmt, SiklusPmt } from '#shared/contract/pmt.ts'
import { formatDesimal } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataHasil, kataLanjut, kataMasa, kataSiklus } from './kata.ts'
import pmtCss from './pmt.module.css'

export type Aksi = {
  readonly onPekan: (siklus: SiklusPmt, pekan: PekanPmt | null) => void
  /** Null for whoever may not end a cycle. */
  readonly onSelesai: ((siklus: SiklusPmt) => void) | null
}

function Pekan({ pekan }: { readonly pekan: PekanPmt }) {
  return (
    <>
      <b>{pekan.bbG === null ? '–' : formatDesimal(pekan.bbG / 1000, pekan.bbG % 100 === 0 ? 1 : 2)}</b>
      <span>{pekan.hariHabis === null ? '–' : `${pekan.hariHabis} hari`}</span>
      {pekan.lanjut !== null && pekan.lanjut !== 'lanjut' && <span>{kataLanjut[pekan.lanjut]}</span>}
    </>
  )
}

/** A cycle with its weeks side by side: the weight, and the days on which it was eaten. */
export function KartuSiklus({
  siklus,
  bolehIsi,
  aksi,
}: {
  readonly siklus: SiklusPmt
  readonly bolehIsi: boolean
  readonly aksi: Aksi
}) {
  const { pekan, lama, selesai } = siklus
  const terakhir = Math.max(lama, ...pekan.map(({ minggu }) => minggu))
  return (
    <section className={cls(cardCss.card, pmtCss.siklus)} aria-label={`PMT ${siklus.nama}`}>
      <header>
        <div>
          <h2>
            <Link to={`/balita/${siklus.orangId}`}>{siklus.nama}</Link>
          </h2>
          <p className="muted">
            {[siklus.namaIbu && `ibu ${siklus.namaIbu}`, siklus.posyandu, kataSiklus(siklus)]
              .filter(Boolean)
              .join(', ')}
          </p>
          <p className="num">{kataMasa(siklus)}</p>
        </div>
        <div className={pmtCss.aksi}>
          {bolehIsi && selesai === null && (
            <Button kecil onClick={() => aksi.onPekan(siklus, null)}>
              Catat pekan
            </Button>
          )}
          {aksi.onSelesai && (
            <Button kecil onClick={() => aksi.onSelesai?.(siklus)}>
              {selesai === null ? 'Selesaikan' : 'Lanjutkan lagi'}
            </Button>
          )}
        </div>
      </header>
      <ol className={pmtCss.pekan}>
        {Array.from({ length: terakhir }, (_, i) => i + 1).map((minggu) => {
          const isi = pekan.filter((satu) => satu.minggu === minggu)
          return (
            <li key={minggu}>
              <small>Pekan {minggu}</small>
              {isi.length === 0 && <span className="muted">–</span>}
              {isi.map((satu) => (
                <button
                  key={satu.id}
                  type="button"
                  disabled={!bolehIsi}
                  title={formatTanggal(satu.tanggal)}
                  onClick={() => aksi.onPekan(siklus, satu)}
                >
                  <span className="sr-only">{`${formatTanggal(satu.tanggal)}: `}</span>
                  <Pekan pekan={satu} />
                </button>
              ))}
            </li>
          )
        })}
      </ol>
      <p className={pmtCss.hasil}>
        {kataHasil(siklus)} Dihabiskan {siklus.hariHabis} hari.
      </p>
    </section>
  )
}
