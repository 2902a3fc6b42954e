/** Hour and minute where this computer stands, as the screen says them: "10.42". */
export function formatJam(pada: Date): string {
  return `${String(pada.getHours()).padStart(2, '0')}.${String(pada.getMinutes()).padStart(2, '0')}`
}
