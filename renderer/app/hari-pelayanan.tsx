import { HariPage } from '#renderer/features/antrean/hari-page.tsx'
import { IsianLangkah } from '#renderer/features/kartu/isian-langkah.tsx'
import { DialogWargaBaru } from '#renderer/features/warga/dialog-warga.tsx'

/** A posyandu day: the steps of the queue, the columns of the cards, and whoever is not in the book yet. */
export function HariPelayanan() {
  return (
    <HariPage
      isian={({ id, tanggal }, ditanya) => <IsianLangkah hariBukaId={id} tanggal={tanggal} {...ditanya} />}
      daftarkan={(apa) => <DialogWargaBaru {...apa} />}
    />
  )
}
