import { Page } from '#renderer/components/page.tsx'

export function BerandaPage() {
  return (
    <Page judul="Beranda">
      <div className="isi" />
    </Page>
  )
}
