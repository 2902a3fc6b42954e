/** Fields of an answer that hold numbers of persons. */
const nomorOrang: ReadonlySet<string> = new Set(['nik', 'nikIbu', 'noKk', 'noJkn'])

/** An answer without the numbers of persons, wherever they stand in it: for those who may not see them. */
export function hideNik(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(hideNik)
  if (typeof answer !== 'object' || answer === null) return answer
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, nomorOrang.has(key) ? null : hideNik(value)]),
  )
}
