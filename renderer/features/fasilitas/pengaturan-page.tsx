import { type ReactNode, useRef } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { SavedStamp } from '#renderer/components/saved-stamp.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import fasilitasCss from './fasilitas.module.css'
import { KartuContoh } from './pengaturan/kartu-contoh.tsx'
import { KartuFormulir } from './pengaturan/kartu-formulir.tsx'
import { KartuImpor } from './pengaturan/kartu-impor.tsx'
import { KartuImunisasi } from './pengaturan/kartu-imunisasi.tsx'
import { KartuRegister } from './pengaturan/kartu-register.tsx'
import { KartuSiklus } from './pengaturan/kartu-siklus.tsx'
import { KartuTampilan } from './pengaturan/kartu-tampilan.tsx'
import { KartuTandaTangan, KartuTempat } from './pengaturan/kartu-tempat.tsx'
import { Lompat } from './pengaturan/lompat.tsx'
import { useSimpan } from './pengaturan/use-simpan.ts'
import { PosyanduDaftar } from './posyandu-daftar.tsx'

/** The cards of the book itself: its place, its people, its forms. */
function KartuBuku() {
  return (
    <>
      <KartuTempat />
      <Card judul="Posyandu dan kader" className={fasilitasCss.daftarPosyandu}>
        <PosyanduDaftar />
      </Card>
      <KartuTandaTangan />
    </>
  )
}

/**
 * Settings of the book. Choices are saved as they are made; what is typed is saved in its box. `kiri` and `kanan` are
 * the cards of other features; whoever does not manage the book sees only those.
 */
export function PengaturanPage({ kiri, kanan }: { readonly kiri?: ReactNode; readonly kanan?: ReactNode }) {
  const { adaContoh, versi } = useKeadaan()
  const { pengaturan, simpan, jam, failure } = useSimpan()
  const [kelola, impor] = [useBoleh('kelola'), useBoleh('impor')]
  const kartu = useRef<HTMLDivElement>(null)
  return (
    <Page
      judul="Pengaturan"
      sub={`Buku Pustu versi ${versi}. Pilihan langsung tersimpan.`}
      aksi={<SavedStamp jam={jam} />}
      className={fasilitasCss.pengaturan}
    >
      <div className={pageCss.isi}>
        <FailureNotice failure={failure} />
        <Lompat isi={kartu} />
        <div className={fasilitasCss.duaKolom} ref={kartu}>
          <div className={fasilitasCss.kolom}>
            {adaContoh && impor && <KartuContoh />}
            {kelola && <KartuBuku />}
            {kiri}
            {impor && <KartuImpor />}
          </div>
          <div className={fasilitasCss.kolom}>
            {kanan}
            {kelola && (
              <>
                <KartuTampilan pengaturan={pengaturan} simpan={simpan} />
                <KartuFormulir pengaturan={pengaturan} simpan={simpan} />
                <KartuRegister pengaturan={pengaturan} simpan={simpan} />
                <KartuSiklus pengaturan={pengaturan} simpan={simpan} />
                <KartuImunisasi pengaturan={pengaturan} simpan={simpan} />
              </>
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}
