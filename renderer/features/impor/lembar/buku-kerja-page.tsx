import { FileInput, FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import type { HasilImporLembar } from '#shared/contract/impor-lembar.ts'
import { formatBulat } from '#shared/text/angka.ts'
import imporCss from '../impor.module.css'
import { Langkah } from '../langkah.tsx'
import { KotakBerkas, useBerkasDiletakkan } from '../pilih-berkas.tsx'
import { useBukuKerja } from './buku-kerja.ts'
import { CatatanLembar } from './catatan-lembar.tsx'
import { DaftarLembar } from './daftar-lembar.tsx'
import { DaftarTanya } from './daftar-tanya.tsx'

function Angka({ hasil, masuk }: { readonly hasil: HasilImporLembar; readonly masuk: boolean }) {
  const { balitaBaru, balitaDiperbarui, penimbanganBaru, penimbanganDiperbarui, takBerubah, posyanduBaru, menunggu } =
    hasil
  const kata = [
    `${formatBulat(balitaBaru)} balita baru`,
    `${formatBulat(balitaDiperbarui)} balita diperbarui`,
    `${formatBulat(penimbanganBaru)} penimbangan baru`,
    `${formatBulat(penimbanganDiperbarui)} penimbangan diperbarui`,
    `${formatBulat(takBerubah)} sudah sama`,
  ]
  return (
    <>
      <p>{`${masuk ? 'Masuk' : 'Akan masuk'}: ${kata.join(', ')}.`}</p>
      {posyanduBaru.length > 0 && <p>Posyandu baru: {posyanduBaru.join(', ')}.</p>}
      {menunggu > 0 && <p>{formatBulat(menunggu)} isian menunggu jawaban, dan belum ikut.</p>}
    </>
  )
}

type Buku = ReturnType<typeof useBukuKerja>

function Terbaca({
  buku,
  keadaan,
}: {
  readonly buku: Buku
  readonly keadaan: Extract<Buku['keadaan'], { kind: 'terbaca' }>
}) {
  const { hasil, kata, pesan } = keadaan
  const { pertanyaan, ditolak, peringatan } = hasil
  return (
    <>
      <Langkah nomor={2} judul="Begini isi berkasnya dipahami" keadaan="kini" panggil>
        {pesan && <Notice jenis="gagal">{pesan}</Notice>}
        <DaftarLembar lembar={hasil.petaan.lembar} kata={kata} onUbah={buku.ubah} />
      </Langkah>
      <Langkah
        nomor={3}
        judul={
          pertanyaan.length === 0
            ? 'Tidak ada yang perlu ditanyakan'
            : `${formatBulat(pertanyaan.length)} pertanyaan untuk Ibu`
        }
        keadaan={pertanyaan.length === 0 ? 'selesai' : 'kini'}
      >
        <DaftarTanya pertanyaan={pertanyaan} kata={kata} onUbah={buku.ubah} />
        <CatatanLembar judul="Tidak dipakai" catatan={ditolak} />
        <CatatanLembar judul="Perlu dilihat" catatan={peringatan} />
      </Langkah>
      <Langkah nomor={4} judul="Masukkan ke buku" keadaan="kini">
        <Angka hasil={hasil} masuk={false} />
        <div className={imporCss.barisAksi}>
          <Button
            rupa="utama"
            aria-disabled={buku.sibuk || !hasil.berubah}
            onClick={() => hasil.berubah && void buku.masukkan()}
          >
            Masukkan ke buku
          </Button>
          <p className="muted">
            {hasil.berubah
              ? 'Belum ada yang berubah. Semua masuk sekaligus, dan dapat dibatalkan seluruhnya di halaman Impor.'
              : 'Tidak ada yang perlu dimasukkan.'}
          </p>
        </div>
      </Langkah>
    </>
  )
}

/** Brings in a workbook a bidan keeps herself: shown how it is understood, asked what it does not say, then taken in whole. */
export function BukuKerjaPage() {
  const buku = useBukuKerja()
  const { keadaan } = buku
  const kotak = useRef<HTMLInputElement>(null)
  const open = () => kotak.current?.click()
  const choose = (berkas: readonly File[]) => void buku.pilih(berkas)
  useBerkasDiletakkan(choose)
  useKeys([{ tombol: 'Ctrl+O', arti: 'pilih berkas', jalankan: open }])
  return (
    <Page
      judul="Buku kerja sendiri"
      sub="Bawa register Excel susunan Ibu sendiri: yang jelas langsung dibaca, yang ragu ditanyakan"
      kaki
      className={imporCss.impor}
    >
      <KotakBerkas kotak={kotak} onPilih={choose} />
      <div className={pageCss.isi}>
        <ol className={imporCss.jalan}>
          <Langkah
            nomor={1}
            judul={keadaan.kind === 'pilih' ? 'Pilih berkas' : keadaan.berkas.nama}
            keadaan={keadaan.kind === 'pilih' ? 'kini' : 'selesai'}
            kanan={<ButtonLink to="/impor">Ke halaman Impor</ButtonLink>}
          >
            {keadaan.kind === 'pilih' && keadaan.pesan && <Notice jenis="gagal">{keadaan.pesan}</Notice>}
            <div className={imporCss.barisAksi}>
              <Button
                rupa={keadaan.kind === 'pilih' ? 'utama' : 'biasa'}
                icon={keadaan.kind === 'pilih' ? FolderOpen : FileInput}
                onClick={open}
              >
                {keadaan.kind === 'pilih' ? 'Pilih berkas' : 'Pilih berkas lain'}
              </Button>
              <p className="muted">
                Satu lembar satu bulan, atau bulan-bulannya berjajar; gram atau kilogram; jumlah di tengah tidak
                mengganggu.
              </p>
            </div>
          </Langkah>
          {keadaan.kind === 'terbaca' && <Terbaca buku={buku} keadaan={keadaan} />}
          {keadaan.kind === 'masuk' && (
            <Langkah nomor={2} judul="Sudah masuk ke buku" keadaan="selesai" panggil aman>
              <Angka hasil={keadaan.hasil} masuk />
              <div className={imporCss.barisAksi}>
                <ButtonLink rupa="utama" to="/balita">
                  Lihat balita
                </ButtonLink>
                <ButtonLink to="/impor">Impor terdahulu, juga untuk membatalkan</ButtonLink>
              </div>
            </Langkah>
          )}
        </ol>
      </div>
    </Page>
  )
}
