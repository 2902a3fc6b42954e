/** What only the form of growth for the desa asks of a child: numbers of persons and of birth. Null where nobody wrote it down. */
export type IdentitasAnak = {
  readonly noKk: string | null
  readonly nik: string | null
  readonly nikAyah: string | null
  readonly anakKe: number | null
  /** Completed weeks of pregnancy at birth. */
  readonly ukLahirMgg: number | null
  readonly lkLahirMm: number | null
  readonly telepon: string | null
  readonly rw: string | null
}
