import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import kakiTulangCss from './kaki-tulang.module.css'
import { statusCadangan } from './status-cadangan.ts'

/** The first page is drawn, and the backup that signing in begins is made, milliseconds. */
const jedaAwalMs = 10_000
/** Between two questions, however many pages are opened, milliseconds. */
const jedaMs = 60_000

/**
 * A quiet line in the spine: how old the newest backup is.
 *
 * It is not asked with everything else after each save: only where a page is opened, and by the page of backups when one
 * was made.
 */
export function BarisCadangan() {
  const { hariIni } = useKeadaan()
  const { pathname } = useLocation()
  const { data, refetch } = useCall('cadangan.terakhir', {}, { enabled: false })
  const ditanyaMs = useRef<number | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      ditanyaMs.current = performance.now()
      void refetch()
    }, jedaAwalMs)
    return () => clearTimeout(timer)
  }, [refetch])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another page is opened
  useEffect(() => {
    if (ditanyaMs.current === null || performance.now() - ditanyaMs.current < jedaMs) return
    ditanyaMs.current = performance.now()
    void refetch()
  }, [pathname, refetch])
  if (!data) return null
  const { teks, lengkap, perlu } = statusCadangan(data, hariIni)
  const Icon = perlu ? ShieldAlert : ShieldCheck
  return (
    <div className={cls(kakiTulangCss.status, perlu && kakiTulangCss.perlu)} title={lengkap}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>{teks}</span>
    </div>
  )
}
