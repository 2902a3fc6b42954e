import type { Tanggal } from '../tanggal/tanggal.ts'
import { belumDinilai } from './aturan.ts'
import type { BarisKartu, Hasil, Putusan, VersiAturan } from './putusan.ts'
import type { SetelanKartu } from './setelan.ts'
import { sejakSumber } from './sumber.ts'

/** The version in force on a day: the last that held by then; before the first, the first. */
export function versiPada({ versi }: Pick<Putusan, 'versi'>, tanggal: Tanggal): VersiAturan {
  return versi.findLast(({ sumber }) => (sejakSumber(sumber) ?? tanggal) <= tanggal) ?? versi[0]
}

/** Every judgement of a row, in the order of its card. Each may rest on those above it. */
export function nilaiBaris(
  putusan: readonly Putusan[],
  baris: BarisKartu,
  setelan: SetelanKartu,
): ReadonlyMap<string, Hasil> {
  const temuan = new Map<string, Hasil>()
  const fakta = { ...baris, setelan, putusan: (kode: string) => temuan.get(kode) ?? belumDinilai }
  for (const satu of putusan) temuan.set(satu.kode, versiPada(satu, baris.tanggal).nilai(fakta))
  return temuan
}
