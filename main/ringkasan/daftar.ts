import { timbangBulan } from './timbang-bulan.ts'
import type { Ringkasan } from './uraian.ts'

/** Everything that is derived and kept. */
export const daftarRingkasan: readonly Ringkasan[] = [timbangBulan]
