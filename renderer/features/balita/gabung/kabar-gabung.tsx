import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useMutate } from '#renderer/lib/query.ts'
import kartuCss from '../kartu.module.css'
import { type Digabung, kataDigabung } from './banding.ts'

function Kabar({ digabung }: { readonly digabung: Digabung }) {
  const say = useStatus()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const undo = useMutate('riwayat.undo')
  const kotak = useRef<HTMLDivElement>(null)
  // The button that opened the comparison may be gone with the question it stood at.
  useEffect(() => kotak.current?.querySelector('button')?.focus(), [])
  const take = () => {
    const onSuccess = () => {
      say('Penggabungan diurungkan. Kedua kartu seperti semula.')
      navigate(pathname, { replace: true, state: null })
    }
    undo.mutate({ kelompok: digabung.kelompok }, { onSuccess })
  }
  return (
    <div ref={kotak} className={cls('tanpa-cetak', kartuCss.kabarGabung)}>
      <Notice
        jenis="aman"
        aksi={
          <Button kecil icon={Undo2} aria-disabled={undo.isPending} onClick={() => !undo.isPending && take()}>
            Urungkan
          </Button>
        }
      >
        <p>{kataDigabung(digabung)}</p>
        <FailureNotice failure={undo.error} />
      </Notice>
    </div>
  )
}

/** Says on the card what was just merged into it, and takes it back. */
export function KabarGabung() {
  const state = useLocation().state as { digabung?: Digabung } | null
  return state?.digabung ? <Kabar key={state.digabung.kelompok} digabung={state.digabung} /> : null
}
