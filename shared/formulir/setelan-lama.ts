import type { NilaiSetelan } from '../setelan/setelan.ts'

/** The variants of the F1 stood among the settings of the book before forms had settings of their own. */
const lama = { kelompokF1: 'kelompok', tidakHadir: 'tidakHadir', duaT: 'duaT', barisEkorF1: 'barisEkor' } as const
const formulir = 'f1'

type Isi = Readonly<Record<string, unknown>>

/** Settings as a book keeps them, in today's shape: what a book of before says of the F1 still holds. */
export function toPengaturanKini(stored: Isi): Isi {
  const found = Object.entries(lama).flatMap(([nama, kini]) => (nama in stored ? [[kini, stored[nama]]] : []))
  if (found.length === 0) return stored
  const rest = Object.entries(stored).filter(([nama]) => !(nama in lama))
  const setelan = (stored.setelan ?? {}) as Readonly<Record<string, NilaiSetelan>>
  const own = { ...Object.fromEntries(found), ...setelan[formulir] }
  return { ...Object.fromEntries(rest), setelan: { ...setelan, [formulir]: own } }
}
