/** What decides the place of a person in a register, as the book keeps it. */
export type TempatDiRegister = {
  readonly id: string
  readonly nama: string
  readonly rt: string | null
  readonly urutan_register: number | null
}

const byName = new Intl.Collator('id')

/** RT as a number, "RT 03" and "3" alike; none comes last. */
function rtNumber(rt: string | null): number {
  const digits = /\d+/.exec(rt ?? '')
  return digits ? Number(digits[0]) : Number.POSITIVE_INFINITY
}

/** The order of the register: its own number where it gives one, else RT, then name. */
export function bandingRegister(a: TempatDiRegister, b: TempatDiRegister): number {
  const [first, second] = [a.urutan_register, b.urutan_register]
  if (first !== null && second !== null && first !== second) return first - second
  if ((first === null) !== (second === null)) return first === null ? 1 : -1
  const [rtA, rtB] = [rtNumber(a.rt), rtNumber(b.rt)]
  if (rtA !== rtB) return rtA < rtB ? -1 : 1
  return byName.compare(a.nama, b.nama) || (a.id < b.id ? -1 : 1)
}
