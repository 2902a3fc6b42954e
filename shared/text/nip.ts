/**
 * A NIP as printed: 18 digits in groups 8-6-1-3, "19880314 201503 2 004".
 *
 * Anything that is not 18 digits is returned as it was typed.
 *
 * @source signature blocks of Puskesmas prints: birth date, month of appointment, sex, serial number
 */
export function formatNip(nip: string): string {
  const digits = nip.replaceAll(/\s/g, '')
  if (!/^\d{18}$/.test(digits)) return nip
  return `${digits.slice(0, 8)} ${digits.slice(8, 14)} ${digits.slice(14, 15)} ${digits.slice(15)}`
}
