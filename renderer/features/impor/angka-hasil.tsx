import { Check, CircleAlert, CircleQuestionMark } from 'lucide-react'
import markCss from '#renderer/components/mark.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { type HasilImpor, hitungBaris } from '#shared/contract/impor.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { BelumDibaca } from './belum-dibaca.tsx'
import imporCss from './impor.module.css'
import { kalimatBaris, pisahCatatan } from './kalimat.ts'

type Rupa = 'baru' | 'ubah' | 'diam' | 'ditolak' | 'tanya'

function Angka({ nilai, nama, rupa }: { readonly nilai: number; readonly nama: string; readonly rupa: Rupa }) {
  const Icon =
    nilai === 0 ? null : { ditolak: CircleAlert, tanya: CircleQuestionMark, baru: null, ubah: null, diam: null }[rupa]
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
export function AngkaHasil({ hasil }: { readonly hasil: HasilImpor }) {
  return (
    <>
      <dl className={imporCss.angkaHasil}>
        <Angka nilai={hasil.balitaBaru} nama="balita baru" rupa="baru" />
        <Angka nilai={hasil.balitaDiperbarui} nama="balita diperbarui" rupa="ubah" />
        <Angka nilai={hasil.penimbanganBaru} nama="penimbangan baru" rupa="baru" />
        <Angka nilai={hasil.penimbanganDiperbarui} nama="penimbangan diperbarui" rupa="ubah" />
        <Angka nilai={hasil.takBerubah} nama="sudah sama" rupa="diam" />
        <Angka nilai={hasil.tanpaPenimbangan} nama="tanpa penimbangan" rupa="diam" />
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
