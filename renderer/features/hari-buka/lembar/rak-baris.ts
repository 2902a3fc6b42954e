import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { type KeadaanBaris, langkahBaris, type PeristiwaBaris } from './baris-keadaan.ts'
import { type HitunganBaris, hitungKeadaan, type PokokLembar } from './hitung.ts'
import { isKetik, type Kolom } from './kolom.ts'

/** One row with what is computed for it. A new object whenever anything of it changes. */
export type Anggota = {
  readonly keadaan: KeadaanBaris
  readonly hitungan: HitunganBaris
  /** Questions that may be shown: none about the cell being typed in. */
  readonly tampil: readonly Pertanyaan[]
  /** The text of one of its cells is being typed. */
  readonly diketik: boolean
  /** Grows when the cells must be written anew: by an answer, Esc or undo, never by typing. */
  readonly ditulis: number
}

export type Fokus = { readonly orangId: string; readonly kolom: Kolom }

/** The questions that wait while a cell is typed in: those about it. */
function withoutTyped(pertanyaan: readonly Pertanyaan[], kolom: Kolom): readonly Pertanyaan[] {
  const both = kolom === 'bb' || kolom === 'tb'
  return pertanyaan.filter((p) => p.isian !== kolom && !(both && p.kode === 'tertukar'))
}

export type RakBaris = ReturnType<typeof createRakBaris>

/** Holds the rows of the sheet, computes a row when it changes, and tells those who show it. */
export function createRakBaris(pokok: PokokLembar) {
  const rows = new Map<string, Anggota>()
  const perRow = new Map<string, Set<() => void>>()
  const perSheet = new Set<(segera: boolean) => void>()
  /** The cell typed in since it got the focus: it is not asked about until it is left. */
  let typing: Fokus | null = null

  function put(keadaan: KeadaanBaris, rewrite = false): void {
    const id = keadaan.baris.orangId
    const before = rows.get(id)
    const diketik = typing?.orangId === id
    const same = before?.keadaan.isi === keadaan.isi && before.keadaan.baris === keadaan.baris
    const isRead = before !== undefined && same && before.diketik === diketik
    const hitungan = isRead ? before.hitungan : hitungKeadaan(pokok, keadaan, diketik)
    const tampil = typing && diketik ? withoutTyped(hitungan.pertanyaan, typing.kolom) : hitungan.pertanyaan
    rows.set(id, { keadaan, hitungan, tampil, diketik, ditulis: (before?.ditulis ?? 0) + (rewrite ? 1 : 0) })
    for (const listener of perRow.get(id) ?? []) listener()
    tell(before === undefined)
  }

  function tell(segera = false): void {
    for (const listener of perSheet) listener(segera)
  }

  function step(id: string, peristiwa: PeristiwaBaris, rewrite = false): void {
    const row = rows.get(id)
    if (row) put(langkahBaris(row.keadaan, peristiwa), rewrite)
  }

  return {
    rows,
    put,
    step,
    type(id: string, kolom: Kolom, isi: Partial<IsiBaris>): void {
      if (isKetik(kolom)) typing = { orangId: id, kolom }
      step(id, { kind: 'ketik', isi })
    },
    /** The cell typed in is left: now it may be asked about. @returns its row, when it raises a question */
    leaveCell(): string | null {
      const left = typing
      typing = null
      const row = left && rows.get(left.orangId)
      if (!left || !row) return null
      put(row.keadaan)
      return (rows.get(left.orangId)?.tampil.length ?? 0) > 0 ? left.orangId : null
    },
    /** Takes a row off the sheet. */
    remove(id: string): void {
      rows.delete(id)
      for (const listener of perRow.get(id) ?? []) listener()
      tell(true)
    },
    tell: () => tell(),
    subscribeRow(id: string, listener: () => void): () => void {
      const listeners = perRow.get(id) ?? new Set()
      perRow.set(id, listeners.add(listener))
      return () => listeners.delete(listener)
    },
    /** `segera`: another row is on the sheet, or one less. */
    subscribe(listener: (segera: boolean) => void): () => void {
      perSheet.add(listener)
      return () => perSheet.delete(listener)
    },
  }
}
