import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import kartuLainCss from './kartu-lain.module.css'
import { alamatKartu } from './kata.ts'

/** The cards that have no place of their own in the spine, and whom each is for. */
export function KartuLainPage() {
  const lain = useKeadaan().kartu.filter(({ pendek }) => pendek === null)
  return (
    <Page judul="Kartu lain" sub="Pilih kartu untuk melihat daftar orangnya, mengisi, dan mencetak">
      <div className={pageCss.isi}>
        {lain.length === 0 && (
          <EmptyState judul="Belum ada kartu lain">Semua kartu di buku ini tampak di kiri jendela.</EmptyState>
        )}
        <ul className={kartuLainCss.daftar}>
          {lain.map(({ kode, sebut, untuk }) => (
            <li key={kode}>
              <Link className={cls(cardCss.card, kartuLainCss.satu)} to={alamatKartu(kode)}>
                <span>
                  <b>{sebut}</b>
                  <small>{untuk === '' ? 'semua umur' : untuk}</small>
                </span>
                <ChevronRight size={20} strokeWidth={1.75} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
