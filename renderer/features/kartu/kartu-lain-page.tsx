import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import kartuSiklusCss from './kartu-siklus.module.css'
import { alamatKartu } from './kata.ts'

/** The cards that have no place of their own in the spine. */
export function KartuLainPage() {
  const lain = useKeadaan().kartu.filter(({ pendek }) => pendek === null)
  const navigate = useNavigate()
  return (
    <Page judul="Kartu lain">
      <div className={pageCss.isi}>
        {lain.length === 0 && (
          <EmptyState judul="Belum ada kartu lain">Semua kartu di buku ini tampak di kiri jendela.</EmptyState>
        )}
        <ul className={kartuSiklusCss.pilihHari}>
          {lain.map(({ kode, sebut }) => (
            <li key={kode}>
              <Button onClick={() => navigate(alamatKartu(kode))}>{sebut}</Button>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
