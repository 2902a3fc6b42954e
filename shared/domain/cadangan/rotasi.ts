/** A backup by its name and when it was made. */
export type CadanganLama = {
  readonly nama: string
  /** ISO date and time, local; sorts as text. */
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
function newestOfEach(sorted: readonly CadanganLama[], periodOf: (waktu: string) => string, most: number): string[] {
  const newest = new Map<string, string>()
  for (const { nama, waktu } of sorted) {
    const period = periodOf(waktu)
    if (!newest.has(period)) newest.set(period, nama)
  }
  return [...newest.values()].slice(0, most)
}

/** The newest of each of the last days, weeks and months that have one. */
function chooseStaying(all: readonly CadanganLama[]): string[] {
  const sorted = [...all].sort((a, b) => (a.waktu < b.waktu ? 1 : a.waktu > b.waktu ? -1 : 0))
  return [
    ...newestOfEach(sorted, (waktu) => waktu.slice(0, 10), harian),
    ...newestOfEach(sorted, weekOf, mingguan),
    ...newestOfEach(sorted, (waktu) => waktu.slice(0, 7), bulanan),
  ]
}

/**
 * The backups that may go: all but the newest of each of the last 7 days, 4 weeks and 12 months that have one, and the
 * one just made.
 *
 * Periods are those of the backups themselves, not of today: a clock that runs wrong makes no backup old. Those dated
 * after the one just made, whichever of the two dates is the wrong one, are counted apart: neither takes the other's
 * place. So at most 47 stay, and 24 where the clock never ran wrong.
 */
export function listExpired(all: readonly CadanganLama[], baru: string | null): string[] {
  const now = all.find(({ nama }) => nama === baru)?.waktu
  const isLater = ({ waktu }: CadanganLama) => now !== undefined && waktu > now
  const staying = new Set([
    ...chooseStaying(all.filter((one) => !isLater(one))),
    ...chooseStaying(all.filter(isLater)),
    ...(baru === null ? [] : [baru]),
  ])
  return all.filter(({ nama }) => !staying.has(nama)).map(({ nama }) => nama)
}
