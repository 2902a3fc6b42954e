import { Page } from '#renderer/components/page.tsx'

export function MulaiPage() {
  return (
    <Page judul="Mulai">
      <div className="isi" />
    </Page>
  )
}
