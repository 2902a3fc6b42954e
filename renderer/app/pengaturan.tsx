import { PengaturanPage } from '#renderer/features/fasilitas/pengaturan-page.tsx'
import { KartuAkun } from '#renderer/features/sesi/pengaturan/kartu-akun.tsx'
import { KartuKode } from '#renderer/features/sesi/pengaturan/kartu-kode.tsx'
import { KartuSandi } from '#renderer/features/sesi/pengaturan/kartu-sandi.tsx'
import { useBoleh } from '#renderer/lib/sesi.ts'

/** The settings of the book, with the cards of the features that keep it safe. */
export function Pengaturan() {
  const akun = useBoleh('akun')
  return (
    <PengaturanPage
      kiri={akun && <KartuAkun />}
      kanan={
        <>
          <KartuSandi />
          {akun && <KartuKode />}
        </>
      }
    />
  )
}
