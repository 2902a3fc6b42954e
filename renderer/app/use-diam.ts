import { useEffect, useRef } from 'react'
import { call } from '#renderer/lib/call.ts'
import { createPenjagaDiam } from '#renderer/lib/penjaga-diam.ts'

/** How often the clock is looked at, milliseconds: nobody sees whether the lock comes some seconds late. */
const periksaMs = 5_000
const masukan = ['keydown', 'pointerdown', 'wheel'] as const

/** Watches whether somebody is at the keyboard while the book is open; after so many idle minutes `onDiam` is called. */
export function useDiam(aktif: boolean, menit: number, onDiam: () => void): void {
  const latest = useRef(onDiam)
  useEffect(() => {
    latest.current = onDiam
  })
  useEffect(() => {
    if (!aktif) return
    const penjaga = createPenjagaDiam({
      now: Date.now,
      batasMs: menit * 60_000,
      // A program that does not answer says so at the next call that matters.
      onHadir: () => void call('sesi.touch', {}).catch(() => undefined),
      onDiam: () => latest.current(),
    })
    const onInput = (event: Event) => {
      if (event.isTrusted) penjaga.masukan()
    }
    const timer = setInterval(penjaga.periksa, periksaMs)
    // Capturing: whatever a page does with the event, somebody is there.
    for (const name of masukan) window.addEventListener(name, onInput, { capture: true, passive: true })
    document.addEventListener('visibilitychange', penjaga.periksa)
    window.addEventListener('focus', penjaga.periksa)
    return () => {
      clearInterval(timer)
      for (const name of masukan) window.removeEventListener(name, onInput, { capture: true })
      document.removeEventListener('visibilitychange', penjaga.periksa)
      window.removeEventListener('focus', penjaga.periksa)
    }
  }, [aktif, menit])
}
