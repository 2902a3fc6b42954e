import type { Jejak, Langkah, SelJejak } from './jejak.ts'
import { kalimatUrung } from './kalimat-jejak.ts'
import type { RakBaris } from './rak-baris.ts'
import type { createSimpanBaris, PanggilanLembar } from './simpan-baris.ts'

/** What was taken back, or done again: where the focus goes, and what is said. */
export type Urungan = { readonly orangId: string; readonly sel: SelJejak; readonly kalimat: string }

type Bahan = {
  readonly rak: RakBaris
  readonly jejak: Jejak
  readonly simpan: ReturnType<typeof createSimpanBaris>
  readonly panggil: Pick<PanggilanLembar, 'undo'>
}

/** Takes back the last thing done in the sheet, of whatever kind, and does it again. */
export function createUrungkan({ rak, jejak, simpan, panggil }: Bahan) {
  const { rows, step } = rak
  let turn: Promise<unknown> = Promise.resolve()

  /** What never reached the book: the cells go back, and the row is as it was. */
  async function revertHere({ orangId, sebelum }: Langkah): Promise<void> {
    const isBentrok = rows.get(orangId)?.keadaan.bentrok !== null
    step(orangId, { kind: 'ketik', isi: sebelum }, true)
    if (isBentrok) await simpan.reload(orangId)
    simpan.save(orangId)
  }

  /** Takes back what the book holds of it. @returns sentences about what had to stay */
  async function revertSaved(langkah: Langkah): Promise<readonly string[]> {
    const kept: string[] = []
    for (const kelompok of langkah.kelompok.toReversed()) kept.push(...(await panggil.undo(kelompok)).dipertahankan)
    if (langkah.lepas) kept.push(...(await langkah.lepas()))
    else if (langkah.kelompok.length > 0 || Object.keys(langkah.sebelum).length === 0)
      await simpan.reload(langkah.orangId)
    else await revertHere(langkah)
    return kept
  }

  async function takeBack(): Promise<Urungan | null> {
    rak.leaveCell()
    // What is typed at this moment need not wait for the book.
    const typed = jejak.last()?.letak === 'diketik'
    if (!typed) await simpan.idle()
    const langkah = jejak.take()
    if (!langkah) return null
    const { orangId, sel } = langkah
    try {
      const here = jejak.isDiJendela(langkah)
      const kept = here ? [] : await revertSaved(langkah)
      if (here) await revertHere(langkah)
      jejak.noteUndone(langkah)
      return { orangId, sel, kalimat: kept.length > 0 ? kept.join(' ') : kalimatUrung(langkah) }
    } catch (error) {
      jejak.putBack(langkah)
      throw error
    }
  }

  return {
    /** @returns null when there is nothing to take back; one after another however quickly it is asked */
    undo(): Promise<Urungan | null> {
      const next = turn.then(takeBack)
      turn = next.catch(() => undefined)
      return next
    },
    redo(): Promise<Urungan | null> {
      const next = turn.then(async (): Promise<Urungan | null> => {
        rak.leaveCell()
        const langkah = await jejak.repeat()
        if (!langkah) return null
        await simpan.idle()
        return { orangId: langkah.orangId, sel: langkah.sel, kalimat: `Diulangi: ${langkah.apa}.` }
      })
      turn = next.catch(() => undefined)
      return next
    },
  }
}
