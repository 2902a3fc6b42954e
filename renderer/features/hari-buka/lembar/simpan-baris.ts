import type { BarisLembar, IsiBaris } from '#shared/contract/penimbangan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { createAntrean } from './antrean.ts'
import { type Bentrok, isBelumDikirim, isHadir, type PeristiwaBaris } from './baris-keadaan.ts'
import type { Jejak } from './jejak.ts'
import { sebutanNilai, sebutanSel } from './kalimat-jejak.ts'
import type { RakBaris } from './rak-baris.ts'

type Ditulis = { readonly kelompok: number | null }
type Tersimpan = Ditulis & { readonly waktu: string }
type BarisTersimpan = Tersimpan & {
  readonly penimbanganId: string | null
  readonly bentrok: readonly (keyof IsiBaris)[]
  readonly kini: IsiBaris | null
}

/** What the sheet asks of the book. Each rejects with an Error whose message is a sentence for the person. */
export type PanggilanLembar = {
  /** `dasar`: the row as the book last acknowledged it here. */
  readonly record: (orangId: string, isi: IsiBaris, dasar: IsiBaris) => Promise<BarisTersimpan>
  readonly markAbsent: (orangId: string, tidakHadir: boolean) => Promise<Tersimpan>
  readonly answer: (orangId: string, kode: Pertanyaan['kode']) => Promise<Ditulis>
  readonly override: (penimbanganId: string, nt: 'N' | 'T' | null, alasan: string) => Promise<Ditulis>
  readonly row: (orangId: string) => Promise<BarisLembar>
  /** Takes a group back. @returns sentences about what had to stay */
  readonly undo: (kelompok: number) => Promise<{ readonly dipertahankan: readonly string[] }>
  /** Takes back that a child was registered. */
  readonly undoAnak: (orangId: string) => Promise<{ readonly dipertahankan: readonly string[] }>
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** "BB Dona sudah diubah di jendela lain menjadi 13,9. Yang diketik di sini 12,9 belum tersimpan." */
function sentenceBentrok(nama: string, isi: IsiBaris, { sel, kini }: Bentrok): string {
  const each = sel.map((cell) => {
    const [lain, sini] = [sebutanNilai(cell, kini), sebutanNilai(cell, isi)]
    return `${sebutanSel[cell]} ${nama} sudah diubah di jendela lain menjadi ${lain}. Yang diketik di sini (${sini}) belum tersimpan.`
  })
  return each.join(' ')
}

/** Carries rows to the book, one call after another for each row, and notes in the history which group holds what. */
export function createSimpanBaris({ rows, step }: RakBaris, panggil: PanggilanLembar, jejak: Jejak) {
  const antrean = createAntrean()
  let waktu: string | null = null

  /**
   * Makes one call behind those already waiting for the row.
   *
   * What the answer means is noted in the history at the same moment as in the row: an undo may come in between.
   */
  function send(
    id: string,
    make: () => Promise<() => PeristiwaBaris>,
    failed: (pesan: string) => PeristiwaBaris,
  ): void {
    antrean.add(id, async () => {
      try {
        const answered = await make()
        step(id, answered())
      } catch (error) {
        step(id, failed(sentenceOf(error)))
      }
    })
  }

  async function record(id: string, isi: IsiBaris, nomors: readonly number[]): Promise<() => PeristiwaBaris> {
    const row = rows.get(id)
    // Read when its turn comes: what went before may have failed.
    const dasar = row?.keadaan.tersimpan ?? isi
    const answer = await panggil.record(id, isi, dasar)
    const { bentrok: sel, kini, penimbanganId } = answer
    return () => {
      if (sel.length > 0 && kini) {
        jejak.failed(nomors)
        const bentrok = { sel, kini }
        return { kind: 'bentrok', bentrok, pesan: sentenceBentrok(row?.keadaan.baris.anak.nama ?? '', isi, bentrok) }
      }
      waktu = answer.waktu
      jejak.saved(id, nomors, answer.kelompok)
      return { kind: 'tersimpan', isi, penimbanganId }
    }
  }

  /** Sends the row when its cells hold anything new; a failure that nothing new stands behind is put away. */
  function save(id: string): void {
    const row = rows.get(id)
    if (!row) return
    const { isi, gagal, menunggu } = row.keadaan
    if (!isBelumDikirim(row.keadaan)) {
      jejak.giveUp(id, menunggu === 0)
      if (gagal !== null) step(id, { kind: 'lupakan' })
      return
    }
    const nomors = jejak.send(id)
    step(id, { kind: 'kirim' })
    const failed = (pesan: string): PeristiwaBaris => {
      jejak.failed(nomors)
      return { kind: 'gagal', pesan }
    }
    send(id, () => record(id, isi, nomors), failed)
  }

  /** Tells the book of the absence as part of a step. */
  function sendAbsent(id: string, tidakHadir: boolean, nomor: number): void {
    step(id, { kind: 'kirimAbsen', tidakHadir })
    const make = async (): Promise<() => PeristiwaBaris> => {
      const answer = await panggil.markAbsent(id, tidakHadir)
      return () => {
        waktu = answer.waktu
        jejak.done(nomor, answer.kelompok)
        return { kind: 'absenDiterima', tidakHadir }
      }
    }
    send(id, make, (pesan) => {
      jejak.drop((langkah, own) => own === nomor && Object.keys(langkah.sebelum).length === 0)
      return { kind: 'gagalAbsen', pesan }
    })
  }

  function toggleAbsent(id: string): void {
    const row = rows.get(id)
    if (!row || row.keadaan.baris.tamu || isHadir(row.keadaan.isi)) return
    save(id)
    const apa = `tanda tidak hadir ${row.keadaan.baris.anak.nama}`
    const nomor = jejak.add({
      ...{ orangId: id, sel: 'bb', apa, sebelum: {}, sesudah: {} },
      ulangi: () => toggleAbsent(id),
    })
    sendAbsent(id, !row.keadaan.tidakHadir, nomor)
  }

  /** "Memang benar": the values are saved first, because the answer is about them. */
  function confirm(id: string, pertanyaan: Pertanyaan): void {
    const row = rows.get(id)
    if (!row) return
    save(id)
    const { kode, isian } = pertanyaan
    const { bb, tb } = row.keadaan.isi
    const jawaban = { kode, bb, tb }
    step(id, { kind: 'kirimJawaban', jawaban })
    const apa = `jawaban “memang benar” ${row.keadaan.baris.anak.nama}`
    const cells = { sebelum: {}, sesudah: {} }
    const nomor = jejak.add({ orangId: id, sel: isian, apa, ...cells, ulangi: () => confirm(id, pertanyaan) })
    const make = async (): Promise<() => PeristiwaBaris> => {
      const { kelompok } = await panggil.answer(id, kode)
      return () => {
        jejak.done(nomor, kelompok)
        return { kind: 'diterima' }
      }
    }
    send(id, make, (pesan) => {
      jejak.drop((_, own) => own === nomor)
      return { kind: 'gagalJawaban', jawaban, pesan }
    })
  }

  /** Reads the row anew from the book: the end of a call that is counted already. */
  async function load(id: string): Promise<void> {
    try {
      step(id, { kind: 'muat', baris: await panggil.row(id) }, true)
    } catch (error) {
      step(id, { kind: 'gagal', pesan: sentenceOf(error) })
    }
  }

  function reload(id: string): Promise<void> {
    step(id, { kind: 'kirimLain' })
    return antrean.run(id, () => load(id))
  }

  /** N or T of a saved weighing, with a reason. Rejects when the book refuses. */
  function override(id: string, nt: 'N' | 'T' | null, alasan: string): Promise<void> {
    const apa = `N/T ${rows.get(id)?.keadaan.baris.anak.nama ?? ''}`
    const ulangi = () => override(id, nt, alasan)
    const nomor = jejak.add({ orangId: id, sel: 'bb', apa, sebelum: {}, sesudah: {}, ulangi })
    step(id, { kind: 'kirimLain' })
    return antrean.run(id, async () => {
      // Read when its turn comes: what goes before it may write the weighing, or take it back.
      const penimbanganId = rows.get(id)?.keadaan.baris.penimbanganId
      try {
        if (!penimbanganId) throw new Error('Belum ada timbangan di baris ini. N atau T tidak diubah.')
        const { kelompok } = await panggil.override(penimbanganId, nt, alasan)
        jejak.done(nomor, kelompok)
      } catch (error) {
        jejak.drop((_, own) => own === nomor)
        step(id, { kind: 'diterima' })
        throw error
      }
      await load(id)
    })
  }

  return {
    save,
    override,
    sendAbsent,
    toggleAbsent,
    confirm,
    load,
    reload,
    /** Makes a call behind those already waiting for the row. */
    antre: antrean.run,
    idle: antrean.idle,
    /** "10.42", when the book last acknowledged something; null before. */
    waktu: () => waktu,
  }
}
