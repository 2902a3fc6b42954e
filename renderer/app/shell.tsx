import {
  Archive,
  ArrowLeftRight,
  Baby,
  CalendarDays,
  ChartNoAxesColumn,
  ClipboardCheck,
  Files,
  FileText,
  HeartHandshake,
  History,
  House,
  LayoutGrid,
  ListChecks,
  type LucideIcon,
  NotebookPen,
  Settings,
  Syringe,
  Users,
} from 'lucide-react'
import { useRef, useState } from 'react'
import { Navigate, NavLink, Outlet, useLocation } from 'react-router'
import { Brand } from '#renderer/components/brand.tsx'
import buttonCss from '#renderer/components/button.module.css'
import { useKeys } from '#renderer/components/keys.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh, useSesi } from '#renderer/lib/sesi.ts'
import type { Keadaan } from '#shared/contract/fasilitas.ts'
import { type Hak, mayUse } from '#shared/domain/akun/hak.ts'
import { namaPendek } from '#shared/text/tempat.ts'
import { BarisCadangan } from './baris-cadangan.tsx'
import { DialogCari } from './dialog-cari.tsx'
import { KabarAkun } from './kabar-akun.tsx'
import { KabarBacaSaja, KabarKehilangan } from './kabar-buku.tsx'
import { KabarSandi } from './kabar-sandi.tsx'
import { KakiTulang } from './kaki-tulang.tsx'
import { PitaContoh } from './pita-contoh.tsx'
import shellCss from './shell.module.css'

type Tempat = {
  readonly ke: string
  readonly nama: string
  readonly pendek: string
  readonly icon: LucideIcon
  readonly jeda?: true
  /** One of these rights is enough to see it. */
  readonly hak: readonly Hak[]
  /** Only in the book of a Puskesmas. */
  readonly puskesmas?: true
}

const sebelumKartu: readonly Tempat[] = [
  { ke: '/', nama: 'Beranda', pendek: 'Beranda', icon: House, hak: ['lihat'] },
  { ke: '/puskesmas', nama: 'Meja Puskesmas', pendek: 'Meja', icon: LayoutGrid, hak: ['laporan'], puskesmas: true },
  { ke: '/hari-buka', nama: 'Hari buka', pendek: 'Hari buka', icon: CalendarDays, hak: ['lihat'] },
  { ke: '/warga', nama: 'Warga', pendek: 'Warga', icon: Users, hak: ['lihat'] },
  { ke: '/balita', nama: 'Balita', pendek: 'Balita', icon: Baby, hak: ['lihat'] },
  { ke: '/imunisasi', nama: 'Imunisasi', pendek: 'Imunisasi', icon: Syringe, hak: ['lihat'] },
  { ke: '/tindak', nama: 'Tindak lanjut', pendek: 'Tindak', icon: ClipboardCheck, hak: ['lihat'] },
]

const sesudahKartu: readonly Tempat[] = [
  { ke: '/buku-kecil', nama: 'Buku kecil', pendek: 'Buku', icon: NotebookPen, hak: ['lihat'] },
  { ke: '/laporan', nama: 'Laporan', pendek: 'Laporan', icon: FileText, jeda: true, hak: ['laporan'] },
  { ke: '/gizi', nama: 'Status gizi', pendek: 'Gizi', icon: ChartNoAxesColumn, hak: ['laporan'] },
  { ke: '/mutu', nama: 'Mutu data', pendek: 'Mutu', icon: ListChecks, hak: ['laporan'] },
  { ke: '/kirim', nama: 'Kirim & terima', pendek: 'Kirim', icon: ArrowLeftRight, hak: ['kirim'] },
  { ke: '/riwayat', nama: 'Riwayat', pendek: 'Riwayat', icon: History, hak: ['jejak'] },
  { ke: '/cadangan', nama: 'Cadangan', pendek: 'Cadangan', icon: Archive, hak: ['jaga'] },
  {
    ke: '/pengaturan',
    nama: 'Pengaturan',
    pendek: 'Atur',
    icon: Settings,
    jeda: true,
    hak: ['kelola', 'akun', 'jaga'],
  },
]

/** Cards that have a short name stand in the spine; the others behind one place. */
function tempatKartu(kartu: Keadaan['kartu']): Tempat[] {
  const own = kartu.flatMap(({ kode, sebut, pendek }): Tempat[] =>
    pendek === null ? [] : [{ ke: `/kartu/${kode}`, nama: sebut, pendek, icon: HeartHandshake, hak: ['lihat'] }],
  )
  if (own.length === kartu.length) return own
  return [...own, { ke: '/kartu', nama: 'Kartu lain', pendek: 'Kartu', icon: Files, hak: ['lihat'] }]
}

function Spine({ sub }: { readonly sub: string }) {
  const { peran } = useSesi().saya
  const jaga = useBoleh('jaga')
  const { tempat, kartu } = useKeadaan()
  const isPuskesmas = tempat?.jenis === 'puskesmas'
  const { pathname } = useLocation()
  const semua = [...sebelumKartu, ...tempatKartu(kartu), ...sesudahKartu]
  // A card without a place of its own lies behind "Kartu lain".
  const isKartuLain = !kartu.some(({ kode, pendek }) => pendek !== null && pathname.startsWith(`/kartu/${kode}`))
  const shown = semua.filter(({ hak, puskesmas }) => (isPuskesmas || !puskesmas) && hak.some((h) => mayUse(peran, h)))
  return (
    <nav className={shellCss.spine} aria-label="Bagian buku">
      <Brand sub={sub} className={shellCss.brand} />
      <ul className={shellCss.nav}>
        {shown.map(({ ke, nama, pendek, icon: Icon, jeda }) => (
          <li key={ke} className={jeda ? shellCss.jeda : undefined}>
            <NavLink to={ke} end={ke === '/' || (ke === '/kartu' && !isKartuLain)}>
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              <span className={shellCss.panjang}>{nama}</span>
              <span className={shellCss.pendek}>{pendek}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      {jaga && <BarisCadangan />}
      <KakiTulang />
    </nav>
  )
}

/** The book once it has a place: the spine at the left, the open page at the right. */
export function Shell() {
  const { siap, tempat: place } = useKeadaan()
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const [cari, setCari] = useState(false)
  const [lihat, kelola] = [useBoleh('lihat'), useBoleh('kelola')]
  useKeys(lihat ? [{ tombol: 'F3', arti: 'cari nama', jalankan: () => setCari(true) }] : [], true)
  if (!siap && kelola) return <Navigate to="/mulai" replace />
  if (pathname === '/' && !lihat) return <Navigate to="/pengaturan" replace />
  return (
    <div className={shellCss.app}>
      <button type="button" className={cls(shellCss.skip, buttonCss.tombol)} onClick={() => main.current?.focus()}>
        Langsung ke isi halaman
      </button>
      <Spine sub={place ? namaPendek(place.nama) : ''} />
      <main className={shellCss.main} ref={main} tabIndex={-1}>
        <PitaContoh />
        <KabarBacaSaja />
        <KabarKehilangan />
        <KabarAkun />
        <KabarSandi />
        <Outlet />
      </main>
      {cari && <DialogCari onClose={() => setCari(false)} />}
    </div>
  )
}
