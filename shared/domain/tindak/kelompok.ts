/** Where somebody lives, as far as one must know it to walk there. */
export type Tempat = {
  readonly posyandu: string
  readonly dusun: string | null
  readonly rt: string | null
  readonly rw: string | null
}

/** The place one walks to: "Melati 1, Krajan, RT 02 RW 01". */
function tempatKunjungan({ posyandu, dusun, rt, rw }: Tempat): string {
  return [posyandu, dusun, `RT ${rt ?? '–'}${rw === null ? '' : ` RW ${rw}`}`].filter(Boolean).join(', ')
}

/** Persons by the place one walks to, in the order in which they came. */
export function kelompokTempat<T extends Tempat>(orang: readonly T[]): [string, T[]][] {
  return [...Map.groupBy(orang, tempatKunjungan)]
}
