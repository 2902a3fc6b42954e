import { MulaiPage } from '#renderer/features/fasilitas/mulai-page.tsx'
import { KabarKode } from '#renderer/features/sesi/kabar-kode.tsx'
import { useSesi } from '#renderer/lib/sesi.ts'

/** The first steps of a book. Loaded anew before the recovery code was written down, they say that it is gone. */
export function Mulai() {
  const { baru } = useSesi()
  return <MulaiPage kabar={!baru && <KabarKode />} />
}
