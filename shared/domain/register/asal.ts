import { addHari, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'

/** Up to this age a child that is registered was born here, unless somebody says otherwise. Completed months. */
const umurLahirDiSiniBulan = 2

/**
 * Whether a child must be asked where it comes from when it is registered: born here, or moved in.
 *
 * A member from birth stands in S of every month since. Of a newborn that is what happened; of an older child it is one
 * of two possible pasts, and nothing but an answer decides between them.
 *
 * @edge two months to the day are not asked about, a day more is
 */
export function perluAsal(lahir: Tanggal, terdaftar: Tanggal): boolean {
  return umurBulanPenuh(lahir, addHari(terdaftar, -1)) >= umurLahirDiSiniBulan
}
