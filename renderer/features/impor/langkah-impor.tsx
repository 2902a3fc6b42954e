import { FileInput, Undo2 } from 'lucide-react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import type { HasilImpor } from '#shared/contract/impor.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatUkuran } from '#shared/text/ukuran.ts'
import type { Alur } from './alur.ts'
import { AngkaHasil } from './angka-hasil.tsx'
import imporCss from './impor.module.css'
import type { Pesan, Tahap } from './jenis.ts'
import { kalimatSetuju, kalimatTanpaPerubahan } from './kalimat.ts'
import { Kerja } from './kerja.tsx'
import { Langkah } from './langkah.tsx'
import { PintuBerkas } from './pilih-berkas.tsx'

export type AksiImpor = {
  readonly onBuka: () => void
  readonly onMasukkan: () => void
  /** Rehearses another sheet of the file. */
  readonly onLembar: (nama: string) => void
  readonly onHentikan: Alur['hentikan']
  /** Takes back the import just made. */
  readonly onBatalkan: (id: string) => void
}

type Props = { readonly tahap: Tahap; readonly aksi: AksiImpor }

function Sapaan({ pesan }: { readonly pesan: Pesan | null }) {
  return pesan && <Notice jenis={pesan.jenis}>{pesan.kalimat}</Notice>
}

/** Several sheets of the file hold a register: one is read at a time, and which one is hers to say. */
function PilihLembar({ hasil, onPilih }: { readonly hasil: HasilImpor; readonly onPilih: (nama: string) => void }) {
  const lain = hasil.lembarRegister.filter(({ nama }) => nama !== hasil.lembar)
  if (lain.length === 0) return null
  return (
    <>
      <p className="muted">
        Yang dibaca lembar {hasil.lembar}. Lembar lain di berkas ini juga berisi register; satu lembar sekali masuk.
      </p>
      <Actions>
        {lain.map(({ nama, baris }) => (
          <Button key={nama} kecil onClick={() => onPilih(nama)}>
            Baca lembar {nama} ({formatBulat(baris)} baris)
          </Button>
        ))}
      </Actions>
    </>
  )
}

function LangkahBerkas({ tahap, aksi, melayang }: Props & { readonly melayang: boolean }) {
  if (tahap.kind === 'pilih') {
    return (
      <Langkah nomor={1} judul="Pilih berkas" keadaan="kini">
        <Sapaan pesan={tahap.pesan} />
        <PintuBerkas melayang={melayang} onBuka={aksi.onBuka} />
      </Langkah>
    )
  }
  const sibuk = tahap.kind === 'menguji' || tahap.kind === 'memasukkan'
  const hasil = tahap.kind === 'teruji' || tahap.kind === 'selesai' ? tahap.hasil : null
  const lembar = 'hasil' in tahap ? `, lembar ${tahap.hasil.lembar}` : ''
  const kanan = (
    <>
      <span className="muted small num">
        {formatUkuran(tahap.berkas.size)}
        {lembar}
      </span>
      {!sibuk && (
        <Button kecil icon={FileInput} onClick={aksi.onBuka}>
          Pilih berkas lain
        </Button>
      )}
    </>
  )
  return (
    <Langkah nomor={1} judul={tahap.berkas.name} keadaan="selesai" kanan={kanan}>
      {hasil && <PilihLembar hasil={hasil} onPilih={aksi.onLembar} />}
    </Langkah>
  )
}

function LangkahUji({ tahap, aksi }: Props) {
  if (tahap.kind === 'pilih') {
    return (
      <Langkah nomor={2} judul="Uji coba" keadaan="nanti">
        <p className="muted">Berkas dibaca dan dihitung dulu. Tidak ada yang berubah sebelum Ibu setuju.</p>
      </Langkah>
    )
  }
  if (tahap.kind === 'menguji') {
    return (
      <Langkah nomor={2} judul="Sedang diuji coba" keadaan="kini" panggil>
        <Kerja kerja={tahap.kerja} tenang="Ini baru uji coba. Buku tidak berubah." onHentikan={aksi.onHentikan} />
      </Langkah>
    )
  }
  if (tahap.kind === 'selesai') return <Langkah nomor={2} judul="Uji coba selesai" keadaan="selesai" />
  const diuji = tahap.kind === 'teruji'
  const judul = diuji ? 'Uji coba selesai. Belum ada yang berubah.' : 'Uji coba selesai'
  return (
    <Langkah nomor={2} judul={judul} keadaan="selesai" panggil={diuji}>
      <AngkaHasil hasil={tahap.hasil} />
    </Langkah>
  )
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
        <ButtonLink rupa="utama" to="/balita">
          Lihat balita
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

function LangkahMasuk({ tahap, aksi }: Props) {
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

/** The three steps from a file to the book. */
export function LangkahImpor({ tahap, aksi, melayang }: Props & { readonly melayang: boolean }) {
  return (
    <ol className={imporCss.jalan}>
      <LangkahBerkas tahap={tahap} aksi={aksi} melayang={melayang} />
      <LangkahUji tahap={tahap} aksi={aksi} />
      <LangkahMasuk tahap={tahap} aksi={aksi} />
    </ol>
  )
}
