import { LembarPage } from '#renderer/features/hari-buka/lembar-page.tsx'
import { TombolHari } from '#renderer/features/imunisasi/tombol-hari.tsx'

/** The weighing sheet of a day, with who is due for a dose. */
export function LembarHari() {
  return <LembarPage lain={({ posyanduId, tanggal }) => <TombolHari posyanduId={posyanduId} tanggal={tanggal} />} />
}
