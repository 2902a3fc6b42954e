import { Page } from '#renderer/components/page.tsx'

export function BalitaBaruPage() {
  return (
    <Page judul="Balita baru">
      <div className="isi" />
    </Page>
  )
}
