import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { SavedStamp } from '#renderer/components/saved-stamp.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import './fasilitas.css'
import { KartuContoh } from './pengaturan/kartu-contoh.tsx'
import { KartuFormulir } from './pengaturan/kartu-formulir.tsx'
import { KartuImpor } from './pengaturan/kartu-impor.tsx'
import { KartuTampilan } from './pengaturan/kartu-tampilan.tsx'
import { KartuTandaTangan, KartuTempat } from './pengaturan/kartu-tempat.tsx'
import { useSimpan } from './pengaturan/use-simpan.ts'
import { PosyanduDaftar } from './posyandu-daftar.tsx'

/** Settings of the book. Choices are saved as they are made; what is typed is saved in its box. */
export function PengaturanPage() {
  const { adaContoh, versi } = useKeadaan()
  const { pengaturan, simpan, jam, failure } = useSimpan()
  return (
    <Page
      judul="Pengaturan"
      sub={`Buku Pustu versi ${versi}. Pilihan langsung tersimpan.`}
      aksi={<SavedStamp jam={jam} />}
      className="pengaturan"
    >
      <div className="isi">
        <FailureNotice failure={failure} />
        <div className="dua-kolom">
          <div className="kolom">
            <KartuTempat />
            <Card judul="Posyandu dan kader" className="daftar-posyandu">
              <PosyanduDaftar />
            </Card>
            <KartuTandaTangan />
            <KartuImpor />
          </div>
          <div className="kolom">
            <KartuTampilan pengaturan={pengaturan} simpan={simpan} />
            <KartuFormulir pengaturan={pengaturan} simpan={simpan} />
            {adaContoh && <KartuContoh />}
          </div>
        </div>
      </div>
    </Page>
  )
}
