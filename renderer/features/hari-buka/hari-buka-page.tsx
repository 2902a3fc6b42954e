import { Page } from '#renderer/components/page.tsx'

export function HariBukaPage() {
  return (
    <Page judul="Hari buka">
      <div className="isi" />
    </Page>
  )
}
