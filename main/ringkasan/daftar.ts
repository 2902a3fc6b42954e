import { anakKini } from './anak-kini.ts'
import { timbangBulan } from './timbang-bulan.ts'
import type { Ringkasan } from './uraian.ts'

/** Everything that is derived of records and kept. */
export const daftarRingkasan: readonly Ringkasan[] = [timbangBulan, anakKini]
