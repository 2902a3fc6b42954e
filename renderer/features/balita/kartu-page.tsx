import { Page } from '#renderer/components/page.tsx'

export function KartuPage() {
  return (
    <Page judul="Kartu anak">
      <div className="isi" />
    </Page>
  )
}
