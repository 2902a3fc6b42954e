/** What is known of when a backup was made. */
export type CadanganDiketahui = {
  /** ISO instant, by the clock of the computer that made it. */
  readonly waktu: string
  /** Which book it is of: backups of two books may lie on one stick. */
  readonly buku: string
  /**
   * Where the journal stood, which no clock changes: `turunan` goes up each time the book is brought back from a backup,
   * `lamport` with each change. Null in backups of before this was written down: older than all that have it.
   */
  readonly jurnal: { readonly turunan: number; readonly lamport: number } | null
}

/** Two computers of one village, and a time zone set wrong, are no sign of a wrong clock. Milliseconds. */
const kelonggaranMs = 86_400_000

/** Whether a backup is dated in the future: its clock was wrong, or ours is. */
export function isTanggalRagu(waktu: string, kini: string): boolean {
  return Date.parse(waktu) - Date.parse(kini) > kelonggaranMs
}

const naik = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0)

/** Negative where `a` is the older of two backups of one book. */
function bandingkan(a: CadanganDiketahui, b: CadanganDiketahui, kini: string): number {
  if (a.jurnal && b.jurnal) {
    return (
      naik(a.jurnal.turunan, b.jurnal.turunan) || naik(a.jurnal.lamport, b.jurnal.lamport) || naik(a.waktu, b.waktu)
    )
  }
  const [raguA, raguB] = [isTanggalRagu(a.waktu, kini), isTanggalRagu(b.waktu, kini)]
  return (
    naik(Number(a.jurnal !== null), Number(b.jurnal !== null)) ||
    // Of those that have only a date: one that cannot be is not believed before one that can.
    naik(Number(raguB), Number(raguA)) ||
    naik(a.waktu, b.waktu)
  )
}

/** Backups newest first, by the journal where they tell it; those of the book last backed up come first. */
export function urutkanCadangan<C extends CadanganDiketahui>(all: readonly C[], kini: string): C[] {
  const terakhir = (one: readonly C[]) =>
    one.reduce((newest, { waktu }) => (isTanggalRagu(waktu, kini) || waktu < newest ? newest : waktu), '')
  return [...Map.groupBy(all, ({ buku }) => buku)]
    .toSorted(([bukuA, a], [bukuB, b]) => naik(terakhir(b), terakhir(a)) || naik(bukuA, bukuB))
    .flatMap(([, one]) => one.toSorted((a, b) => bandingkan(b, a, kini)))
}
