import { useId } from 'react'
import progressBarCss from './progress-bar.module.css'

/** Progress of real work, with what it is doing in words. */
export function ProgressBar({ persen, langkah }: { readonly persen: number; readonly langkah: string }) {
  const id = useId()
  return (
    <div className={progressBarCss.kemajuan}>
      <div className={progressBarCss.keterangan}>
        <span id={id}>{langkah}</span>
        <span className="num muted">{Math.round(persen)} %</span>
      </div>
      <progress max={100} value={persen} aria-labelledby={id} />
    </div>
  )
}
