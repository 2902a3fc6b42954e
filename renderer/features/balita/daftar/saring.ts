import type { InputOf } from '#shared/contract/contract.ts'

export const pilihanKeadaan = [
  { nilai: 'aktif', label: 'Aktif' },
  { nilai: 'belumLengkap', label: 'Data belum lengkap' },
  { nilai: 'keluar', label: 'Sudah keluar' },
  { nilai: 'semua', label: 'Semua' },
] as const
export type KeadaanDicari = (typeof pilihanKeadaan)[number]['nilai']

/** What the list is narrowed by. */
export type Saring = {
  readonly cari: string
  readonly keadaan: KeadaanDicari
  readonly posyanduId: string | null
  readonly rt: string | null
}

/** Rows asked for at first: a whole Pustu. More follow when their end is reached, up to what one answer may hold. */
export const batasAwal = 500
const batasAkhir = 2_000

/** The next number of rows to ask for. */
export function batasLanjut(batas: number): number {
  return Math.min(batasAkhir, batas + batasAwal)
}

/** Reads the filters of an address; `cari` is what was typed before, kept out of the address. */
export function readSaring(params: URLSearchParams, cari: string | null): Saring {
  const keadaan = pilihanKeadaan.find(({ nilai }) => nilai === params.get('keadaan'))?.nilai ?? 'aktif'
  return {
    cari: cari ?? params.get('cari') ?? '',
    keadaan,
    posyanduId: params.get('posyandu'),
    rt: params.get('rt'),
  }
}

/** The address of some filters. The search stays out of it: names and NIK do not belong into an address. */
export function toParams({ keadaan, posyanduId, rt }: Saring): Record<string, string> {
  return {
    ...(keadaan === 'aktif' ? {} : { keadaan }),
    ...(posyanduId === null ? {} : { posyandu: posyanduId }),
    ...(rt === null ? {} : { rt }),
  }
}

export function toInput({ cari, keadaan, posyanduId, rt }: Saring, batas: number): InputOf<'balita.list'> {
  return { cari: cari.slice(0, 100), keadaan, posyanduId, rt, batas }
}

const numeric = new Intl.Collator('id', { numeric: true })

/** The RT there are to choose from, each once however its zeros were typed, the chosen one included. */
export function listRt(rows: readonly { readonly rt: string | null }[], chosen: string | null): string[] {
  const found = new Map<string, string>()
  for (const rt of [chosen, ...rows.map((row) => row.rt)]) {
    const key = rt?.trim().replace(/^0+(?=\d)/, '')
    if (rt && key && !found.has(key)) found.set(key, rt.trim())
  }
  return [...found.values()].sort(numeric.compare)
}
