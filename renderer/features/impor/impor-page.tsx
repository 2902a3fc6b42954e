import { Page } from '#renderer/components/page.tsx'

export function ImporPage() {
  return (
    <Page judul="Impor">
      <div className="isi" />
    </Page>
  )
}
