import { persen } from '#shared/domain/skdn/indikator.ts'
import type { Rumus, Sel } from './model.ts'

/** A number of children, with the list it is the length of. */
export function selAnak(anak: readonly { readonly anak: { readonly id: string } }[], rumus: Rumus | null): Sel {
  return { kind: 'angka', nilai: anak.length, anak: anak.map((a) => a.anak.id), rumus, daftarLain: null }
}

/** A number that counts no children: posyandu, kader. */
export function selBilangan(nilai: number, daftarLain: string, rumus: Rumus | null, gabung: number): Sel {
  return { kind: 'angka', nilai, anak: [], rumus, daftarLain, gabung }
}

/** A share of two numbers of children; `rumus` tells the renderers how it follows from the table. */
export function selPersen(bagian: number, dari: number, rumus: Rumus, gabung: number): Sel {
  return { kind: 'persen', nilai: persen(bagian, dari), rumus, gabung }
}

export function selTeks(teks: string): Sel {
  return { kind: 'teks', teks }
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
