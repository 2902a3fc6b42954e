import { Baby, CalendarDays, FileText, House, type LucideIcon, Settings } from 'lucide-react'
import { useRef } from 'react'
import { Navigate, NavLink, Outlet, useNavigate } from 'react-router'
import { Brand } from '#renderer/components/brand.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { namaPendek } from '#shared/text/tempat.ts'

type Tempat = {
  readonly ke: string
  readonly nama: string
  readonly pendek: string
  readonly icon: LucideIcon
  readonly jeda?: true
}

const tempat: readonly Tempat[] = [
  { ke: '/', nama: 'Beranda', pendek: 'Beranda', icon: House },
  { ke: '/hari-buka', nama: 'Hari buka', pendek: 'Hari buka', icon: CalendarDays },
  { ke: '/balita', nama: 'Balita', pendek: 'Balita', icon: Baby },
  { ke: '/laporan', nama: 'Laporan', pendek: 'Laporan', icon: FileText, jeda: true },
  { ke: '/pengaturan', nama: 'Pengaturan', pendek: 'Atur', icon: Settings, jeda: true },
]

function Spine({ sub }: { readonly sub: string }) {
  return (
    <nav className="spine" aria-label="Bagian buku">
      <Brand sub={sub} />
      <ul className="nav">
        {tempat.map(({ ke, nama, pendek, icon: Icon, jeda }) => (
          <li key={ke} className={jeda ? 'jeda' : ''}>
            <NavLink to={ke} end={ke === '/'}>
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              <span className="panjang">{nama}</span>
              <span className="pendek">{pendek}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The book once it has a place: the spine at the left, the open page at the right. */
export function Shell() {
  const { siap, tempat: place } = useKeadaan()
  const main = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  useKeys([{ tombol: 'F3', arti: 'cari nama', jalankan: () => navigate('/balita') }], true)
  if (!siap) return <Navigate to="/mulai" replace />
  return (
    <div className="app">
      <button type="button" className="skip btn" onClick={() => main.current?.focus()}>
        Langsung ke isi halaman
      </button>
      <Spine sub={place ? namaPendek(place.nama) : ''} />
      <main className="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
