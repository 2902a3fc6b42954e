import { Lock } from 'lucide-react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import type { KeadaanKirim } from '#shared/contract/kirim.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { judulBelumTerkirim, judulKirim } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import { Rel, Tahap, useFokusTahap } from '../tahap.tsx'
import { isBerjalan, type KerjaKirim, useKerja, usePekerjaanKirim } from '../use-kerja.ts'
import { RiwayatKiriman } from '../utama/riwayat-kiriman.tsx'
import { Berjalan } from './berjalan.tsx'
import { LembarSlip } from './slip-kirim.tsx'
import { TigaHasil } from './tiga-hasil.tsx'

/** Nothing here may read as if it were done. */
const tahapNanti = (
  <>
    <Tahap nomor={2} keadaan="nanti" judul="Menulis ke flashdisk, lalu membacanya kembali" />
    <Tahap nomor={3} keadaan="nanti" judul="Jangan cabut flashdisk dulu" />
  </>
)

/** It did not come about: what is not sent comes first, then why, then what can be done. */
function BelumTerkirim({
  kerja,
  pesan,
  pernah,
}: {
  readonly kerja: KerjaKirim
  readonly pesan: string
  /** Whether the month was sent before. */
  readonly pernah: boolean
}) {
  const { setKerja } = useKerja()
  const tulis = usePanggil('kirim.write')
  const again = async () => {
    const mulai = new Date().toISOString()
    const started = await tulis.jalankan(kerja.masukan)
    if (started) setKerja({ ...kerja, ...started, mulai })
  }
  return (
    <Tahap nomor={1} keadaan="gagal" judul={judulBelumTerkirim(kerja.masukan.bulan, pernah)}>
      <p role="alert">{pesan}</p>
      <FailureNotice failure={tulis.gagal} />
      <Actions>
        <Button rupa="utama" aria-disabled={tulis.sibuk} onClick={() => !tulis.sibuk && void again()}>
          Coba lagi
        </Button>
        <Button onClick={() => setKerja(null)}>Kembali</Button>
      </Actions>
    </Tahap>
  )
}

const takDiketahui =
  'Program dibuka ulang sebelum pekerjaan ini selesai. Lihat riwayat kiriman di bawah: yang tertulis di sana sudah terkirim.'

/** What is on its way to a stick: work, then three results and the slip. */
export function HalamanKirim({ kerja, keadaan }: { readonly kerja: KerjaKirim; readonly keadaan: KeadaanKirim }) {
  const { data: pekerjaan, error } = usePekerjaanKirim(kerja.pekerjaanId)
  const { bulan } = kerja.masukan
  const ref = useFokusTahap(`${kerja.pekerjaanId} ${pekerjaan?.keadaan === 'gagal'}`)
  const hasil = pekerjaan?.keadaan === 'selesai' ? pekerjaan.tulis : null
  const gagal = hasil === null && (!isBerjalan(pekerjaan) || error) ? (pekerjaan?.pesan ?? takDiketahui) : null
  const pernah = keadaan.bulan.some((b) => b.bulan === bulan && b.dikirim !== null)
  const hari = formatHariTanggal(tanggalLokal(new Date(kerja.mulai)))
  return (
    <Page
      judul={judulKirim(bulan, kerja.tujuan)}
      sub={`${hari}, ke ${kerja.tujuan} lewat flashdisk ${kerja.stik}`}
      className={kirimCss.kirim}
    >
      <div className={pageCss.isi}>
        <div className={kirimCss.susun} ref={ref}>
          <div className={kirimCss.kolom}>
            <Rel>
              {hasil && <TigaHasil kerja={kerja} hasil={hasil} keadaan={keadaan} />}
              {!hasil && gagal !== null && (
                <BelumTerkirim key={kerja.pekerjaanId} kerja={kerja} pesan={gagal} pernah={pernah} />
              )}
              {!hasil && gagal === null && (
                <>
                  <Tahap nomor={1} keadaan="kini" judul="Menyiapkan dan menyegel kiriman">
                    <Berjalan id={kerja.pekerjaanId} pekerjaan={pekerjaan} />
                  </Tahap>
                  {tahapNanti}
                </>
              )}
            </Rel>
            {keadaan.bulan.length > 0 && (
              <div className={kirimCss.sejajarRel}>
                <RiwayatKiriman bulan={keadaan.bulan} onRevisi={null} />
              </div>
            )}
          </div>
          <div className={kirimCss.kolom}>
            {hasil && <LembarSlip nomor={hasil.nomor} />}
            {gagal === null && (
              <p className={kirimCss.tersegel}>
                <Lock size={16} strokeWidth={1.75} aria-hidden />
                Kiriman di flashdisk tersegel. Hanya {kerja.tujuan} dan buku ini yang dapat membukanya.
              </p>
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}
