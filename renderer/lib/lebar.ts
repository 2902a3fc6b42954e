import { useSyncExternalStore } from 'react'

/** How much room the window gives: everything, without Ibu and RT, the bare sheet, or what is typed and its letter. */
export type Lebar = 'lebar' | 'sedang' | 'sempit' | 'mungil'

/** Pixels at normal text size; larger text needs as much more room. */
const batasPx = { sedang: 1240, sempit: 960, mungil: 890 } as const
const hurufBiasaPx = 16

/** The list of days with every column and its buttons needs more than the sheet does. */
const lapangPx = 1290

/** Pixels of the window, as if text had its normal size. */
function readWidth(): number {
  const huruf = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || hurufBiasaPx
  return (window.innerWidth * hurufBiasaPx) / huruf
}

function readLebar(): Lebar {
  const width = readWidth()
  if (width <= batasPx.mungil) return 'mungil'
  if (width <= batasPx.sempit) return 'sempit'
  return width <= batasPx.sedang ? 'sedang' : 'lebar'
}

/** True where sex, age and last month still have room beside the cells. */
export function isDenganLalu(lebar: Lebar, lain: boolean): boolean {
  return lebar === 'lebar' || (!lain && lebar !== 'mungil')
}

/** Too small for two lines of headings, long words and all that is computed. */
export function isSempit(lebar: Lebar): boolean {
  return lebar === 'sempit' || lebar === 'mungil'
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

export function useLebar(): Lebar {
  return useSyncExternalStore(subscribe, readLebar)
}

/** True where all columns of the list of days stand beside its buttons. */
export function useLapang(): boolean {
  return useSyncExternalStore(subscribe, () => readWidth() > lapangPx)
}
