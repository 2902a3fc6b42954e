import { BerandaPage } from '#renderer/features/beranda/beranda-page.tsx'
import { KartuLapor } from '#renderer/features/puskesmas/lapor/kartu-lapor.tsx'
import { KabarKode } from '#renderer/features/sesi/kabar-kode.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'

/** Beranda; in the book of a Puskesmas it begins with who has reported. */
export function Beranda() {
  const { tempat, posyandu } = useKeadaan()
  // Before the first Pustu has sent anything there is nothing to be late with.
  const isPuskesmas = tempat?.jenis === 'puskesmas' && posyandu.length > 0
  const laporan = useBoleh('laporan')
  return <BerandaPage atas={isPuskesmas && laporan && <KartuLapor />} kabar={<KabarKode />} />
}
