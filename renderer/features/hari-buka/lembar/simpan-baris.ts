import type { BarisLembar, IsiBaris } from '#shared/contract/penimbangan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { createAntrean } from './antrean.ts'
import { isBelumDikirim, isHadir, type PeristiwaBaris } from './baris-keadaan.ts'
import type { RakBaris } from './rak-baris.ts'

type Tersimpan = { readonly waktu: string; readonly kelompok: number | null }

/** What the sheet asks of the book. Each rejects with an Error whose message is a sentence for the person. */
export type PanggilanLembar = {
  /** `dasar`: the row as the book last acknowledged it here. */
  readonly record: (
    orangId: string,
    isi: IsiBaris,
    dasar: IsiBaris,
  ) => Promise<Tersimpan & { readonly penimbanganId: string | null }>
  readonly markAbsent: (orangId: string, tidakHadir: boolean) => Promise<Tersimpan>
  readonly answer: (orangId: string, kode: Pertanyaan['kode']) => Promise<unknown>
  readonly row: (orangId: string) => Promise<BarisLembar>
  readonly undo: (kelompok: number) => Promise<unknown>
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Carries rows to the book, one call after another for each row, and remembers what can be taken back. */
export function createSimpanBaris({ rows, step }: RakBaris, panggil: PanggilanLembar) {
  const antrean = createAntrean()
  const undoable: { readonly orangId: string; readonly kelompok: number }[] = []
  let waktu: string | null = null

  function acknowledged(id: string, answer: Tersimpan): void {
    waktu = answer.waktu
    if (answer.kelompok !== null) undoable.push({ orangId: id, kelompok: answer.kelompok })
  }

  /** Makes one call behind those already waiting for the row. */
  function send(
    id: string,
    make: () => Promise<PeristiwaBaris>,
    failed: (pesan: string) => PeristiwaBaris = (pesan) => ({ kind: 'gagal', pesan }),
  ): void {
    antrean.add(id, async () => {
      try {
        step(id, await make())
      } catch (error) {
        step(id, failed(sentenceOf(error)))
      }
    })
  }

  /** Sends the row when its cells hold anything new; a failure that nothing new stands behind is put away. */
  function save(id: string): void {
    const row = rows.get(id)
    if (!row) return
    const { isi, gagal } = row.keadaan
    if (!isBelumDikirim(row.keadaan)) {
      if (gagal !== null) step(id, { kind: 'lupakan' })
      return
    }
    step(id, { kind: 'kirim' })
    send(id, async () => {
      // Read when its turn comes: what went before may have failed.
      const dasar = rows.get(id)?.keadaan.tersimpan ?? isi
      const answer = await panggil.record(id, isi, dasar)
      acknowledged(id, answer)
      return { kind: 'tersimpan', isi, penimbanganId: answer.penimbanganId }
    })
  }

  function toggleAbsent(id: string): void {
    const row = rows.get(id)
    if (!row || row.keadaan.baris.tamu || isHadir(row.keadaan.isi)) return
    const tidakHadir = !row.keadaan.tidakHadir
    save(id)
    step(id, { kind: 'kirimAbsen', tidakHadir })
    const make = async (): Promise<PeristiwaBaris> => {
      acknowledged(id, await panggil.markAbsent(id, tidakHadir))
      return { kind: 'diterima' }
    }
    send(id, make, (pesan) => ({ kind: 'gagalAbsen', pesan }))
  }

  /** "Memang benar": the values are saved first, because the answer is about them. */
  function confirm(id: string, { kode }: Pertanyaan): void {
    const row = rows.get(id)
    if (!row) return
    save(id)
    const { bb, tb } = row.keadaan.isi
    const jawaban = { kode, bb, tb }
    step(id, { kind: 'kirimJawaban', jawaban })
    const make = async (): Promise<PeristiwaBaris> => {
      await panggil.answer(id, kode)
      return { kind: 'diterima' }
    }
    send(id, make, (pesan) => ({ kind: 'gagalJawaban', jawaban, pesan }))
  }

  /** Reads the row anew from the book. */
  async function reload(id: string): Promise<void> {
    step(id, { kind: 'kirimLain' })
    try {
      step(id, { kind: 'muat', baris: await panggil.row(id) }, true)
    } catch (error) {
      step(id, { kind: 'gagal', pesan: sentenceOf(error) })
    }
  }

  return {
    save,
    toggleAbsent,
    confirm,
    reload,
    idle: antrean.idle,
    /** "10.42", when the book last acknowledged something; null before. */
    waktu: () => waktu,
    /** Takes back the last row that was saved here. @returns the row, or null when there is nothing to take back */
    async undo(): Promise<string | null> {
      await antrean.idle()
      const last = undoable.pop()
      if (!last) return null
      await panggil.undo(last.kelompok)
      await reload(last.orangId)
      return last.orangId
    },
  }
}
