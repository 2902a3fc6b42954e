import { createHash } from 'node:crypto'
import { idTurunan } from '#main/db/id-tetap.ts'
import type { Row } from '#main/db/proyeksi.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'

/**
 * An id made of a text: version 8, a number of our own. It is the same whenever this book reads the same file; another
 * book makes another of it, so that two files that use one name for two persons never join them.
 *
 * @source RFC 9562, 5.8
 */
function idDari(tempat: string, text: string): string {
  const hex = createHash('sha256').update(`${tempat}\n${text}`).digest('hex')
  const varian = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${varian}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Ids of rows: by what makes two records the same; else by kind and `kunci`; else by content and, of equal ones, number. */
export function createIdKunci(tempat: string) {
  const kembar = new Map<string, number>()
  return {
    kunci: (jenis: string, kunci: string) => idDari(tempat, `${jenis}:${kunci}`),
    isi: (nama: NamaCatatan, isi: Row): string => {
      for (const [a, b] of catatanOf(nama).satuPer ?? []) {
        const [dari, dan] = [isi[a], isi[b]]
        if (typeof dari === 'string' && typeof dan === 'string') return idTurunan(nama, dari, dan)
      }
      const text = `${nama} ${JSON.stringify(Object.entries(isi).sort(([a], [b]) => (a < b ? -1 : 1)))}`
      const ke = (kembar.get(text) ?? 0) + 1
      kembar.set(text, ke)
      return idDari(tempat, `${text} ${ke}`)
    },
  }
}
export type IdKunci = ReturnType<typeof createIdKunci>
