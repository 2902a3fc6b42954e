import { BerandaPage } from '#renderer/features/beranda/beranda-page.tsx'
import { KartuLapor } from '#renderer/features/puskesmas/lapor/kartu-lapor.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'

/** Beranda; in the book of a Puskesmas it begins with who has reported. */
export function Beranda() {
  const isPuskesmas = useKeadaan().tempat?.jenis === 'puskesmas'
  const laporan = useBoleh('laporan')
  return <BerandaPage atas={isPuskesmas && laporan && <KartuLapor />} />
}
