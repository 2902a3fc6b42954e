import { Page } from '#renderer/components/page.tsx'

export function PengaturanPage() {
  return (
    <Page judul="Pengaturan">
      <div className="isi" />
    </Page>
  )
}
