import { ArrowLeft, Pencil, Printer } from 'lucide-react'
import { useState } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { AnakSerupa } from './formulir/anak-serupa.tsx'
import { sortPertanyaan } from './formulir/pertanyaan.ts'
import { KabarGabung } from './gabung/kabar-gabung.tsx'
import { type DialogKartu, DialogTerbuka } from './kartu/dialog-kartu.tsx'
import { KartuKms } from './kartu/kartu-kms.tsx'
import { FaktaKartu, JudulKartu } from './kartu/kepala-kartu.tsx'
import { PanelCatatan } from './kartu/panel-catatan.tsx'
import { PanelHitungan } from './kartu/panel-hitungan.tsx'
import { PanelKeanggotaan } from './kartu/panel-keanggotaan.tsx'
import { PanelRiwayat } from './kartu/panel-riwayat.tsx'
import { StripKms } from './kartu/strip-kms.tsx'
import { TabelPenimbangan } from './kartu/tabel-penimbangan.tsx'
import kartuCss from './kartu.module.css'

type IsiProps = { readonly kartu: KartuBalita; readonly onDialog: (dialog: DialogKartu) => void }

function Peringatan({ kartu, onDialog }: IsiProps) {
  const kelola = useBoleh('kelola')
  const hasNik = kartu.isi.nik !== null
  // What is about another record stands with that record, and with the way to make one of the two.
  const { kolom } = sortPertanyaan(
    kartu.peringatan.filter(({ orangId }) => orangId === null),
    hasNik,
  )
  const { serupa } = sortPertanyaan(kartu.peringatan, hasNik)
  const kalimat = Object.values(kolom)
  const aksi = (id: string) => (
    <Button kecil rupa="tanya" onClick={() => onDialog({ kind: 'gabung', id })}>
      Bandingkan dan gabungkan…
    </Button>
  )
  return (
    <>
      {kalimat.length > 0 && (
        <Notice jenis="tanya">
          {kalimat.map((pesan) => (
            <p key={pesan}>{pesan}</p>
          ))}
        </Notice>
      )}
      <AnakSerupa serupa={serupa} {...(kelola ? { aksi } : {})} />
    </>
  )
}

function IsiKartu({ kartu, onDialog }: IsiProps) {
  // Whoever comes from a question about one weighing comes to see that one.
  const [params] = useSearchParams()
  const [dipilih, setDipilih] = useState<string | null>(params.get('timbang'))
  const t = kartu.penimbangan.find(({ id }) => id === dipilih) ?? kartu.penimbangan[0]
  const terpilih = t?.id ?? null
  return (
    <div className={cls(pageCss.isi, kartuCss.isi)}>
      <div className={kartuCss.wrap}>
        <div className={kartuCss.lc}>
          <KartuKms kartu={kartu} terpilih={terpilih} onPilih={setDipilih} />
          <Peringatan kartu={kartu} onDialog={onDialog} />
          <PanelKeanggotaan kartu={kartu} onDialog={onDialog} />
          <PanelRiwayat orangId={kartu.id} />
        </div>
        <div className={kartuCss.rc}>
          <TabelPenimbangan kartu={kartu} terpilih={terpilih} onPilih={setDipilih} />
          {t && (
            <PanelHitungan
              kartu={kartu}
              t={t}
              onBetulkan={() => onDialog({ kind: 'betulkan', id: t.id })}
              onUbahNt={() => onDialog({ kind: 'nt', id: t.id })}
              onHapus={() => onDialog({ kind: 'hapusTimbang', id: t.id })}
            />
          )}
          <PanelCatatan kartu={kartu} onUbah={() => onDialog({ kind: 'catatan' })} />
        </div>
      </div>
    </div>
  )
}

/** Back to where one came from: the sheet, the report, a list; to the list of children when the card was opened first. */
function useKembali(): () => void {
  const navigate = useNavigate()
  const first = useLocation().key === 'default'
  return () => (first ? navigate('/balita') : navigate(-1))
}

/** The card of one child: its KMS, its weighings, and everything written about it. */
export function KartuPage() {
  const { id = '' } = useParams()
  const { data: kartu, error, refetch } = useCall('balita.get', { id })
  // Whoever comes from a list of likely doubles comes to compare the two.
  const state = useLocation().state as { gabung?: string } | null
  const [dialog, setDialog] = useState<DialogKartu | null>(state?.gabung ? { kind: 'gabung', id: state.gabung } : null)
  const [kelola, laporan] = [useBoleh('kelola'), useBoleh('laporan')]
  const back = useKembali()
  const hilang = error?.error.code === 'tidakAda'
  const shown = hilang ? undefined : kartu
  useKeys([
    ...(kelola ? [{ tombol: 'F6', arti: 'catatan', jalankan: () => shown && setDialog({ kind: 'catatan' }) }] : []),
    ...(laporan ? [{ tombol: 'Ctrl+P', arti: 'cetak KMS', jalankan: () => window.print() }] : []),
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
            {shown && laporan && (
              <Button icon={Printer} onClick={() => window.print()}>
                Cetak KMS
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
        {shown && <IsiKartu kartu={shown} onDialog={setDialog} />}
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
      {shown && laporan && <StripKms kartu={shown} />}
      {dialog && shown && <DialogTerbuka dialog={dialog} kartu={shown} onClose={() => setDialog(null)} />}
    </>
  )
}
