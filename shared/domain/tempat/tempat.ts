/** The kinds of place that keep a book of their own. */
export const jenisTempatKerja = ['pustu', 'ponkesdes', 'puskesmas'] as const
export type JenisTempatKerja = (typeof jenisTempatKerja)[number]

/** What a town is divided into, and what a kabupaten mostly is. */
export const sebutanDesa = ['Desa', 'Kelurahan'] as const
export type SebutanDesa = (typeof sebutanDesa)[number]

/** Those who sign the forms. */
export const semuaPenandatangan = ['kepalaPuskesmas', 'bidan', 'pengelolaGizi', 'lainnya'] as const
export type PeranPenandatangan = (typeof semuaPenandatangan)[number]

/** The place a book belongs to, with the names above it in the tree of facilities. */
export type Tempat = {
  readonly jenis: JenisTempatKerja
  readonly nama: string
  readonly kabupaten: string
  readonly kecamatan: string
  /** The Puskesmas it belongs to; of a Puskesmas, itself. */
  readonly puskesmas: string
  readonly desa: string | null
  /** What `desa` is, where it is something else than the name of the kabupaten says: a town has kelurahan, a kabupaten desa. */
  readonly kataDesa?: SebutanDesa | undefined
  readonly alamat: string | null
  readonly telepon: string | null
}
