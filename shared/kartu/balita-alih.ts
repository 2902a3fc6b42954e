import type { Alih } from './kartu.ts'

/** How answers of the card of a child stand in the weighing of the day and in the record beside it. */

/** A measure; what was typed and cannot be one stands there letter by letter, and is judged by nobody. */
const ukuran = (kolom: 'bb_g' | 'tb_mm', ketikan: 'bb_ketikan' | 'tb_ketikan'): Alih => ({
  baca: (baris) => baris[ketikan] ?? baris[kolom] ?? null,
  tulis: (nilai) => ({ penimbangan: { [kolom]: nilai, [ketikan]: null } }),
})

export const alihBb = ukuran('bb_g', 'bb_ketikan')
export const alihTb = ukuran('tb_mm', 'tb_ketikan')

export const alihAsi: Alih = {
  baca: ({ asi = null }) => (asi === null ? null : Number(asi === 'ya')),
  tulis: (nilai) => ({ penimbangan: { asi: nilai === null ? null : nilai === 1 ? 'ya' : 'tidak' } }),
}

/** The weighing knows what was given; that it was asked and not given stands beside it. */
export const alihVitaminA: Alih = {
  baca: ({ vitamin_a = null, vitamin_a_tidak }) => vitamin_a ?? (vitamin_a_tidak === 1 ? 'tidak' : null),
  tulis: (nilai) => ({
    penimbangan: { vitamin_a: nilai === 'tidak' ? null : nilai },
    pemeriksaan_balita: { vitamin_a_tidak: nilai === 'tidak' ? 1 : null },
  }),
}

/** The weighing knows what was found; that it was looked for and not found stands beside it. */
export const alihEdema: Alih = {
  baca: ({ edema, edema_tidak }) => (edema === 1 ? 1 : edema_tidak === 1 ? 0 : null),
  tulis: (nilai) => ({
    penimbangan: { edema: nilai === 1 ? 1 : 0 },
    pemeriksaan_balita: { edema_tidak: nilai === 0 ? 1 : null },
  }),
}
