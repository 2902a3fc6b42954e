import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { kalimatKehilangan } from '#shared/text/kehilangan.ts'
import shellCss from './shell.module.css'

/** Says on every page that saved entries may be missing, until whoever keeps the book has looked. */
export function KabarKehilangan() {
  const { kehilangan } = useKeadaan()
  const boleh = useBoleh('jaga')
  const dilihat = useMutate('buku.markKehilanganSeen')
  if (kehilangan === null) return null
  const { terakhir } = kehilangan
  const aksi = boleh && (
    <Button kecil onClick={() => dilihat.mutate({})} aria-disabled={dilihat.isPending}>
      Sudah saya lihat
    </Button>
  )
  return (
    <div className={cls('tanpa-cetak', shellCss.kabarAkun)}>
      <Notice jenis="gagal" aksi={aksi}>
        {kalimatKehilangan(kehilangan, terakhir && formatWaktu(terakhir))}
        {!boleh && ' Beri tahu bidan.'}
        <FailureNotice failure={dilihat.error} />
      </Notice>
    </div>
  )
}

/** Says on every page why nothing can be saved, and what still can be done. */
export function KabarBacaSaja() {
  const { bacaSaja } = useKeadaan()
  if (bacaSaja === null) return null
  return (
    <div className={cls('tanpa-cetak', shellCss.kabarAkun)}>
      <Notice jenis="gagal">{bacaSaja}</Notice>
    </div>
  )
}
