import { type ReactNode, useEffect, useState } from 'react'
import { Brand } from '#renderer/components/brand.tsx'
import { formatHariTanggal, tanggalLokal } from '#renderer/lib/format.ts'
import { formatJam } from '#shared/text/jam.ts'
import sesiCss from './sesi.module.css'

/** The clock of the cover: looked at often enough that a minute is never late by more than this, milliseconds. */
const detakMs = 2_000

function Jam() {
  const [kini, setKini] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setKini(new Date()), detakMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className={sesiCss.jam}>
      <b>{formatJam(kini)}</b>
      {formatHariTanggal(tanggalLokal(kini))}
    </div>
  )
}

/** A screen before the book: its closed cover at the left, what is asked at the right. */
export function Sampul({ tempat, children }: { readonly tempat: readonly string[]; readonly children: ReactNode }) {
  const [nama, ...lain] = tempat
  return (
    <div className={sesiCss.sesi}>
      <header className={sesiCss.sampul}>
        <Brand sub="" className={sesiCss.brand} />
        <p className={sesiCss.tempat}>
          {nama && <b>{nama}</b>}
          {lain.map((baris) => (
            <span key={baris}>{baris}</span>
          ))}
        </p>
        <Jam />
      </header>
      <main className={sesiCss.isian}>
        <div className={sesiCss.dalam}>{children}</div>
      </main>
    </div>
  )
}
