import { type RegisterDipakai, registerDipakai } from '#shared/catatan/dipakai.ts'

/** "KB: belum dicatat di buku ini.", of each register that was kept in no month that was reached. */
export function kakiBelumDicatat(
  register: readonly RegisterDipakai[],
  isDicatat: (satu: RegisterDipakai) => boolean,
): string[] {
  return register
    .filter((satu) => !isDicatat(satu))
    .map((satu) => `${registerDipakai[satu].sebut}: belum dicatat di buku ini.`)
}
