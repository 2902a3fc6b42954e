import { FileInput, Undo2 } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import type { Alur } from './alur.ts'
import { AngkaHasil } from './angka-hasil.tsx'
import imporCss from './impor.module.css'
import type { Pesan, Tahap } from './jenis.ts'
import { halamanHasil, kalimatSetuju, kalimatTanpaPerubahan } from './kalimat.ts'
import { Kerja } from './kerja.tsx'
import { Langkah } from './langkah.tsx'

export type AksiImpor = {
  readonly onBuka: () => void
  readonly onMasukkan: () => void
  /** Rehearses another sheet of the file. */
  readonly onLembar: (nama: string) => void
  readonly onHentikan: Alur['hentikan']
  /** Takes back the import just made. */
  readonly onBatalkan: (id: string) => void
}

export type LangkahProps = { readonly tahap: Tahap; readonly aksi: AksiImpor }

export function Sapaan({ pesan }: { readonly pesan: Pesan | null }) {
  return pesan && <Notice jenis={pesan.jenis}>{pesan.kalimat}</Notice>
}

function Setuju({ tahap, aksi }: { readonly tahap: Extract<Tahap, { kind: 'teruji' }>; readonly aksi: AksiImpor }) {
  return (
    <Langkah nomor={3} judul="Masukkan ke buku" keadaan="kini">
      <Sapaan pesan={tahap.pesan} />
      <div className={imporCss.barisAksi}>
        <Button rupa="utama" onClick={aksi.onMasukkan}>
          Masukkan ke buku
        </Button>
        <p className="muted">{kalimatSetuju(tahap.hasil)}</p>
      </div>
    </Langkah>
  )
}

function Selesai({ tahap, aksi }: { readonly tahap: Extract<Tahap, { kind: 'selesai' }>; readonly aksi: AksiImpor }) {
  const { hasil, lembarBerikut } = tahap
  const { imporId } = hasil
  const lanjut = lembarBerikut !== null && (
    <div className={imporCss.barisAksi}>
      <Button icon={FileInput} onClick={() => aksi.onLembar(lembarBerikut)}>
        Lanjut ke lembar {lembarBerikut}
      </Button>
      <p className="muted">Lembar itu belum dibaca. Diuji coba dulu, seperti tadi.</p>
    </div>
  )
  if (imporId === null) {
    return (
      <Langkah nomor={3} judul="Tidak ada yang perlu dimasukkan" keadaan="selesai" panggil>
        <p>{kalimatTanpaPerubahan(hasil)}</p>
        {lanjut}
      </Langkah>
    )
  }
  return (
    <Langkah nomor={3} judul="Sudah masuk ke buku" keadaan="selesai" panggil aman>
      <AngkaHasil hasil={hasil} />
      {lanjut}
      <div className={imporCss.barisAksi}>
        <ButtonLink rupa="utama" to={halamanHasil(hasil).ke}>
          Lihat {halamanHasil(hasil).nama}
        </ButtonLink>
        <ButtonLink to="/hari-buka">Hari buka</ButtonLink>
        <ButtonLink to="/laporan">Laporan</ButtonLink>
        <Button rupa="bahaya" icon={Undo2} onClick={() => aksi.onBatalkan(imporId)}>
          Batalkan seluruh impor
        </Button>
      </div>
    </Langkah>
  )
}

export function LangkahMasuk({ tahap, aksi }: LangkahProps) {
  if (tahap.kind === 'selesai') return <Selesai tahap={tahap} aksi={aksi} />
  if (tahap.kind === 'memasukkan') {
    const tenang = 'Semua masuk sekaligus pada akhirnya, atau tidak sama sekali.'
    return (
      <Langkah nomor={3} judul="Sedang dimasukkan ke buku" keadaan="kini" panggil>
        <Kerja kerja={tahap.kerja} tenang={tenang} onHentikan={aksi.onHentikan} />
      </Langkah>
    )
  }
  if (tahap.kind === 'teruji' && !tahap.hasil.berubah) {
    return (
      <Langkah nomor={3} judul="Tidak ada yang perlu dimasukkan" keadaan="selesai">
        <p>{kalimatTanpaPerubahan(tahap.hasil)}</p>
      </Langkah>
    )
  }
  if (tahap.kind === 'teruji') return <Setuju tahap={tahap} aksi={aksi} />
  return (
    <Langkah nomor={3} judul="Masukkan ke buku" keadaan="nanti">
      <p className="muted">Semua masuk sekaligus, atau tidak sama sekali. Impor dapat dibatalkan seluruhnya.</p>
    </Langkah>
  )
}
