import { formatBulat } from './angka.ts'

/** What a receipt says of changes that count in no table yet. */
export function kataDisisihkan(perubahan: number): string {
  return `${formatBulat(perubahan)} perubahan disisihkan, menunggu keputusan Puskesmas`
}
