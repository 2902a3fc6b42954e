import { addBulan, type Bulan, bulanOf, isBulan, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** The parts of the desk, as chosen by its tabs and named in the address. */
export const bagianMeja = [
  { nilai: 'lapor', label: 'Siapa sudah lapor' },
  { nilai: 'rekap', label: 'Rekap' },
  { nilai: 'banding', label: 'Perbandingan' },
  { nilai: 'ganda', label: 'Anak ganda & pindah' },
  { nilai: 'umpan-balik', label: 'Umpan balik' },
] as const
export type BagianMeja = (typeof bagianMeja)[number]['nilai']

/** What the address of the desk says: never the name of a child, which the browser would remember. */
export type Alamat = {
  readonly bagian: BagianMeja
  readonly bulan: Bulan
  /** The Pustu and month whose cell is open. */
  readonly pustu: string | null
  readonly lihat: Bulan | null
}

/** Where one begins: last month, which is being reported now. */
export function readAlamat(params: URLSearchParams, hariIni: Tanggal): Alamat {
  const kini = bulanOf(hariIni)
  const month = (name: string) => {
    const asked = params.get(name) ?? ''
    return isBulan(asked) && asked <= kini ? asked : null
  }
  const bagian = bagianMeja.find(({ nilai }) => nilai === params.get('bagian'))?.nilai ?? 'lapor'
  const lihat = month('lihat')
  return {
    bagian,
    bulan: month('bulan') ?? addBulan(kini, -1),
    pustu: lihat === null && bagian === 'lapor' ? null : params.get('pustu'),
    lihat,
  }
}

export function toParams({ bagian, bulan, pustu, lihat }: Alamat): Record<string, string> {
  return { bagian, bulan, ...(pustu === null ? {} : { pustu }), ...(lihat === null ? {} : { lihat }) }
}

/** The address of a part of the desk, for links from elsewhere. */
export function tujuanMeja(alamat: Alamat): string {
  return `/puskesmas?${new URLSearchParams(toParams(alamat))}`
}
