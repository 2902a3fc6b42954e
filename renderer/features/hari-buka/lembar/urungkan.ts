import type { Jejak, Langkah, SelJejak } from './jejak.ts'
import { kalimatUrung } from './kalimat-jejak.ts'
import type { RakBaris } from './rak-baris.ts'
import type { createSimpanBaris, PanggilanLembar } from './simpan-baris.ts'

/** What is taken back, or done again: where the focus goes, and what is said once the book has it. */
export type Urungan = { readonly orangId: string; readonly sel: SelJejak; readonly selesai: Promise<string> }

type Bahan = {
  readonly rak: RakBaris
  readonly jejak: Jejak
  readonly simpan: ReturnType<typeof createSimpanBaris>
  readonly panggil: Pick<PanggilanLembar, 'undo'>
}

type Diambil = NonNullable<ReturnType<Jejak['take']>>

/**
 * Takes back the last thing done in the sheet, of whatever kind, and does it again.
 *
 * Which step that is, the key decides as it is pressed, and the cells change then: the book may be slow, and whatever is
 * typed while it is asked is a step of its own.
 */
export function createUrungkan({ rak, jejak, simpan, panggil }: Bahan) {
  const { rows, step } = rak

  /** What is being typed: nobody need be asked. */
  async function revertTyped(langkah: Diambil): Promise<string> {
    const { orangId, sebelum } = langkah
    const isBentrok = rows.get(orangId)?.keadaan.bentrok !== null
    step(orangId, { kind: 'ketik', isi: sebelum }, true)
    if (isBentrok) await simpan.reload(orangId)
    simpan.save(orangId)
    return kalimatUrung(langkah)
  }

  /** Takes back what the book holds of it. @returns sentences about what had to stay */
  async function undoInBook(nomor: number, now: Langkah): Promise<readonly string[]> {
    const kept: string[] = []
    for (const kelompok of now.kelompok.toReversed()) {
      kept.push(...(await panggil.undo(kelompok)).dipertahankan)
      jejak.groupGone(nomor, kelompok)
    }
    if (now.lepas) kept.push(...(await now.lepas()))
    const { orangId, absenSebelum: tidakHadir } = now
    step(orangId, { kind: 'diurungkan', ganti: { dari: now.sesudah, ke: now.sebelum }, tidakHadir }, true)
    await simpan.load(orangId)
    return kept
  }

  /** It failed, or the book had nothing to change: the cells as they are now are all there is to write. */
  async function undoHere({ orangId, sebelum }: Diambil, isBentrok: boolean): Promise<readonly string[]> {
    if (isBentrok) await simpan.load(orangId)
    else step(orangId, { kind: 'urungSendiri', isi: sebelum })
    return []
  }

  function revertSent(langkah: Diambil): Promise<string> {
    const { nomor, orangId, sebelum, sesudah, absenSebelum } = langkah
    const asked = rows.get(orangId)?.keadaan
    const absen = { dari: absenSebelum, ke: asked?.absen.dikirim ?? absenSebelum }
    const isBentrok = asked?.bentrok != null
    step(orangId, { kind: 'urungkan', isi: sebelum, tidakHadir: absenSebelum }, true)
    // Behind all that was sent of the row before: what became of the step is known then.
    return simpan.antre(orangId, async () => {
      const now = jejak.taken(nomor) ?? { ...langkah, letak: 'gagal' as const }
      const hasGroup = now.lepas || now.kelompok.length > 0 || Object.keys(sebelum).length === 0
      try {
        const inBook = hasGroup && !jejak.isDiJendela(now)
        const kept = inBook ? await undoInBook(nomor, now) : await undoHere(langkah, isBentrok)
        jejak.gone(nomor)
        // What is being typed there is saved as it is left, as a step of its own.
        const last = jejak.last()
        if (last?.orangId !== orangId || last.letak !== 'diketik') simpan.save(orangId)
        return kept.length > 0 ? kept.join(' ') : kalimatUrung(langkah)
      } catch (error) {
        jejak.putBack(langkah, absen.ke)
        step(orangId, { kind: 'batalUrung', ganti: { dari: sebelum, ke: sesudah }, absen }, true)
        throw error
      }
    })
  }

  return {
    /** @returns null when there is nothing to take back */
    undo(): Urungan | null {
      rak.leaveCell()
      const langkah = jejak.take()
      if (!langkah) return null
      const selesai = langkah.letak === 'diketik' ? revertTyped(langkah) : revertSent(langkah)
      return { orangId: langkah.orangId, sel: langkah.sel, selesai }
    },
    redo(): Urungan | null {
      rak.leaveCell()
      const again = jejak.repeat()
      if (!again) return null
      const { orangId, sel, apa } = again.langkah
      const selesai = again.selesai.then(simpan.idle).then(() => `Diulangi: ${apa}.`)
      return { orangId, sel, selesai }
    },
  }
}
