import { formatBulat } from './angka.ts'

/**
 * What is to be said of entries that were saved and are not in the book any more.
 *
 * @param jumlah at most so many; 0 where the number is not known
 * @param terakhir when the newest entry that is left was made, as it is read; null when none is
 */
export function kalimatKehilangan({ jumlah }: { readonly jumlah: number }, terakhir: string | null): string {
  const isian = jumlah > 0 ? `${formatBulat(jumlah)} isian terakhir` : 'Isian terakhir'
  const sampai = terakhir === null ? '' : ` Yang dicatat sampai ${terakhir} ada.`
  return `${isian} perlu dilihat: mungkin hilang, karena berkas di diska rusak.${sampai} Cocokkan dengan catatan kertas, lalu ketik lagi yang tidak ada.`
}
