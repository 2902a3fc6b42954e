import type { Penimbangan } from '#shared/domain/register/register.ts'

/** "BB 101, PB/TB 9": what was typed and counts nowhere until somebody answers. */
export function angkaTertahan({ tertahan }: Pick<Penimbangan, 'tertahan'>): string {
  const typed = [
    ['BB', tertahan?.bb ?? null],
    ['PB/TB', tertahan?.tb ?? null],
  ] as const
  return typed.flatMap(([nama, teks]) => (teks === null ? [] : `${nama} ${teks}`)).join(', ')
}
