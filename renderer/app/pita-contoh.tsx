import { CircleQuestionMark } from 'lucide-react'
import { useEffect } from 'react'
import { HapusContoh } from '#renderer/features/fasilitas/hapus-contoh.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import shellCss from './shell.module.css'

/**
 * Says on every page that the numbers are invented, with the way to end it, and marks every sheet printed meanwhile
 * (`styles/print.css`), so that nobody hands in a report of children who do not exist.
 */
export function PitaContoh() {
  const { adaContoh } = useKeadaan()
  const boleh = useBoleh('impor')
  useEffect(() => {
    document.documentElement.toggleAttribute('data-contoh', adaContoh)
    return () => document.documentElement.removeAttribute('data-contoh')
  }, [adaContoh])
  if (!adaContoh) return null
  return (
    <aside className={cls('tanpa-cetak', shellCss.contoh)} aria-label="Data contoh">
      <CircleQuestionMark size={16} strokeWidth={1.75} aria-hidden />
      <span>
        <b>CONTOH.</b> <span className={shellCss.panjang}>Semua anak dan angka di sini karangan, bukan</span>
        <span className={shellCss.pendek}>Angka karangan, bukan</span> untuk dilaporkan.
      </span>
      {boleh && <HapusContoh rupa="tanya" kecil />}
    </aside>
  )
}
