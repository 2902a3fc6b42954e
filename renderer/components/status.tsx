import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import statusCss from './status.module.css'

/** How long a message stands, milliseconds: time to read two lines; with something to press, time to decide. */
const tampilMs = { pesan: 6_000, aksi: 12_000 }

/** What can still be done about what was just said: "Urungkan", "Buka foldernya". */
export type AksiStatus = { readonly label: string; readonly jalankan: () => void }
type Say = (teks: string, ...aksi: readonly AksiStatus[]) => void

const StatusContext = createContext<Say>(() => undefined)

/**
 * Says a short sentence to eye and ear without taking the focus: `const say = useStatus()`. It stands at the top, where
 * nothing is typed, and waits as long as the mouse or the focus is in it.
 */
export function useStatus(): Say {
  return useContext(StatusContext)
}

type Pesan = { readonly teks: string; readonly aksi: readonly AksiStatus[] }

export function StatusProvider({ children }: { readonly children: ReactNode }) {
  const [pesan, setPesan] = useState<Pesan | null>(null)
  const [ditahan, setDitahan] = useState(false)
  const say = useCallback<Say>((teks, ...aksi) => setPesan({ teks, aksi }), [])
  useEffect(() => {
    if (!pesan || ditahan) return
    const timer = setTimeout(() => setPesan(null), pesan.aksi.length > 0 ? tampilMs.aksi : tampilMs.pesan)
    return () => clearTimeout(timer)
  }, [pesan, ditahan])
  const press = (aksi: AksiStatus) => {
    setDitahan(false)
    setPesan(null)
    aksi.jalankan()
  }
  return (
    <StatusContext value={say}>
      {children}
      <div
        className={statusCss.statusHidup}
        role="status"
        onPointerEnter={() => setDitahan(true)}
        onPointerLeave={() => setDitahan(false)}
        onFocus={() => setDitahan(true)}
        onBlur={() => setDitahan(false)}
      >
        {pesan && (
          <p>
            <span>{pesan.teks}</span>
            {pesan.aksi.map((aksi) => (
              <TombolAksi key={aksi.label} aksi={aksi} onPress={press} />
            ))}
          </p>
        )}
      </div>
    </StatusContext>
  )
}

function TombolAksi({ aksi, onPress }: { readonly aksi: AksiStatus; readonly onPress: (aksi: AksiStatus) => void }) {
  return (
    <button type="button" onClick={() => onPress(aksi)}>
      {aksi.label}
    </button>
  )
}
