import { Check, CircleAlert, CircleQuestionMark } from 'lucide-react'
import markCss from '#renderer/components/mark.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { type HasilMasuk, hitungBaris } from '#shared/contract/impor.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { BelumDibaca } from './belum-dibaca.tsx'
import imporCss from './impor.module.css'
import { hitungHasil, kalimatBaris, pisahCatatan } from './kalimat.ts'

type Rupa = 'masuk' | 'diam' | 'ditolak' | 'tanya'

function Angka({ nilai, nama, rupa }: { readonly nilai: number; readonly nama: string; readonly rupa: Rupa }) {
  const Icon = nilai === 0 ? null : { ditolak: CircleAlert, tanya: CircleQuestionMark, masuk: null, diam: null }[rupa]
  return (
    <div className={nilai === 0 ? cls(imporCss.angka, imporCss.nol) : cls(imporCss.angka, imporCss[rupa])}>
      <dt>{nama}</dt>
      <dd className="num">
        {formatBulat(nilai)}
        {Icon && <Icon size={18} strokeWidth={1.75} aria-hidden />}
      </dd>
    </div>
  )
}

/**
 * What an import would do, or did: eight numbers, the new posyandu by name, the rows counted again, and what of the file
 * was not understood.
 */
export function AngkaHasil({ hasil }: { readonly hasil: HasilMasuk }) {
  const { masuk, diam } = hitungHasil(hasil)
  return (
    <>
      <dl className={imporCss.angkaHasil}>
        {masuk.map(([nilai, nama]) => (
          <Angka key={nama} nilai={nilai} nama={nama} rupa="masuk" />
        ))}
        {diam.map(([nilai, nama]) => (
          <Angka key={nama} nilai={nilai} nama={nama} rupa="diam" />
        ))}
        <Angka nilai={hitungBaris(hasil.ditolak)} nama="baris ditolak" rupa="ditolak" />
        <Angka nilai={pisahCatatan(hasil.peringatan).baris.length} nama="peringatan" rupa="tanya" />
      </dl>
      {hasil.posyanduBaru.length > 0 && (
        <p>
          <span className="strong">Posyandu baru ({hasil.posyanduBaru.length}): </span>
          {hasil.posyanduBaru.join(', ')}
        </p>
      )}
      <p className={cls('small num', markCss.done, imporCss.done)}>
        <Check size={16} strokeWidth={1.75} aria-hidden />
        {kalimatBaris(hasil)}
      </p>
      <BelumDibaca catatan={pisahCatatan(hasil.peringatan).berkas} />
    </>
  )
}
