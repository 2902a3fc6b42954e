/** A spelling of the file that is not the one the posyandu goes by. */
export type EjaanLain = {
  readonly nama: string
  readonly alasan: string
  readonly id: string
  readonly baris: readonly number[]
}

type Ejaan = EjaanLain & { readonly baris: number[] }

/** Keeps, by spelling, what to say of it and the rows it stands in. */
export function createEjaan() {
  const semua = new Map<string, Ejaan | null>()
  return {
    list: () => [...semua.values()].filter((one) => one !== null),
    /** @param judge asked once a spelling */
    see: (nama: string, desa: string | null, baris: number, id: string, judge: () => string | null): void => {
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
