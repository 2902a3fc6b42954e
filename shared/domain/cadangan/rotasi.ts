/** A backup by its name and the date it bears. */
export type CadanganLama = {
  readonly nama: string
  /** ISO date and time, local. */
  readonly waktu: string
}

/** How many of each stay. */
const harian = 7
const mingguan = 4
const bulanan = 12

/** The Monday of the week a day lies in, as days since 1 January 1970: the same for all days of a week. */
function weekOf(waktu: string): string {
  const days = Math.floor(Date.parse(`${waktu.slice(0, 10)}T00:00:00Z`) / 86_400_000)
  // 1 January 1970 was a Thursday.
  return String(days - ((days + 3) % 7))
}

/** The newest of each of the latest `most` periods. */
function newestOfEach(all: readonly CadanganLama[], periodOf: (waktu: string) => string, most: number): string[] {
  const newest = new Map<string, string>()
  for (const { nama, waktu } of all) {
    const period = periodOf(waktu)
    if (!newest.has(period)) newest.set(period, nama)
  }
  return [...newest.values()].slice(0, most)
}

/**
 * The backups that may go: all but the newest of each of the last 7 days, 4 weeks and 12 months that have one, and the
 * one just made. So at most 24 stay.
 *
 * Which is newer is told by whoever asks, never by the dates; the periods are those of the backups themselves, not of
 * today. A day on which the clock ran wrong is one day more, and goes in its turn.
 *
 * @param terbaru newest first
 */
export function listExpired(terbaru: readonly CadanganLama[], baru: string | null): string[] {
  const staying = new Set([
    ...newestOfEach(terbaru, (waktu) => waktu.slice(0, 10), harian),
    ...newestOfEach(terbaru, weekOf, mingguan),
    ...newestOfEach(terbaru, (waktu) => waktu.slice(0, 7), bulanan),
    ...(baru === null ? [] : [baru]),
  ])
  return terbaru.filter(({ nama }) => !staying.has(nama)).map(({ nama }) => nama)
}
