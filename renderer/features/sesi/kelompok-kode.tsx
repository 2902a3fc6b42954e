import kodeCss from './kode.module.css'
import { kelompokKode } from './kode.ts'

/** The recovery code in groups large enough to copy by hand. Read aloud it is the groups alone: their order says the rest. */
export function KelompokKode({ kode }: { readonly kode: string }) {
  return (
    <ol className={kodeCss.kelompokKode} aria-label="Kode pemulihan">
      {kelompokKode(kode).map((kelompok, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and their order never changes
        <li key={i}>
          <small aria-hidden="true">{i + 1}</small>
          {kelompok}
        </li>
      ))}
    </ol>
  )
}
