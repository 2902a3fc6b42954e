import { DaftarPutusan } from '#renderer/features/kartu/daftar-putusan.tsx'
import { IsianKolom } from '#renderer/features/kartu/isian-kolom.tsx'
import kartuSiklusCss from '#renderer/features/kartu/kartu-siklus.module.css'
import { kataIsi } from '#renderer/features/kartu/kata.ts'
import { PersalinanPage } from '#renderer/features/persalinan/persalinan-page.tsx'

/** Deliveries of a mother, asked and judged as the cards are. */
export function Persalinan() {
  return (
    <PersalinanPage
      kolom={(props) => <IsianKolom {...props} />}
      kata={kataIsi}
      putusan={(list) => (
        <div className={kartuSiklusCss.orang}>
          <DaftarPutusan putusan={list} />
        </div>
      )}
    />
  )
}
