import type { Hasil, Putusan } from './putusan.ts'
import { rujukKeNakes } from './rujukan.ts'

/** What is shown of a finding: to a health worker its words; to a kader what her card gives her. @source docs/aturan/kartu.md */
export function kataTampak(aturan: Putusan, { hasil, rujuk }: Hasil, kader: boolean): string {
  if (!kader) return aturan.kata(hasil)
  if (rujuk === '-') return '–'
  if (aturan.kader === 'kata') return (aturan.kataKader ?? aturan.kata)(hasil)
  return rujuk === 'tidak' ? 'Tercatat' : rujukKeNakes
}

/** Prompts of a finding that is not the good one; a kader is given those of results she reads in words. */
export function edukasiPutusan(aturan: Putusan, { hasil, rujuk }: Hasil, kader: boolean): readonly string[] {
  const baik = rujuk === '-' || aturan.baik.includes(hasil)
  if (baik || (kader && aturan.kader !== 'kata')) return []
  return aturan.edukasi.filter((kode) => aturan.edukasiHanya?.[kode]?.includes(hasil) ?? true)
}
