import { useEffect, useState } from 'react'

/** Counts whole seconds down to 0, one a second. @returns what is left, and how to begin anew */
export function useHitungMundur(): readonly [number, (detik: number) => void] {
  const [sisa, setSisa] = useState(0)
  const berjalan = sisa > 0
  useEffect(() => {
    if (!berjalan) return
    const timer = setInterval(() => setSisa((detik) => Math.max(0, detik - 1)), 1_000)
    return () => clearInterval(timer)
  }, [berjalan])
  return [sisa, setSisa]
}

/** "8 detik", "2 menit 5 detik" */
export function kataDetik(detik: number): string {
  const [menit, sisa] = [Math.floor(detik / 60), detik % 60]
  return [menit > 0 && `${menit} menit`, (sisa > 0 || menit === 0) && `${sisa} detik`].filter(Boolean).join(' ')
}
