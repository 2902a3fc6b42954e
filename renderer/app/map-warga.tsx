import { Linimasa } from '#renderer/features/kartu/linimasa.tsx'
import { PanelPersalinan } from '#renderer/features/persalinan/panel-persalinan.tsx'
import { MapWargaPage } from '#renderer/features/warga/map-page.tsx'

/** The folder of a person with what its cards keep. */
export function MapWarga() {
  return (
    <MapWargaPage
      riwayat={(orangId, kartu) => <Linimasa orangId={orangId} kartu={kartu} />}
      lain={({ id, isi }) => isi.jk === 'P' && <PanelPersalinan ibuId={id} />}
    />
  )
}
