import { MessageSquarePlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Actions } from '#renderer/components/actions.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { MatriksLapor, SelLapor } from '#shared/contract/puskesmas.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { tujuanMeja } from '../alamat.ts'
import { isSudahLapor, kalimatSel } from '../kalimat-lapor.ts'
import puskesmasCss from '../puskesmas.module.css'
import { Angka } from '../rekap/angka.tsx'
import { type AngkaRekap, DaftarNama } from '../rekap/daftar-nama.tsx'
import { kolomHitungan, kolomIndikator } from '../rekap/kolom.ts'

type Props = { readonly baris: MatriksLapor['baris'][number]; readonly sel: SelLapor }

/** The numbers of the Pustu in that month, as this book counts them now. */
function AngkaPustu({
  baris: { fasilitasId },
  sel: { bulan },
  onLihat,
}: Props & { readonly onLihat: (angka: AngkaRekap) => void }) {
  const { data, error, refetch } = useCall('puskesmas.rekap', { bulan })
  const row = data?.perPustu.find(({ id }) => id === fasilitasId)
  if (error) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  if (!data) return null
  if (!row) return <p className="muted">Belum ada catatan dari Pustu ini di buku.</p>
  const cari = { bulan, menurut: 'pustu', id: fasilitasId } as const
  return (
    <>
      <dl className={puskesmasCss.angkaPustu}>
        {[...kolomHitungan, ...kolomIndikator].map(({ kode, arti, hitungan, isi }) => (
          <div key={kode}>
            <dt>
              <abbr title={arti}>{kode}</abbr>
            </dt>
            <dd>
              {hitungan === null ? (
                isi(row)
              ) : (
                <Angka
                  angka={{ ...cari, nama: row.nama, kode: hitungan, arti, jumlah: row.hitungan[hitungan] }}
                  onLihat={onLihat}
                >
                  {isi(row)}
                </Angka>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to={tujuanMeja({ bagian: 'rekap', bulan, pustu: null, lihat: null })}>
          Lihat rekap {formatBulan(bulan)}
        </Link>
      </p>
    </>
  )
}

/** How many notes went to the Pustu about that month, and the way to write one. */
function UmpanBalik({ baris: { fasilitasId, posyandu }, sel: { bulan } }: Props) {
  const { data } = useCall('umpanBalik.list', { fasilitasId, bulan })
  const terbuka = data?.filter(({ selesai }) => !selesai).length ?? 0
  const ke = tujuanMeja({ bagian: 'umpan-balik', bulan, pustu: fasilitasId, lihat: null })
  if (posyandu === 0) return null
  return (
    <Actions>
      <ButtonLink to={ke} icon={MessageSquarePlus}>
        Tulis umpan balik
      </ButtonLink>
      {data !== undefined && data.length > 0 && (
        <span className="muted small num">
          {data.length} catatan, {terbuka === 0 ? 'semua selesai' : `${terbuka} belum selesai`}
        </span>
      )}
    </Actions>
  )
}

/** What stands behind a cell: who sent, when, the numbers, and what was answered. */
export function PanelBulan({ baris, sel }: Props) {
  const { hariIni } = useKeadaan()
  const kotak = useRef<HTMLDivElement>(null)
  const [angka, setAngka] = useState<AngkaRekap | null>(null)
  // Where the panel lies below the matrix it may be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another cell is opened
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for what ends the effect.
    kotak.current?.scrollIntoView({ block: 'nearest' })
  }, [baris.fasilitasId, sel.bulan])
  return (
    <>
      <div ref={kotak} className={puskesmasCss.samping} aria-live="polite">
        <Card judul={`${baris.nama}, ${formatBulan(sel.bulan)}`} className={puskesmasCss.panelBulan}>
          <div className={cls(cardCss.isi, puskesmasCss.cb)}>
            <div>
              {kalimatSel(sel, hariIni).map((kalimat) => (
                <p key={kalimat}>{kalimat}</p>
              ))}
              {sel.oleh !== null && <p className="muted">Dikirim oleh {sel.oleh}.</p>}
            </div>
            {!baris.dikenal && (
              <p>
                Pustu ini belum terhubung, jadi kirimannya akan ditolak.{' '}
                <Link to="/kirim?bagian=kenalan">Hubungkan dulu</Link>
              </p>
            )}
            {!isSudahLapor(sel) && baris.posyandu > 0 && (
              <p className="muted small">Angka sebatas catatan yang sudah diterima.</p>
            )}
            <AngkaPustu baris={baris} sel={sel} onLihat={setAngka} />
            <UmpanBalik baris={baris} sel={sel} />
          </div>
        </Card>
      </div>
      {angka !== null && <DaftarNama angka={angka} onClose={() => setAngka(null)} />}
    </>
  )
}
