import { Link, type To } from 'react-router'
import { IsiTombol, kelasTombol, type Look } from './button.tsx'

/** A link to another place of the program that looks like a button. */
export function ButtonLink({ rupa = 'biasa', kecil = false, icon, children, to }: Look & { readonly to: To }) {
  return (
    <Link to={to} className={kelasTombol(rupa, kecil)} data-rupa={rupa}>
      <IsiTombol {...(icon ? { icon } : {})} kecil={kecil}>
        {children}
      </IsiTombol>
    </Link>
  )
}
