import type { OrangTindak } from '#shared/contract/tindak.ts'

/** Which rows are shown: still to be visited, done, or all of them; and for which reason. */
export type Saring = { readonly keadaan: 'belum' | 'sudah' | 'semua'; readonly sebab: string }

export const semuaSebab = 'semua'

const isSudah = ({ kunjungan }: OrangTindak): boolean => kunjungan?.tuntas === true

const cocok: Readonly<Record<Saring['keadaan'], (orang: OrangTindak) => boolean>> = {
  belum: (orang) => !isSudah(orang),
  sudah: isSudah,
  semua: () => true,
}

export function saringOrang(orang: readonly OrangTindak[], { keadaan, sebab }: Saring): OrangTindak[] {
  return orang
    .filter(cocok[keadaan])
    .filter((satu) => sebab === semuaSebab || satu.sebab.some(({ kode }) => kode === sebab))
}

/** The states with how many are in each. */
export function pilihanKeadaan(orang: readonly OrangTindak[]) {
  const nama = { belum: 'Belum dikunjungi', sudah: 'Sudah', semua: 'Semua' } as const
  return (['belum', 'sudah', 'semua'] as const).map((nilai) => ({
    nilai,
    label: nama[nilai],
    jumlah: orang.filter(cocok[nilai]).length,
  }))
}

/** The reasons there are among some rows, the most common first. */
export function pilihanSebab(orang: readonly OrangTindak[]) {
  const perSebab = Map.groupBy(
    orang.flatMap(({ sebab }) => sebab),
    ({ kode }) => kode,
  )
  const each = [...perSebab].map(([nilai, semua]) => ({ nilai, label: semua[0]?.sebut ?? nilai, jumlah: semua.length }))
  const urut = each.sort((a, b) => b.jumlah - a.jumlah || a.label.localeCompare(b.label, 'id'))
  return [{ nilai: semuaSebab, label: 'Semua sebab', jumlah: orang.length }, ...urut]
}
