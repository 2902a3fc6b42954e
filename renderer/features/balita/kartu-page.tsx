import { ArrowLeft, FileText, IdCard, Pencil, Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { KabarGabung } from './gabung/kabar-gabung.tsx'
import { type DialogKartu, DialogTerbuka } from './kartu/dialog-kartu.tsx'
import { IsiKartu } from './kartu/isi-kartu.tsx'
import type { PilihanGrafik } from './kartu/kartu-kms.tsx'
import { FaktaKartu, JudulKartu } from './kartu/kepala-kartu.tsx'
import { PanelRiwayat } from './kartu/panel-riwayat.tsx'
import { StripKms } from './kartu/strip-kms.tsx'
import kartuCss from './kartu.module.css'

/** Back to where one came from: the sheet, the report, a list; to the list of children when the card was opened first. */
function useKembali(): () => void {
  const navigate = useNavigate()
  const first = useLocation().key === 'default'
  return () => (first ? navigate('/balita') : navigate(-1))
}

/** The box a link to this card opens. */
function dialogAwal(params: URLSearchParams, gabung: string | undefined): DialogKartu | null {
  if (gabung !== undefined) return { kind: 'gabung', id: gabung }
  const [timbang, betulkan] = [params.get('timbang'), params.get('betulkan')]
  if (betulkan === 'identitas') return { kind: 'ubah' }
  if (timbang === null || betulkan === null) return null
  return { kind: 'betulkan', id: timbang, isian: betulkan === 'tb' ? 'tb' : 'bb' }
}

/** The card of one child: its KMS, its weighings, and everything written about it. @param lain what other features keep of it */
export function KartuPage({ lain }: { readonly lain: ReactNode }) {
  const { id = '' } = useParams()
  const { data: kartu, error, refetch } = useCall('balita.get', { id })
  // Whoever comes from a question comes to see that weighing, to set it or the identity right, or to compare the two.
  const state = useLocation().state as { gabung?: string } | null
  const [params] = useSearchParams()
  const [dialog, setDialog] = useState(() => dialogAwal(params, state?.gabung))
  const [pilihan, setPilihan] = useState<PilihanGrafik>({
    dipilih: params.get('timbang'),
    grafik: 'BBU',
    lembar: null,
  })
  const [kelola, laporan] = [useBoleh('kelola'), useBoleh('laporan')]
  const back = useKembali()
  const hilang = error?.error.code === 'tidakAda'
  const shown = hilang ? undefined : kartu
  useKeys([
    ...(kelola ? [{ tombol: 'F6', arti: 'catatan', jalankan: () => shown && setDialog({ kind: 'catatan' }) }] : []),
    ...(laporan ? [{ tombol: 'Ctrl+P', arti: 'cetak grafik', jalankan: () => window.print() }] : []),
  ])
  return (
    <>
      <Page
        judul={shown?.isi.nama ?? 'Kartu anak'}
        judulIsi={shown && <JudulKartu kartu={shown} />}
        sub={shown && <FaktaKartu kartu={shown} />}
        className={kartuCss.kartu}
        aksi={
          <>
            <Button icon={ArrowLeft} onClick={back}>
              Kembali
            </Button>
            {shown && (
              <ButtonLink icon={IdCard} to={`/kartu/balita/${id}`}>
                Kartu bantu
              </ButtonLink>
            )}
            {shown && laporan && (
              <Button icon={Printer} onClick={() => window.print()}>
                Cetak grafik
              </Button>
            )}
            {shown && laporan && (
              <Button icon={FileText} onClick={() => setDialog({ kind: 'grafik' })}>
                PDF
              </Button>
            )}
            {shown && kelola && (
              <Button icon={Pencil} onClick={() => setDialog({ kind: 'ubah' })}>
                Ubah
              </Button>
            )}
          </>
        }
      >
        {shown && <KabarGabung />}
        {shown && <IsiKartu kartu={shown} onDialog={setDialog} pilihan={pilihan} onPilihan={setPilihan} lain={lain} />}
        {error && (
          <div className={cls(pageCss.isi, kartuCss.isi)}>
            <div className={kartuCss.lc}>
              {hilang ? (
                <Notice jenis="info">{error.message}</Notice>
              ) : (
                <FailureNotice failure={error} onRetry={() => refetch()} />
              )}
              {hilang && <PanelRiwayat orangId={id} />}
            </div>
          </div>
        )}
      </Page>
      {shown && laporan && <StripKms kartu={shown} pilihan={pilihan} />}
      {dialog && shown && (
        <DialogTerbuka dialog={dialog} kartu={shown} pilihan={pilihan} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
