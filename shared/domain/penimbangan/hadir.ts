/** What stands in a row of the sheet; texts as they were typed. */
export type IsiTimbang = {
  readonly bb: string
  readonly tb: string
  readonly lila: string
  readonly lk: string
  readonly edema: boolean
  readonly vitaminA: string | null
  readonly obatCacing: boolean | null
  readonly asi: string | null
}

/** True when something was measured, given or asked: then the child was there. A note alone says nothing of that. */
export function isHadirTimbang({ bb, tb, lila, lk, edema, vitaminA, obatCacing, asi }: IsiTimbang): boolean {
  const typed = [bb, tb, lila, lk].some((teks) => teks.trim() !== '')
  return typed || edema || vitaminA !== null || obatCacing !== null || asi !== null
}
