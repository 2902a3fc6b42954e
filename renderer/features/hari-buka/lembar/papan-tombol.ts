import type { FocusEvent, FormEvent, KeyboardEvent, MouseEvent } from 'react'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { isBelumDikirim } from './baris-keadaan.ts'
import { isKetik, type Kolom, kolomSemua, pilihanBerikut } from './kolom.ts'
import type { LembarStore } from './lembar-store.ts'
import { findSel } from './sel.tsx'
import { type Aksi, bacaTombol, pindah, type Sel } from './tombol.ts'

/** Joins the events of the table to the sheet: one set of listeners for all rows. */

type Tempat = { readonly orangId: string; readonly kolom: Kolom | null; readonly jawab: string | null }

function readTempat(target: EventTarget | null): Tempat | null {
  if (!(target instanceof HTMLElement)) return null
  const { orang, kolom, jawab } = target.dataset
  if (orang === undefined) return null
  return { orangId: orang, kolom: kolomSemua.find((k) => k === kolom) ?? null, jawab: jawab ?? null }
}

function readSel(store: LembarStore, orangId: string, kolom: Kolom, target: EventTarget): Sel | null {
  if (!isKetik(kolom)) return { kind: 'pilih', kolom, nilai: store.row(orangId)?.keadaan.isi[kolom] ?? null }
  if (!(target instanceof HTMLInputElement)) return null
  const { value, selectionStart, selectionEnd } = target
  return { kind: 'ketik', kolom, nilai: value, awal: selectionStart ?? 0, akhir: selectionEnd ?? 0 }
}

export function focusSel(orangId: string, kolom: Kolom): void {
  findSel(orangId, kolom)?.focus({ preventScroll: true })
}

function focusJawaban(orangId: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-orang="${orangId}"][data-jawab]`)
  button?.focus({ preventScroll: true })
  return button !== null
}

export type PapanTombol = ReturnType<typeof createPapanTombol>

type Pilihan = {
  /** The columns that Tab goes through just now. */
  readonly kolom: readonly Kolom[]
  /** Says something that is not about a row: nothing to undo, an undo refused. */
  readonly say: (pesan: string) => void
}

export function createPapanTombol(store: LembarStore, { kolom, say }: Pilihan) {
  /** Where typing goes on after the questions that F2 leads to. */
  let asal: { readonly orangId: string; readonly kolom: Kolom } | null = null

  function back(): void {
    const tujuan = asal ?? store.fokus()
    asal = null
    if (tujuan) focusSel(tujuan.orangId, tujuan.kolom)
  }

  /** Goes to the next open question behind the current row. @returns false when none waits */
  function nextQuestion(): boolean {
    store.leaveCell()
    const ids = store.ids()
    const fokus = store.fokus()
    const at = fokus ? ids.indexOf(fokus.orangId) : -1
    const isAnswering =
      document.activeElement instanceof HTMLElement && document.activeElement.dataset.jawab !== undefined
    const start = isAnswering || at < 0 ? at + 1 : at
    const found = [...ids.slice(start), ...ids.slice(0, start)].find((id) => (store.row(id)?.tampil.length ?? 0) > 0)
    if (found === undefined) return false
    if (!isAnswering) asal = fokus
    return focusJawaban(found)
  }

  function answer(orangId: string, jawab: string): void {
    const [pertanyaan]: readonly (Pertanyaan | undefined)[] = store.row(orangId)?.tampil ?? []
    if (!pertanyaan) return
    if (jawab === 'ya') store.accept(orangId, pertanyaan)
    else store.confirm(orangId, pertanyaan)
    if ((store.row(orangId)?.tampil.length ?? 0) > 0) requestAnimationFrame(() => focusJawaban(orangId) || back())
    else back()
  }

  function undo(): void {
    store.undo().then(
      (orangId) =>
        orangId === null ? say('Tidak ada lagi yang dapat diurungkan di lembar ini.') : focusSel(orangId, 'bb'),
      (error: unknown) => say(error instanceof Error ? error.message : String(error)),
    )
  }

  function move(orangId: string, from: Kolom, aksi: Extract<Aksi, { kind: 'pindah' }>): boolean {
    const ids = store.ids()
    const to = pindah({ baris: ids.indexOf(orangId), kolom: from }, aksi.arah, { jumlah: ids.length, kolom })
    const id = to && ids[to.baris]
    if (!to || id === undefined || id === null) {
      // At the edge of the sheet there is no row to go to, but the row is done all the same.
      store.leaveCell()
      store.save(orangId)
      return aksi.arah !== 'berikut' && aksi.arah !== 'sebelum'
    }
    focusSel(id, to.kolom)
    return true
  }

  /** @returns true when the key is used up here */
  function act(orangId: string, from: Kolom, aksi: Aksi): boolean {
    switch (aksi.kind) {
      case 'pindah':
        return move(orangId, from, aksi)
      case 'tidakHadir':
        store.toggleAbsent(orangId)
        return true
      case 'pilih':
        store.type(orangId, from, { [from]: aksi.nilai })
        return true
      case 'kembalikan':
        store.restore(orangId)
        return true
      case 'urungkan': {
        const row = store.row(orangId)
        // While something unsaved stands in the cells the browser's own undo is what is meant.
        if (row && isBelumDikirim(row.keadaan)) return false
        undo()
        return true
      }
    }
  }

  function onAnswerKey(event: KeyboardEvent, orangId: string): void {
    const benar = store.row(orangId)?.tampil[0]?.bolehBenar === true
    if (event.key === 'Escape') back()
    else if (event.key.toLowerCase() === 'm' && !event.ctrlKey && benar) answer(orangId, 'benar')
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const sibling = event.key === 'ArrowRight' ? 'nextElementSibling' : 'previousElementSibling'
      const next = event.currentTarget.ownerDocument.activeElement?.[sibling]
      if (next instanceof HTMLElement) next.focus()
    } else return
    event.preventDefault()
  }

  return {
    nextQuestion,
    undo,
    onInput(event: FormEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat?.kolom || !(event.target instanceof HTMLInputElement)) return
      store.type(tempat.orangId, tempat.kolom, { [tempat.kolom]: event.target.value })
    },
    onKeyDown(event: KeyboardEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat || event.nativeEvent.isComposing) return
      if (tempat.jawab !== null) {
        onAnswerKey(event, tempat.orangId)
        return
      }
      const sel = tempat.kolom && readSel(store, tempat.orangId, tempat.kolom, event.target)
      if (!sel) return
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      const aksi = bacaTombol({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey }, sel)
      if (aksi && act(tempat.orangId, sel.kolom, aksi)) event.preventDefault()
    },
    onFocus(event: FocusEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat || !(event.target instanceof HTMLElement)) return
      store.setFokus({ orangId: tempat.orangId, kolom: tempat.kolom ?? 'bb' })
      if (event.target instanceof HTMLInputElement) event.target.select()
      event.target.closest('tr')?.scrollIntoView({ block: 'nearest' })
    },
    /** A row is saved as it is left; a question is asked as its cell is left. */
    onBlur(event: FocusEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat) return
      store.leaveCell()
      if (readTempat(event.relatedTarget)?.orangId !== tempat.orangId) store.save(tempat.orangId)
    },
    onClick(event: MouseEvent): void {
      const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-orang]') : null
      const tempat = readTempat(target)
      if (!tempat) return
      if (tempat.jawab !== null) {
        answer(tempat.orangId, tempat.jawab)
        return
      }
      const { orangId, kolom: here } = tempat
      // Enter on a choice moves down and never reaches here; a click gives the next answer.
      if (here === null || isKetik(here)) return
      const nilai = store.row(orangId)?.keadaan.isi[here] ?? null
      store.type(orangId, here, { [here]: pilihanBerikut(here, nilai) })
    },
  }
}
