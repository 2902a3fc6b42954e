import type { Aplikasi } from './aplikasi.ts'

export async function posyanduPertama(aplikasi: Aplikasi): Promise<string> {
  const answer = await aplikasi.call('aplikasi.keadaan', {})
  if (!answer.ok) throw new Error(answer.error.pesan)
  return (answer.data as { posyandu: { id: string }[] }).posyandu[0]?.id ?? ''
}
