import { type KelompokUmur, kelompokUmur } from '#shared/domain/tanggal/umur.ts'

/** An age band as a form prints it: one or more of the five atomic bands. */
export type Pita = { readonly id: string; readonly judul: string; readonly kelompok: readonly KelompokUmur[] }

/** "0–5" of "0-5": printed with the dash of ranges. */
export function tulisKelompok(kelompok: string): string {
  return kelompok.replace('-', '–')
}

/** The age bands of the F1: five, or four with 24–59 as one. */
export function pitaF1(kelompokUmurF1: 'lima' | 'empat'): Pita[] {
  const lima = kelompokUmur.map((kelompok) => ({
    id: kelompok,
    judul: `${tulisKelompok(kelompok)} bln`,
    kelompok: [kelompok],
  }))
  if (kelompokUmurF1 === 'lima') return lima
  return [...lima.slice(0, 3), { id: '24-59', judul: '24–59 bln', kelompok: ['24-35', '36-59'] }]
}
