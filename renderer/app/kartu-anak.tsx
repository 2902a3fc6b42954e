import { useParams } from 'react-router'
import { KartuPage } from '#renderer/features/balita/kartu-page.tsx'
import { PanelImunisasi } from '#renderer/features/imunisasi/panel-imunisasi.tsx'

/** The card of a child with what another feature keeps of it. */
export function KartuAnak() {
  const { id = '' } = useParams()
  return <KartuPage lain={<PanelImunisasi orangId={id} />} />
}
