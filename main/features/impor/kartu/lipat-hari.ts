import type { BarisRegister, KunjunganImpor } from '#shared/kartu/impor/baris.ts'
import { tindihKunjungan } from '#shared/kartu/impor/rencana.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type BahanKartu, warn } from './catatan-berencana.ts'

/** A visit of the file: the rows that tell of it folded into one, the lowest named. */
export type Sehari = {
  readonly isi: KunjunganImpor
  readonly register: BarisRegister
  readonly posyanduId: string | null
}

export type BarisBertempat = { readonly register: BarisRegister; readonly posyanduId: string | null }

/** The visits of one person in the order of days; two rows of one day are one visit. */
export function foldPerHari(rows: readonly BarisBertempat[], bahan: BahanKartu): { sehari: Sehari[]; dobel: number } {
  const perHari = new Map<string, Sehari>()
  let dobel = 0
  for (const { register, posyanduId } of rows) {
    const { kunjungan } = register
    if (!kunjungan) continue
    const atas = perHari.get(kunjungan.tanggal)
    if (atas) {
      dobel++
      const alasan = `Orang dan tanggal sama dengan baris ${atas.register.baris}. Isinya digabung; bila berbeda, baris yang lebih bawah yang dipakai.`
      const nilai = formatTanggal(kunjungan.tanggal)
      warn(bahan, { baris: register.baris, kode: 'tanggal', nilai, alasan })
    }
    const isi = atas ? tindihKunjungan(atas.isi, kunjungan) : kunjungan
    perHari.set(kunjungan.tanggal, { isi, register, posyanduId: posyanduId ?? atas?.posyanduId ?? null })
  }
  return { sehari: [...perHari.values()].sort((a, b) => (a.isi.tanggal < b.isi.tanggal ? -1 : 1)), dobel }
}
