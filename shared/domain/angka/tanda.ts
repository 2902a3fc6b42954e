/** Yes or no as the tables of the book keep it. */
export type Tanda = 0 | 1

export function toTanda(ya: boolean): Tanda {
  return ya ? 1 : 0
}

/** The same where it may be unknown. */
export function toTandaOrNull(ya: boolean | null): Tanda | null {
  return ya === null ? null : toTanda(ya)
}
