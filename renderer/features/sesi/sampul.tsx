import { type ReactNode, useEffect, useState } from 'react'
import { Brand } from '#renderer/components/brand.tsx'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatJam } from '#shared/text/jam.ts'
import sampulCss from './sampul.module.css'

/** The clock of the cover: looked at often enough that a minute is never late by more than this, milliseconds. */
const detakMs = 2_000

function Jam() {
  const [kini, setKini] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setKini(new Date()), detakMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className={sampulCss.jam}>
      <b>{formatJam(kini)}</b>
      {formatHariTanggal(tanggalLokal(kini))}
    </div>
  )
}

/** A screen before the book: its closed cover at the left, what is asked at the right. */
export function Sampul({ tempat, children }: { readonly tempat: readonly string[]; readonly children: ReactNode }) {
  const [nama, ...lain] = tempat
  return (
    <div className={sampulCss.layar}>
      <header className={sampulCss.sampul}>
        <Brand sub="" className={sampulCss.brand} />
        <p className={sampulCss.tempat}>
          {nama && <b>{nama}</b>}
          {lain.map((baris) => (
            <span key={baris}>{baris}</span>
          ))}
        </p>
        <Jam />
      </header>
      <main className={sampulCss.isian}>
        <div className={sampulCss.dalam}>{children}</div>
      </main>
    </div>
  )
}

/** What a screen before the book says below its heading. */
export function Lead({ children }: { readonly children: ReactNode }) {
  return <p className={sampulCss.lead}>{children}</p>
}

/** The last line of such a screen: what is safe, or who can help. */
export function Kaki({ children }: { readonly children: ReactNode }) {
  return <p className={sampulCss.kaki}>{children}</p>
}
