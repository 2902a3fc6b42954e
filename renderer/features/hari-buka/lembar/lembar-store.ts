import type { BarisLembar, IsiBaris, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { createAntrean } from './antrean.ts'
import {
  awalBaris,
  isBelumDikirim,
  isBelumTersimpan,
  isHadir,
  type KeadaanBaris,
  langkahBaris,
  type PeristiwaBaris,
} from './baris-keadaan.ts'
import { type HitunganBaris, hitungKeadaan, type PokokLembar, pokokLembar } from './hitung.ts'
import { isKetik, type Kolom } from './kolom.ts'
import { type Ringkasan, ringkas } from './ringkasan.ts'

type Tersimpan = { readonly waktu: string; readonly kelompok: number | null }

/** What the sheet asks of the book. Each rejects with an Error whose message is a sentence for the person. */
export type PanggilanLembar = {
  readonly record: (orangId: string, isi: IsiBaris) => Promise<Tersimpan & { readonly penimbanganId: string | null }>
  readonly markAbsent: (orangId: string, tidakHadir: boolean) => Promise<Tersimpan>
  readonly answer: (orangId: string, kode: Pertanyaan['kode']) => Promise<unknown>
  readonly row: (orangId: string) => Promise<BarisLembar>
  readonly undo: (kelompok: number) => Promise<unknown>
}

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

/** What the head of the sheet says about saving. */
export type Kabar =
  | { readonly kind: 'sepi' }
  | { readonly kind: 'menyimpan' }
  | { readonly kind: 'tersimpan'; readonly waktu: string }
  | { readonly kind: 'gagal'; readonly orangId: string; readonly pesan: string }

export type LembarStore = ReturnType<typeof createLembarStore>

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * The open sheet: rows, what is typed in them, and the queue that saves them.
 *
 * It lives outside React so that a key redraws the computed cells of one row and nothing else.
 */
export function createLembarStore(lembar: LembarPenimbangan, panggil: PanggilanLembar) {
  const pokok: PokokLembar = pokokLembar(lembar)
  const antrean = createAntrean()
  const rows = new Map<string, Anggota>()
  const perRow = new Map<string, Set<() => void>>()
  const perSheet = new Set<() => void>()
  const undoable: { readonly orangId: string; readonly kelompok: number }[] = []
  let ids: readonly string[] = []
  /** Both are counted anew after any change of a row, and only when somebody looks. */
  let ringkasan: Ringkasan | null = null
  let kabar: Kabar | null = null
  let waktu: string | null = null
  let fokus: Fokus | null = null
  /** The cell typed in since it got the focus: it is not asked about until it is left. */
  let typing: Fokus | null = null
  /** The row last left with a question, to be read out. */
  let baruDitanya: string | null = null

  function tampil(keadaan: KeadaanBaris, { pertanyaan }: HitunganBaris): readonly Pertanyaan[] {
    if (typing === null || typing.orangId !== keadaan.baris.orangId) return pertanyaan
    const { kolom } = typing
    const both = kolom === 'bb' || kolom === 'tb'
    return pertanyaan.filter((p) => p.isian !== kolom && !(both && p.kode === 'tertukar'))
  }

  function place(keadaan: KeadaanBaris, rewrite: boolean): void {
    const id = keadaan.baris.orangId
    const before = rows.get(id)
    const same = before?.keadaan.isi === keadaan.isi && before.keadaan.baris === keadaan.baris
    const hitungan = before && same ? before.hitungan : hitungKeadaan(pokok, keadaan)
    const ditulis = (before?.ditulis ?? 0) + (rewrite ? 1 : 0)
    const diketik = typing?.orangId === id
    rows.set(id, { keadaan, hitungan, tampil: tampil(keadaan, hitungan), diketik, ditulis })
    ringkasan = null
    kabar = null
    for (const listener of [...(perRow.get(id) ?? []), ...perSheet]) listener()
  }

  function step(id: string, peristiwa: PeristiwaBaris, rewrite = false): void {
    const row = rows.get(id)
    if (row) place(langkahBaris(row.keadaan, peristiwa), rewrite)
  }

  function acknowledged(id: string, answer: Tersimpan): void {
    waktu = answer.waktu
    if (answer.kelompok !== null) undoable.push({ orangId: id, kelompok: answer.kelompok })
  }

  /** Sends the row when its cells hold anything new. */
  function save(id: string): void {
    const row = rows.get(id)
    if (!row || !isBelumDikirim(row.keadaan)) return
    const { isi } = row.keadaan
    step(id, { kind: 'kirim' })
    antrean.add(id, async () => {
      try {
        const answer = await panggil.record(id, isi)
        acknowledged(id, answer)
        step(id, { kind: 'tersimpan', isi, penimbanganId: answer.penimbanganId })
      } catch (error) {
        step(id, { kind: 'gagal', pesan: sentenceOf(error) })
      }
    })
  }

  function toggleAbsent(id: string): void {
    const row = rows.get(id)
    if (!row || row.keadaan.baris.tamu || isHadir(row.keadaan.isi)) return
    const tidakHadir = !row.keadaan.tidakHadir
    save(id)
    step(id, { kind: 'kirimAbsen', tidakHadir })
    antrean.add(id, async () => {
      try {
        acknowledged(id, await panggil.markAbsent(id, tidakHadir))
        step(id, { kind: 'dijawab', jawaban: null })
      } catch (error) {
        step(id, { kind: 'gagalAbsen', pesan: sentenceOf(error) })
      }
    })
  }

  /** "Memang benar": the values are saved first, because the answer is about them. */
  function confirm(id: string, { kode }: Pertanyaan): void {
    const row = rows.get(id)
    if (!row) return
    save(id)
    const { bb, tb } = row.keadaan.isi
    step(id, { kind: 'kirimLain' })
    antrean.add(id, async () => {
      try {
        await panggil.answer(id, kode)
        step(id, { kind: 'dijawab', jawaban: { kode, bb, tb } })
      } catch (error) {
        step(id, { kind: 'gagal', pesan: sentenceOf(error) })
      }
    })
  }

  /** Writes cells other than by typing. */
  function fill(id: string, isi: Partial<IsiBaris>): void {
    step(id, { kind: 'ketik', isi }, true)
  }

  /** Does what the question suggests, as if it had been typed, and saves. */
  function accept(id: string, pertanyaan: Pertanyaan): void {
    const row = rows.get(id)
    if (!row) return
    const { bb, tb } = row.keadaan.isi
    if (pertanyaan.saran) fill(id, { [pertanyaan.saran.isian]: pertanyaan.saran.teks })
    else if (pertanyaan.kode === 'tertukar') fill(id, { bb: tb, tb: bb })
    save(id)
  }

  async function reload(id: string): Promise<void> {
    step(id, { kind: 'kirimLain' })
    try {
      step(id, { kind: 'muat', baris: await panggil.row(id) }, true)
    } catch (error) {
      step(id, { kind: 'gagal', pesan: sentenceOf(error) })
    }
  }

  /** Takes back the last row that was saved here. @returns the row, or null when there is nothing to take back */
  async function undo(): Promise<string | null> {
    await antrean.idle()
    const last = undoable.pop()
    if (!last) return null
    await panggil.undo(last.kelompok)
    await reload(last.orangId)
    return last.orangId
  }

  /** The cell typed in is left: now it may be asked about. */
  function leaveCell(): void {
    const row = typing && rows.get(typing.orangId)
    typing = null
    if (!row) return
    const { orangId } = row.keadaan.baris
    if (tampil(row.keadaan, row.hitungan).length > 0) baruDitanya = orangId
    place(row.keadaan, false)
  }

  function setFokus(next: Fokus | null): void {
    leaveCell()
    fokus = next
    for (const listener of perSheet) listener()
  }

  function readKabar(): Kabar {
    let waiting = false
    for (const [orangId, { keadaan }] of rows) {
      if (keadaan.gagal !== null) return { kind: 'gagal', orangId, pesan: keadaan.gagal }
      waiting ||= keadaan.menunggu > 0
    }
    if (waiting) return { kind: 'menyimpan' }
    return waktu === null ? { kind: 'sepi' } : { kind: 'tersimpan', waktu }
  }

  function addRow(baris: BarisLembar): void {
    if (rows.has(baris.orangId)) return
    ids = [...ids, baris.orangId]
    place(awalBaris({ ...baris, nomor: ids.length }), false)
  }

  for (const baris of lembar.baris) place(awalBaris(baris), false)
  ids = lembar.baris.map((b) => b.orangId)

  return {
    ids: () => ids,
    row: (id: string) => rows.get(id),
    fokus: () => fokus,
    baruDitanya: () => baruDitanya,
    kabar: () => (kabar ??= readKabar()),
    ringkasan: () => (ringkasan ??= ringkas(lembar.hari.posyanduId, rows.values())),
    subscribeRow(id: string, listener: () => void) {
      const listeners = perRow.get(id) ?? new Set()
      perRow.set(id, listeners.add(listener))
      return () => listeners.delete(listener)
    },
    subscribe(listener: () => void) {
      perSheet.add(listener)
      return () => perSheet.delete(listener)
    },
    setFokus,
    leaveCell,
    type(id: string, kolom: Kolom, isi: Partial<IsiBaris>) {
      if (isKetik(kolom)) typing = { orangId: id, kolom }
      step(id, { kind: 'ketik', isi })
    },
    fill,
    restore: (id: string) => step(id, { kind: 'kembalikan' }, true),
    save,
    saveAll: () => ids.forEach(save),
    idle: antrean.idle,
    isUnsaved: () => [...rows.values()].some(({ keadaan }) => isBelumTersimpan(keadaan)),
    toggleAbsent,
    confirm,
    accept,
    reload,
    undo,
    addRow,
  }
}
