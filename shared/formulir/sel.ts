import { persen } from '#shared/domain/skdn/indikator.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Dasar, Rumus, Sel } from './model.ts'

/** What a row counts among children, and which of them were measured or asked; null where that is no question. */
export type Dihitung = {
  readonly isi: (anak: AnakSkdn) => boolean
  readonly dasar: { readonly apa: Dasar['apa']; readonly ada: (anak: AnakSkdn) => boolean } | null
}

/** "–": a number nobody can tell. */
export function selTakDiukur(apa: Dasar['apa'], rumus: Rumus | null, gabung?: number): Sel {
  return { kind: 'takDiukur', apa, rumus, ...(gabung === undefined ? {} : { gabung }) }
}

/** The number of those a row counts, with the list it is the length of; "–" where none of them was measured or asked. */
export function selAnak({ isi, dasar }: Dihitung, anak: readonly AnakSkdn[], rumus: Rumus | null): Sel {
  const jumlah = dasar === null ? anak.length : anak.filter(dasar.ada).length
  if (dasar !== null && jumlah === 0) return selTakDiukur(dasar.apa, rumus)
  const dihitung = anak.filter(isi)
  return {
    ...{ kind: 'angka', nilai: dihitung.length, anak: dihitung.map((a) => a.anak.id), rumus, daftarLain: null },
    dasar: dasar && { apa: dasar.apa, jumlah },
  }
}

/**
 * A number that counts no children: posyandu, kader.
 *
 * @param dasar how many posyandu recorded it, where one may not have
 */
export function selBilangan(
  nilai: number,
  {
    daftarLain,
    rumus,
    gabung,
    dasar,
  }: { daftarLain: string; rumus: Rumus | null; gabung: number; dasar: Dasar | null },
): Sel {
  return { kind: 'angka', nilai, anak: [], rumus, daftarLain, dasar, gabung }
}

/** A share of two numbers of children; `rumus` tells the renderers how it follows from the table. */
export function selPersen(bagian: number, dari: number, rumus: Rumus, gabung: number): Sel {
  return { kind: 'persen', nilai: persen(bagian, dari), rumus, gabung }
}

export function selTeks(teks: string): Sel {
  return { kind: 'teks', teks }
}

/** A word that was worked out: a blank is without it. */
export function selTemuan(teks: string): Sel {
  return { kind: 'teks', teks, temuan: true }
}

export function selTeksLebar(teks: string, gabung: number): Sel {
  return gabung > 1 ? { kind: 'teks', teks, gabung } : { kind: 'teks', teks }
}

export const selHitam: Sel = { kind: 'hitam' }

export function jumlahKolom(kolom: string[]): Rumus {
  return { jenis: 'jumlahKolom', kolom }
}

export function jumlahBaris(tambah: string[], kurang: string[] = []): Rumus {
  return { jenis: 'jumlahBaris', tambah, kurang }
}

/** Persons by their ids: as many as are listed. */
export function selOrang(anak: readonly string[]): Sel {
  return { kind: 'angka', nilai: anak.length, anak: [...anak], rumus: null, daftarLain: null, dasar: null }
}

export function selNilai(nilai: number, rumus: Rumus | null = null): Sel {
  return { kind: 'nilai', nilai, rumus }
}

/** A measure that calls for something: printed bold. */
export function selTebal(nilai: number): Sel {
  return { kind: 'nilai', nilai, rumus: null, tebal: true }
}

/** @param tanda a sign printed after the day */
export function selTanggal(tanggal: string, tanda?: string): Sel {
  return { kind: 'tanggal', tanggal, ...(tanda === undefined ? {} : { tanda }) }
}

export const selTanda: Sel = { kind: 'tanda' }
export const selStrip: Sel = { kind: 'strip' }
export const selKosong: Sel = { kind: 'kosong' }
