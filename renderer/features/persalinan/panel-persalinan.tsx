import { Link } from 'react-router'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import persalinanCss from './persalinan.module.css'

/** Her deliveries in her folder, with the way to their page. */
export function PanelPersalinan({ ibuId }: { readonly ibuId: string }) {
  const { data } = useCall('persalinan.read', { ibuId })
  const isi = useBoleh('isi')
  if (!data || (data.persalinan.length === 0 && data.hamilSejak === null)) return null
  const alamat = `/persalinan/${ibuId}`
  return (
    <section className={cardCss.card} aria-labelledby="persalinannya">
      <header className={cardCss.kepala}>
        <h2 id="persalinannya">Persalinan</h2>
        {isi && (
          <div className={cardCss.kanan}>
            <ButtonLink kecil to={alamat}>
              {data.hamilSejak === null ? 'Buka' : 'Catat persalinan'}
            </ButtonLink>
          </div>
        )}
      </header>
      {data.persalinan.length === 0 ? (
        <p className={cls(cardCss.isi, 'muted')}>
          Belum ada. Terdaftar hamil sejak {formatTanggal(data.hamilSejak ?? '')}.
        </p>
      ) : (
        <ul className={persalinanCss.ringkas}>
          {data.persalinan.map(({ tanggal, bayi }) => (
            <li key={tanggal}>
              <Link to={alamat}>{formatTanggal(tanggal)}</Link>
              <small>{bayi.map((satu) => satu.bayi?.nama ?? 'lahir mati').join(', ')}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
