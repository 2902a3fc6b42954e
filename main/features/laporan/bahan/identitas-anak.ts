import { listIdentitasAnak } from './identitas-anak.repository.ts'
import type { Pembaca } from './pembaca.ts'

/** Numbers of the children of S in the month, and of their birth. */
export const readIdentitasAnak: Pembaca<'identitasAnak'> = ({ context, ambil }) => {
  const ids = ambil('skdn')(null).posyandu.flatMap(({ anak }) => anak.map((satu) => satu.anak.id))
  const rows = new Map(listIdentitasAnak(context.db, ids).map(({ id, ...isi }) => [id, isi]))
  return () => rows
}
