import type { IbuHamil, KehamilanIbu } from '#shared/bahan/bahan.ts'

/** Whether a pregnancy was open on a day of the year on which she was a member of this posyandu. */
export function isSetahun(
  { keanggotaan }: IbuHamil,
  { mulai, akhir }: KehamilanIbu,
  [posyanduId, tahun]: readonly [string, string],
): boolean {
  const [dari, sampai] = [mulai > `${tahun}-01-01` ? mulai : `${tahun}-01-01`, `${tahun}-12-31`]
  const last = akhir !== null && akhir < sampai ? akhir : sampai
  return (
    dari <= last &&
    keanggotaan.some(
      (one) => one.posyanduId === posyanduId && one.mulai <= last && (one.sampai === null || one.sampai > dari),
    )
  )
}
