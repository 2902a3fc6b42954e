import { useParams } from 'react-router'
import { KartuPage } from '#renderer/features/balita/kartu-page.tsx'
import { PanelImunisasi } from '#renderer/features/imunisasi/panel-imunisasi.tsx'
import { PanelRujukan } from '#renderer/features/rujukan/panel-rujukan.tsx'

/** The card of a child with what other features keep of it. */
export function KartuAnak() {
  const { id = '' } = useParams()
  return (
    <KartuPage
      lain={
        <>
          <PanelImunisasi orangId={id} />
          <PanelRujukan orangId={id} />
        </>
      }
    />
  )
}
