/** What the persons of a file are called in what is said of it: children, or on a card of grown-ups persons. */
export type Sebutan = 'anak' | 'orang'

/** The word at the beginning of a sentence. */
export function awalKalimat(sebut: Sebutan): string {
  return sebut === 'anak' ? 'Anak' : 'Orang'
}
