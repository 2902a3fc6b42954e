import { Page } from '#renderer/components/page.tsx'

export function BalitaPage() {
  return (
    <Page judul="Balita">
      <div className="isi" />
    </Page>
  )
}
