import { useEffect, useRef, useState } from 'react'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useTandaTerima } from '#renderer/lib/tanda-terima.ts'
import type { KeadaanKirim } from '#shared/contract/kirim.ts'
import { bulanAwal } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import { tandaTerimaBaru } from '../stik.ts'
import { useStik } from '../use-stik.ts'
import { DaftarKenalan } from './daftar-kenalan.tsx'
import { KabarKirim } from './kabar.tsx'
import { KartuKirim } from './kartu-kirim.tsx'
import { KotakMasuk } from './kotak-masuk.tsx'
import { tanpaLaporan } from './pilihan-kiriman.tsx'
import { RiwayatKiriman } from './riwayat-kiriman.tsx'
import { KartuUmpanBalik } from './umpan-balik.tsx'

/** Sending first and receiving beside it; in the book of a Puskesmas the other way round. */
export function HalamanUtama({
  keadaan,
  tujuanAwal,
}: {
  readonly keadaan: KeadaanKirim
  /** Whom to send to when several are known; null: the first. */
  readonly tujuanAwal: string | null
}) {
  const { hariIni, tempat } = useKeadaan()
  const puskesmas = tempat?.jenis === 'puskesmas'
  const [bulan, setBulan] = useState(bulanAwal(keadaan.bulan, hariIni) ?? tanpaLaporan)
  const { stik, gagal, cari } = useStik()
  const tandaTerima = useTandaTerima(keadaan, tandaTerimaBaru(stik ?? []))
  const pilihRef = useRef<HTMLDivElement>(null)
  const [diminta, setDiminta] = useState(0)
  const revise = (next: string) => {
    setBulan(next)
    setDiminta((count) => count + 1)
  }
  // After the box has closed and given the focus back to where it was opened.
  useEffect(() => {
    if (diminta > 0) pilihRef.current?.querySelector('select')?.focus()
  }, [diminta])
  const kirim = (
    <KartuKirim
      keadaan={keadaan}
      stik={stik}
      bulan={bulan}
      utama={!puskesmas}
      pilihRef={pilihRef}
      tujuanAwal={tujuanAwal}
      onBulan={setBulan}
      onCari={cari}
    />
  )
  const terima = (
    <KotakMasuk
      stik={stik}
      celah={keadaan.celah}
      kenalan={keadaan.kenalan}
      utama={puskesmas}
      dari={puskesmas ? 'Pustu' : 'Puskesmas'}
    />
  )
  const kenalan = <DaftarKenalan kenalan={keadaan.kenalan} dahulu={keadaan.dahulu} kartu={keadaan.kartu} />
  return (
    <Page
      judul="Kirim & terima"
      sub={`${formatHariTanggal(hariIni)}. Data dibawa dengan flashdisk, tanpa internet.`}
      className={kirimCss.kirim}
    >
      <div className={pageCss.isi}>
        <FailureNotice failure={gagal} onRetry={cari} />
        <div className={kirimCss.susun}>
          <div className={kirimCss.kolom}>
            <KabarKirim keadaan={keadaan} tandaTerima={tandaTerima} stik={stik ?? []} />
            {puskesmas ? terima : kirim}
            {puskesmas ? kenalan : <RiwayatKiriman bulan={keadaan.bulan} onRevisi={revise} />}
          </div>
          <div className={kirimCss.kolom}>
            {puskesmas ? (
              kirim
            ) : (
              <>
                {terima}
                <KartuUmpanBalik />
                {kenalan}
              </>
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}
