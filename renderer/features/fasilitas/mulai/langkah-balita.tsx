import { FileSpreadsheet, type LucideIcon, NotebookPen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { IsiContoh } from '../contoh.tsx'
import fasilitasCss from '../fasilitas.module.css'
import { Kerangka } from './kerangka.tsx'

function Pintu({
  icon: Icon,
  judul,
  aksi,
  children,
}: {
  readonly icon: LucideIcon
  readonly judul: string
  readonly aksi: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={fasilitasCss.opt}>
      <span className={fasilitasCss.icn}>
        <Icon size={26} strokeWidth={1.6} aria-hidden />
      </span>
      <div>
        <h2>{judul}</h2>
        <p>{children}</p>
      </div>
      {aksi}
    </section>
  )
}

export function LangkahBalita() {
  const { jumlahBalita, posyandu } = useKeadaan()
  const navigate = useNavigate()
  return (
    <Kerangka
      kini="balita"
      judul={jumlahBalita > 0 ? `${jumlahBalita} balita sudah ada di buku ini` : 'Belum ada balita di buku ini'}
      lead="Dari mana daftar balita diambil? Data yang diimpor diuji dulu. Tidak ada yang berubah sebelum Ibu setuju."
      lanjut={
        <ButtonLink to="/" rupa="teks">
          {jumlahBalita > 0 ? 'Selesai, ke Beranda' : 'Lewati, isi nanti'}
        </ButtonLink>
      }
    >
      <div className={fasilitasCss.opts}>
        <Pintu
          icon={FileSpreadsheet}
          judul="Dari Excel Ibu atau unduhan e-PPGBM"
          aksi={
            <span data-awal>
              <ButtonLink to="/impor" rupa="utama">
                Impor berkas
              </ButtonLink>
            </span>
          }
        >
          Kolomnya dikenali sendiri. Baris yang meragukan ditunjukkan satu per satu.
        </Pintu>
        <Pintu
          icon={NotebookPen}
          judul="Diketik dari buku register"
          aksi={<ButtonLink to="/balita/baru">Mulai mengetik</ButtonLink>}
        >
          Urut seperti buku. Cukup nama, L/P, tanggal lahir, dan nama ibu. NIK boleh menyusul.
        </Pintu>
      </div>
      {/* Sample data are never mixed with a register somebody began. */}
      {jumlahBalita === 0 && posyandu.length === 0 && (
        <div className={fasilitasCss.coba}>
          <IsiContoh onSelesai={() => navigate('/')} />
        </div>
      )}
    </Kerangka>
  )
}
