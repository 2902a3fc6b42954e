import type { BarisBerkas } from './baca-berkas.ts'

/** A remark on the file: the kind, the key of the row and the field where there are such, what stands there, and why. */
export type CatatanBerkas = {
  readonly jenis: string
  readonly kunci: string | null
  readonly isian: string
  readonly nilai: string
  readonly alasan: string
}

/** What is said of one cell. */
export type TentangSel = { readonly isian: string; readonly nilai: unknown; readonly alasan: string }

export type Pencatat = {
  readonly ditolak: CatatanBerkas[]
  readonly peringatan: CatatanBerkas[]
  tolak(baris: BarisBerkas, tentang: TentangSel): void
  ingatkan(baris: BarisBerkas, tentang: TentangSel): void
  /** Says the same of many rows once, with their number. */
  hitung(baris: BarisBerkas, isian: string, alasan: string): void
  /** Writes down what was counted. */
  tutup(): void
}

const tulis = (nilai: unknown): string => {
  if (nilai === null || nilai === undefined) return ''
  return typeof nilai === 'string' ? nilai : JSON.stringify(nilai)
}

export function createPencatat(): Pencatat {
  const [ditolak, peringatan]: [CatatanBerkas[], CatatanBerkas[]] = [[], []]
  const terhitung = new Map<string, { jenis: string; isian: string; alasan: string; banyak: number }>()
  const note = (to: CatatanBerkas[]) => (baris: BarisBerkas, tentang: TentangSel) => {
    const { isian, nilai, alasan } = tentang
    to.push({ jenis: baris.jenis, kunci: baris.kunci, isian, nilai: tulis(nilai), alasan })
  }
  return {
    ditolak,
    peringatan,
    tolak: note(ditolak),
    ingatkan: note(peringatan),
    hitung({ jenis }, isian, alasan) {
      const key = JSON.stringify([jenis, isian, alasan])
      const before = terhitung.get(key)
      terhitung.set(key, { jenis, isian, alasan, banyak: (before?.banyak ?? 0) + 1 })
    },
    tutup() {
      for (const { jenis, isian, alasan, banyak } of terhitung.values())
        peringatan.push({ jenis, kunci: null, isian, nilai: `${banyak} baris`, alasan })
      terhitung.clear()
    },
  }
}
