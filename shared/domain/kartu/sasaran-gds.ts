import { angka, bila, cukupSatu, hasil } from './aturan.ts'
import type { Fakta, Hasil } from './putusan.ts'

/** Whether a blood pressure is that of a target: either figure is enough. */
export function tekananTinggi(f: Fakta): readonly (boolean | null)[] {
  return [
    bila(angka(f, 'td_sistole'), (sistole) => sistole >= 140),
    bila(angka(f, 'td_diastole'), (diastole) => diastole >= 90),
  ]
}

/** Whether a judgement above found one of these; not judged is not known, and what does not apply is no. */
export function menemukan(f: Fakta, kode: string, ...temuan: readonly string[]): boolean | null {
  const { hasil: satu } = f.putusan(kode)
  return satu === '-' ? null : temuan.includes(satu)
}

/** Who is to have the blood sugar measured: one reason is enough. */
export function nilaiSasaran(alasan: readonly (boolean | null)[]): Hasil {
  return cukupSatu(alasan, hasil('sasaran'), hasil('bukan'))
}
