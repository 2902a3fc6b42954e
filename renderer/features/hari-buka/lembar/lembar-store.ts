import type { BarisLembar, IsiBaris, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { awalBaris, isBelumTersimpan } from './baris-keadaan.ts'
import { pokokLembar } from './hitung.ts'
import { type Anggota, createRakBaris, type Fokus } from './rak-baris.ts'
import { type Ringkasan, ringkas } from './ringkasan.ts'
import { createSimpanBaris, type PanggilanLembar } from './simpan-baris.ts'

/** What the head of the sheet says about saving. */
export type Kabar =
  | { readonly kind: 'sepi' }
  | { readonly kind: 'menyimpan' }
  | { readonly kind: 'tersimpan'; readonly waktu: string }
  | { readonly kind: 'gagal'; readonly orangId: string; readonly pesan: string }

function readKabar(rows: ReadonlyMap<string, Anggota>, waktu: string | null): Kabar {
  let waiting = false
  for (const [orangId, { keadaan }] of rows) {
    if (keadaan.gagal !== null) return { kind: 'gagal', orangId, pesan: keadaan.gagal }
    waiting ||= keadaan.menunggu > 0
  }
  if (waiting) return { kind: 'menyimpan' }
  return waktu === null ? { kind: 'sepi' } : { kind: 'tersimpan', waktu }
}

/** Passes writes on until the sheet is dropped; what still waits in its queue then goes nowhere. */
function guardWrites(panggil: PanggilanLembar, isDropped: () => boolean): PanggilanLembar {
  const pass = <T>(make: () => Promise<T>): Promise<T> =>
    isDropped() ? Promise.reject(new Error('Orang lain sudah masuk. Isian ini tidak disimpan.')) : make()
  return {
    ...panggil,
    record: (...input) => pass(() => panggil.record(...input)),
    markAbsent: (...input) => pass(() => panggil.markAbsent(...input)),
    answer: (...input) => pass(() => panggil.answer(...input)),
    undo: (...input) => pass(() => panggil.undo(...input)),
  }
}

export type LembarStore = ReturnType<typeof createLembarStore>

/**
 * The open sheet: rows, what is typed in them, and the queue that saves them.
 *
 * It lives outside React so that a key redraws the computed cells of one row and nothing else.
 */
export function createLembarStore(lembar: LembarPenimbangan, panggil: PanggilanLembar) {
  const rak = createRakBaris(pokokLembar(lembar))
  const { rows, step } = rak
  /** Somebody else signed in: nothing typed here goes into the book any more. */
  let dibuang = false
  const { waktu, ...simpan } = createSimpanBaris(
    rak,
    guardWrites(panggil, () => dibuang),
  )
  let ids: readonly string[] = lembar.baris.map((b) => b.orangId)
  for (const baris of lembar.baris) rak.put(awalBaris(baris))
  /** Both are counted anew after any change, and only when somebody looks. */
  let ringkasan: Ringkasan | null = null
  let kabar: Kabar | null = null
  let fokus: Fokus | null = null
  let baruDitanya: string | null = null
  rak.subscribe(() => {
    ringkasan = null
    kabar = null
  })

  function leaveCell(): void {
    baruDitanya = rak.leaveCell() ?? baruDitanya
  }

  /** Writes cells other than by typing. */
  function fill(id: string, isi: Partial<IsiBaris>): void {
    step(id, { kind: 'ketik', isi }, true)
  }

  return {
    ...simpan,
    ids: () => ids,
    row: (id: string) => rows.get(id),
    fokus: () => fokus,
    /** The row last left with a question, to be read out. */
    baruDitanya: () => baruDitanya,
    kabar: () => (kabar ??= readKabar(rows, waktu())),
    ringkasan: () => (ringkasan ??= ringkas(lembar.hari.posyanduId, rows.values())),
    isUnsaved: () => !dibuang && [...rows.values()].some(({ keadaan }) => isBelumTersimpan(keadaan)),
    subscribeRow: rak.subscribeRow,
    subscribe: rak.subscribe,
    type: rak.type,
    fill,
    leaveCell,
    setFokus(next: Fokus | null): void {
      leaveCell()
      fokus = next
      rak.tell()
    },
    restore: (id: string) => step(id, { kind: 'kembalikan' }, true),
    saveAll: () => ids.forEach(simpan.save),
    drop: () => {
      dibuang = true
    },
    /** Does what the question suggests, as if it had been typed, and saves. */
    accept(id: string, { saran, kode }: Pertanyaan): void {
      const row = rows.get(id)
      if (!row) return
      const { bb, tb } = row.keadaan.isi
      if (saran) fill(id, { [saran.isian]: saran.teks })
      else if (kode === 'tertukar') fill(id, { bb: tb, tb: bb })
      simpan.save(id)
    },
    addRow(baris: BarisLembar): void {
      if (rows.has(baris.orangId)) return
      ids = [...ids, baris.orangId]
      rak.put(awalBaris({ ...baris, nomor: ids.length }))
    },
  }
}
