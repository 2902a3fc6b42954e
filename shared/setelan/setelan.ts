/**
 * Local variants of a form or a card as data: the page of settings, the history and what they are of all read them here.
 */
export type Setelan = {
  /** As the page of settings asks it. */
  readonly judul: string
  /** The choices in the order of the page, with a word of explanation where one helps. */
  readonly pilihan: Readonly<Record<string, { readonly label: string; readonly ket?: string }>>
  /** What holds where nobody chose: one choice, or any number of them. */
  readonly awal: string | readonly string[]
}
export type SetelanFormulir = Readonly<Record<string, Setelan>>

/** What was chosen, by the name of the setting; what is missing stands at its default. */
export type NilaiSetelan = Readonly<Record<string, string | readonly string[]>>

type Terpilih<S extends Setelan> = S['awal'] extends string
  ? Extract<keyof S['pilihan'], string>
  : readonly Extract<keyof S['pilihan'], string>[]

/** The settings of a form in force. What is not among the choices, as a newer program may write it, counts as not chosen. */
export function readSetelan<S extends SetelanFormulir>(
  setelan: S,
  nilai: NilaiSetelan,
): { readonly [K in keyof S]: Terpilih<S[K]> } {
  const entries = Object.entries(setelan).map(([nama, { pilihan, awal }]) => {
    const chosen = nilai[nama]
    if (typeof awal === 'string')
      return [nama, typeof chosen === 'string' && Object.hasOwn(pilihan, chosen) ? chosen : awal]
    return [nama, Array.isArray(chosen) ? chosen.filter((one) => Object.hasOwn(pilihan, one)) : awal]
  })
  return Object.fromEntries(entries)
}

/** Adds or takes off one of several choices; they stand in the order of the setting, whatever order they came in. */
export function toggleSetelan({ pilihan }: Setelan, chosen: readonly string[], one: string): string[] {
  const wanted = new Set(chosen)
  if (!wanted.delete(one)) wanted.add(one)
  return Object.keys(pilihan).filter((each) => wanted.has(each))
}

/** What was chosen of a setting, as a person reads it; null when nothing was. */
export function kataSetelan({ pilihan }: Setelan, nilai: string | readonly string[] | undefined): string | null {
  const chosen = typeof nilai === 'string' ? [nilai] : (nilai ?? [])
  return chosen.map((one) => pilihan[one]?.label ?? one).join('; ') || null
}
