import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the computer prints: what is drawn for paper alone need not lie behind the screen all day. */
export function useMencetak(): boolean {
  const [mencetak, setMencetak] = useState(false)
  useEffect(() => {
    const start = () => flushSync(() => setMencetak(true))
    const end = () => setMencetak(false)
    window.addEventListener('beforeprint', start)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', start)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return mencetak
}
