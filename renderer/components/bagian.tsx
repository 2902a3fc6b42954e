import { NavLink } from 'react-router'
import bagianCss from './bagian.module.css'

/** Pages that belong together, side by side below the title of each of them. */
export function Bagian({
  label,
  halaman,
}: {
  readonly label: string
  readonly halaman: readonly { readonly ke: string; readonly nama: string }[]
}) {
  return (
    <nav className={bagianCss.bagian} aria-label={label}>
      {halaman.map(({ ke, nama }) => (
        <NavLink key={ke} to={ke} end>
          {nama}
        </NavLink>
      ))}
    </nav>
  )
}
