import { Page } from '#renderer/components/page.tsx'

export function LembarPage() {
  return (
    <Page judul="Lembar penimbangan">
      <div className="isi" />
    </Page>
  )
}
