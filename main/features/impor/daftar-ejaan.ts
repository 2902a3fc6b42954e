/** A spelling of the file that is not the one the posyandu goes by. */
export type EjaanLain = {
  readonly nama: string
  readonly alasan: string
  readonly id: string
  readonly baris: readonly number[]
}

type Ejaan = EjaanLain & { readonly baris: number[] }

/** A posyandu as a row spells it, and the one it was read as. */
type Terbaca = { readonly nama: string; readonly desa: string | null; readonly baris: number; readonly id: string }

/** Keeps, by spelling, what to say of it and the rows it stands in. */
export function createEjaan() {
  const semua = new Map<string, Ejaan | null>()
  return {
    list: () => [...semua.values()].filter((one) => one !== null),
    /** @param judge asked once a spelling */
    see: ({ nama, desa, baris, id }: Terbaca, judge: () => string | null): void => {
      const key = JSON.stringify([nama, desa])
      let one = semua.get(key)
      if (one === undefined) {
        const alasan = judge()
        one = alasan === null ? null : { nama, alasan, id, baris: [] }
        semua.set(key, one)
      }
      one?.baris.push(baris)
    },
  }
}
