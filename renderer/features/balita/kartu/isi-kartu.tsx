import type { ReactNode } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { AnakSerupa } from '../formulir/anak-serupa.tsx'
import { sortPertanyaan } from '../formulir/pertanyaan.ts'
import kartuCss from '../kartu.module.css'
import type { DialogKartu } from './dialog-kartu.tsx'
import { KartuKms, type PilihanGrafik } from './kartu-kms.tsx'
import { PanelCatatan } from './panel-catatan.tsx'
import { PanelHitungan } from './panel-hitungan.tsx'
import { PanelKeanggotaan } from './panel-keanggotaan.tsx'
import { PanelRiwayat } from './panel-riwayat.tsx'
import { TabelPenimbangan } from './tabel-penimbangan.tsx'

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

type GrafikProps = { readonly pilihan: PilihanGrafik; readonly onPilihan: (pilihan: PilihanGrafik) => void }
type LainProps = { readonly lain: ReactNode }

export function IsiKartu({ kartu, onDialog, pilihan, onPilihan, lain }: IsiProps & GrafikProps & LainProps) {
  const t = kartu.penimbangan.find(({ id }) => id === pilihan.dipilih) ?? kartu.penimbangan[0]
  const terpilih = t?.id ?? null
  return (
    <div className={cls(pageCss.isi, kartuCss.isi)}>
      <div className={kartuCss.wrap}>
        <div className={kartuCss.lc}>
          <KartuKms kartu={kartu} terpilih={terpilih} pilihan={pilihan} onPilihan={onPilihan} />
          <Peringatan kartu={kartu} onDialog={onDialog} />
          <PanelKeanggotaan kartu={kartu} onDialog={onDialog} />
          {lain}
          <PanelRiwayat orangId={kartu.id} />
        </div>
        <div className={kartuCss.rc}>
          <TabelPenimbangan
            kartu={kartu}
            grafik={pilihan.grafik}
            terpilih={terpilih}
            onPilih={(dipilih) => onPilihan({ ...pilihan, dipilih, lembar: null })}
          />
          {t && (
            <PanelHitungan
              kartu={kartu}
              t={t}
              grafik={pilihan.grafik}
              onBetulkan={() => onDialog({ kind: 'betulkan', id: t.id, isian: 'bb' })}
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
