import type { Plugin } from 'vite'

/** The least that argon2 computes. */
export const biayaUji = { memoriKib: 8, putaran: 1, jalur: 1 } as const

const biayaProgram = 'biaya = id === slotPemulihan ? biayaAwal : biayaMesin()'

/**
 * Lets the passphrases of the tests open at once, on whatever computer that is: what a try costs stands in the ring of each
 * book, so that nothing else of the program changes. `biaya.test.ts` and the journeys that start the program from its
 * sources pay the whole of it.
 */
export function withKunciRingan(): Plugin {
  return {
    name: 'with-kunci-ringan',
    enforce: 'pre',
    transform: (code, id) => {
      if (!id.split('?')[0]?.endsWith('/main/security/gantungan.ts')) return null
      if (!code.includes(biayaProgram)) throw new Error(`${id} has no "${biayaProgram}"`)
      return code.replace(biayaProgram, `biaya = ${JSON.stringify(biayaUji)}`)
    },
  }
}
