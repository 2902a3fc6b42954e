import { FileInput } from 'lucide-react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import type { HasilMasuk } from '#shared/contract/impor.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatUkuran } from '#shared/text/ukuran.ts'
import { AngkaHasil } from './angka-hasil.tsx'
import imporCss from './impor.module.css'
import { sebutRegister } from './kalimat.ts'
import { Kerja } from './kerja.tsx'
import { Langkah } from './langkah.tsx'
import { LangkahMasuk, type LangkahProps, Sapaan } from './langkah-masuk.tsx'
import { PintuBerkas } from './pilih-berkas.tsx'

/** Several sheets of the file hold a register: one is read at a time, and which one is hers to say. */
function PilihLembar({ hasil, onPilih }: { readonly hasil: HasilMasuk; readonly onPilih: (nama: string) => void }) {
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

function LangkahBerkas({ tahap, aksi, melayang }: LangkahProps & { readonly melayang: boolean }) {
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
      {hasil && (
        <p>
          Dikenali dari judul kolomnya sebagai <span className="strong">{sebutRegister(hasil)}</span>.
        </p>
      )}
      {hasil && <PilihLembar hasil={hasil} onPilih={aksi.onLembar} />}
    </Langkah>
  )
}

function LangkahUji({ tahap, aksi }: LangkahProps) {
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

/** The three steps from a file to the book. */
export function LangkahImpor({ tahap, aksi, melayang }: LangkahProps & { readonly melayang: boolean }) {
  return (
    <ol className={imporCss.jalan}>
      <LangkahBerkas tahap={tahap} aksi={aksi} melayang={melayang} />
      <LangkahUji tahap={tahap} aksi={aksi} />
      <LangkahMasuk tahap={tahap} aksi={aksi} />
    </ol>
  )
}
