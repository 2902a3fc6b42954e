import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import statusCss from './status.module.css'

/** How long a message of the status line stands, milliseconds: time to read two lines. */
const tampilMs = 6_000

const StatusContext = createContext<(pesan: string) => void>(() => undefined)

/** Says a short sentence to eye and ear without taking the focus: `const say = useStatus()`. */
export function useStatus(): (pesan: string) => void {
  return useContext(StatusContext)
}

export function StatusProvider({ children }: { readonly children: ReactNode }) {
  const [pesan, setPesan] = useState<{ teks: string } | null>(null)
  const say = useCallback((teks: string) => setPesan({ teks }), [])
  useEffect(() => {
    if (!pesan) return
    const timer = setTimeout(() => setPesan(null), tampilMs)
    return () => clearTimeout(timer)
  }, [pesan])
  return (
    <StatusContext value={say}>
      {children}
      <div className={statusCss.statusHidup} role="status">
        {pesan && <p>{pesan.teks}</p>}
      </div>
    </StatusContext>
  )
}
