import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import { type SetelanKartu, setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import { bacaBarisKartu, bacaSelKartu } from '#shared/kartu/baca-baris.ts'
import { kartuNilaiOf } from '#shared/kartu/daftar.ts'

/** Cells of a row as they are written, by the codes of their columns. */
export type Tulisan = Readonly<Record<string, string | number>>

/**
 * Gives a function that judges a written row of a card: "hasil → rujuk", where the arrow is left out for `tidak`; or why it
 * is refused: "kolom: alasan", one a line.
 *
 * @param bawaan cells every row has unless it says otherwise
 */
export function createNilai(kode: string, bawaan: Tulisan) {
  const kartu = kartuNilaiOf(kode)
  if (!kartu) throw new Error(`There is no card ${kode}`)
  return (putusan: string, tulisan: Tulisan = {}, setelan: Partial<SetelanKartu> = {}): string => {
    const sel: Tulisan = { tanggal: '2026-10-06', ...bawaan, ...tulisan }
    const dibaca = bacaBarisKartu(kartu, (kolom, isian) => bacaSelKartu(kolom, isian, String(sel[kolom] ?? '')))
    if (!dibaca.baris) return dibaca.ditolak.map(({ kolom, alasan }) => `${kolom}: ${alasan}`).join('\n')
    const found = nilaiBaris(kartu.putusan, dibaca.baris, { ...setelanBawaan, ...setelan }).get(putusan)
    return !found || found.rujuk === 'tidak' ? String(found?.hasil) : `${found.hasil} → ${found.rujuk}`
  }
}

export const belum = '- → -'
export const lewat = 'tidak-berlaku → -'
