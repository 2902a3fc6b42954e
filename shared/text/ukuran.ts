import { formatBulat, formatDesimal } from './angka.ts'

const [kilo, mega, giga] = [1e3, 1e6, 1e9]
/** Tenths of a megabyte are the least a person compares; below, whole kilobytes. */
const palingKecilMb = 100 * kilo
/** From here one digit of megabytes would round up to a thousand. */
const palingKecilGb = giga - mega / 20

/** Bytes as one reads them everywhere in the program: "83 KB", "11,8 MB", "15,3 GB". Decimal units, as on the label of a stick. */
export function formatUkuran(bytes: number): string {
  if (bytes < palingKecilMb) return `${formatBulat(Math.ceil(bytes / kilo))} KB`
  return bytes < palingKecilGb ? `${formatDesimal(bytes / mega, 1)} MB` : `${formatDesimal(bytes / giga, 1)} GB`
}
