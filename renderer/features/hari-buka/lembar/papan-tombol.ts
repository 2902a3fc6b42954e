import type { FocusEvent, FormEvent, KeyboardEvent, MouseEvent } from 'react'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { isHadir } from './baris-keadaan.ts'
import { isKetik, type Kolom, kolomSemua, pilihanBerikut } from './kolom.ts'
import type { LembarStore } from './lembar-store.ts'
import { findSel } from './sel.tsx'
import { type Aksi, bacaTombol, pindah, type Sel } from './tombol.ts'
import type { Urungan } from './urungkan.ts'

/** Joins the events of the table to the sheet: one set of listeners for all rows. */

type Tempat = { readonly orangId: string; readonly kolom: Kolom | null; readonly jawab: string | null }

function readTempat(target: EventTarget | null): Tempat | null {
  if (!(target instanceof HTMLElement)) return null
  const { orang, kolom, jawab } = target.dataset
  if (orang === undefined) return null
  return { orangId: orang, kolom: kolomSemua.find((k) => k === kolom) ?? null, jawab: jawab ?? null }
}

function readSel(store: LembarStore, orangId: string, kolom: Kolom, target: EventTarget): Sel | null {
  if (!isKetik(kolom)) {
    const row = store.row(orangId)
    return { kind: 'pilih', kolom, nilai: row?.keadaan.isi[kolom] ?? null, umur: row?.hitungan.hasil.umur ?? null }
  }
  if (!(target instanceof HTMLInputElement)) return null
  const { value, selectionStart, selectionEnd } = target
  const ditanya = (store.row(orangId)?.tampil.length ?? 0) > 0
  return { kind: 'ketik', kolom, nilai: value, awal: selectionStart ?? 0, akhir: selectionEnd ?? 0, ditanya }
}

export function focusSel(orangId: string, kolom: Kolom): void {
  const sel = findSel(orangId, kolom)
  // A cell that gets the focus is selected as it comes (onFocus).
  if (sel !== document.activeElement) sel?.focus({ preventScroll: true })
  else if (sel instanceof HTMLInputElement) sel.select()
}

/** The answer a key may give without looking twice: what is suggested, or that something possible is right. */
function findJawaban(orangId: string, { mustahil }: Pertanyaan): HTMLElement | null {
  const find = (jawab: string) =>
    document.querySelector<HTMLElement>(`[data-orang="${orangId}"][data-jawab="${jawab}"]`)
  return find('ya') ?? find('absen') ?? (mustahil ? null : find('benar'))
}

export type PapanTombol = ReturnType<typeof createPapanTombol>

type Pilihan = {
  /** The columns that Tab goes through just now. */
  readonly kolom: readonly Kolom[]
  /** Makes a column show that just now does not. */
  readonly tampilkan: (kolom: Kolom) => void
  /** Says what an undo brought back, or why it did not. */
  readonly say: (pesan: string) => void
}

type Tujuan = { readonly orangId: string; readonly kolom: Kolom }

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function isBertanya(store: LembarStore, id: string): boolean {
  const row = store.row(id)
  return row !== undefined && (row.tampil.length > 0 || row.keadaan.bentrok !== null)
}

/** Answers the questions of the sheet, and comes back to where typing went on. */
function createPenjawab(store: LembarStore) {
  /** Where typing goes on after the questions that F2 leads to. */
  let asal: Tujuan | null = null
  /** The cell that F2 led to, to be typed again. */
  let diketikLagi: Tujuan | null = null

  function back(): void {
    const tujuan = asal ?? store.fokus()
    asal = null
    diketikLagi = null
    if (tujuan) focusSel(tujuan.orangId, tujuan.kolom)
  }

  /** An impossible value has no button that Enter would press by rhythm: the focus goes to its cell. */
  function focusPertanyaan(orangId: string): boolean {
    const [pertanyaan] = store.row(orangId)?.tampil ?? []
    const bentrok = document.querySelector<HTMLElement>(`[data-orang="${orangId}"][data-jawab="sana"]`)
    if (bentrok) {
      bentrok.focus({ preventScroll: true })
      return true
    }
    if (!pertanyaan) return false
    const button = findJawaban(orangId, pertanyaan)
    diketikLagi = button ? null : { orangId, kolom: pertanyaan.isian }
    if (button) button.focus({ preventScroll: true })
    else focusSel(orangId, pertanyaan.isian)
    return true
  }

  const isDiketikLagi = ({ orangId, kolom }: Tujuan) => diketikLagi?.orangId === orangId && diketikLagi.kolom === kolom

  return {
    back,
    isDiketikLagi,
    /** Goes to the next open question behind the current row. @returns false when none waits */
    nextQuestion(): boolean {
      store.leaveCell()
      const ids = store.ids()
      const fokus = store.fokus()
      const at = fokus ? ids.indexOf(fokus.orangId) : -1
      const active = document.activeElement
      const onButton = active instanceof HTMLElement && active.dataset.jawab !== undefined
      const isAnswering = onButton || (fokus !== null && isDiketikLagi(fokus))
      const start = isAnswering || at < 0 ? at + 1 : at
      const found = [...ids.slice(start), ...ids.slice(0, start)].find((id) => isBertanya(store, id))
      if (found === undefined) return false
      if (!isAnswering) asal = fokus
      return focusPertanyaan(found)
    },
    answer(orangId: string, jawab: string): void {
      if (jawab === 'sini' || jawab === 'sana') {
        store.chooseBentrok(orangId, jawab)
        back()
        return
      }
      const [pertanyaan] = store.row(orangId)?.tampil ?? []
      if (!pertanyaan) return
      if (jawab === 'ketik') {
        focusSel(orangId, pertanyaan.isian)
        return
      }
      if (jawab === 'ya') store.accept(orangId, pertanyaan)
      else if (jawab === 'absen') store.clearAbsent(orangId)
      else if (jawab === 'benar' && pertanyaan.bolehBenar) store.confirm(orangId, pertanyaan)
      else return
      if ((store.row(orangId)?.tampil.length ?? 0) > 0) requestAnimationFrame(() => focusPertanyaan(orangId) || back())
      else back()
    },
  }
}

/** Undo and redo, with the focus on what comes back, at once, and a sentence about it when the book has it. */
function createPengurung(store: LembarStore, { say, tampilkan }: Pilihan) {
  /** The row in focus is gone from the sheet: the focus goes to the last one. */
  function refocus(): void {
    const fokus = store.fokus()
    const last = store.ids().at(-1)
    if (fokus && !store.row(fokus.orangId) && last !== undefined) focusSel(last, 'bb')
  }
  /** Sentences come in the order of the keys, though the book may be done with a later row before an earlier one. */
  let terucap: Promise<unknown> = Promise.resolve()
  function sayInTurn(kalimat: Promise<string>, end: () => void): void {
    const sentence = kalimat.catch(sentenceOf)
    terucap = Promise.all([sentence, terucap]).then(([said]) => {
      end()
      say(said)
    })
  }
  function run(urungan: Urungan | null, none: string): void {
    if (urungan === null) {
      sayInTurn(Promise.resolve(none), () => undefined)
      return
    }
    const kolom = urungan.sel === 'catatan' ? 'bb' : urungan.sel
    tampilkan(kolom)
    focusSel(urungan.orangId, kolom)
    sayInTurn(urungan.selesai, refocus)
  }
  return {
    undo: () => run(store.undo(), 'Tidak ada lagi yang dapat diurungkan di lembar ini.'),
    redo: () => run(store.redo(), 'Tidak ada yang dapat diulangi.'),
  }
}

export function createPapanTombol(store: LembarStore, pilihan: Pilihan) {
  const { kolom, say } = pilihan
  const penjawab = createPenjawab(store)
  const { answer, back } = penjawab
  const { undo, redo } = createPengurung(store, pilihan)
  /** The column in which a row of typing begins: Enter leads back to it, as in a spreadsheet after Tab. */
  let kolomAwal: Kolom = 'bb'

  function move(orangId: string, from: Kolom, { arah }: Extract<Aksi, { kind: 'pindah' }>, enter: boolean): boolean {
    if (enter && penjawab.isDiketikLagi({ orangId, kolom: from })) {
      back()
      return true
    }
    const ids = store.ids()
    const toward = arah === 'lanjut' && kolomAwal === 'tb' ? 'bawah' : arah
    const to = pindah({ baris: ids.indexOf(orangId), kolom: from }, toward, { jumlah: ids.length, kolom })
    const id = to && ids[to.baris]
    if (!to || id === undefined || id === null) {
      // At the edge of the sheet there is no row to go to, but the row is done all the same.
      store.leaveCell()
      store.save(orangId)
      return arah !== 'berikut' && arah !== 'sebelum'
    }
    if (!enter && from === 'tb' && to.kolom === 'tb') kolomAwal = 'tb'
    focusSel(id, to.kolom)
    return true
  }

  /** "−": an absent child; over a row that holds something it takes that away, and says so. */
  function markAbsent(orangId: string): void {
    const keadaan = store.row(orangId)?.keadaan
    if (!keadaan) return
    const { nama } = keadaan.baris.anak
    if (keadaan.baris.tamu)
      say(`${nama} tamu di sini, jadi tidak ditandai tidak hadir. Kosongkan beratnya bila keliru.`)
    else if (isHadir(keadaan.isi)) {
      const gone = store.clearAbsent(orangId)
      say(`${nama} ditandai tidak hadir. Dihapus: ${gone}. Ctrl+Z mengembalikannya.`)
    } else store.toggleAbsent(orangId)
  }

  function choose(orangId: string, here: Kolom, nilai: unknown): void {
    store.type(orangId, here, { [here]: nilai })
  }

  /** @returns true when the key is used up here */
  function act(orangId: string, from: Kolom, aksi: Aksi, enter: boolean): boolean {
    if (aksi.kind === 'pindah') return move(orangId, from, aksi, enter)
    switch (aksi.kind) {
      case 'tidakHadir':
        markAbsent(orangId)
        break
      case 'pilih':
        choose(orangId, from, aksi.nilai)
        break
      case 'kembalikan':
        store.restore(orangId)
        break
      case 'urungkan':
        undo()
        break
      case 'ulangi':
        redo()
        break
      case 'benar': {
        const [pertanyaan] = store.row(orangId)?.tampil ?? []
        if (pertanyaan && !pertanyaan.bolehBenar) say(pertanyaan.pesan)
        else answer(orangId, 'benar')
      }
    }
    return true
  }

  function onAnswerKey(event: KeyboardEvent, orangId: string): void {
    const benar = store.row(orangId)?.tampil[0]?.bolehBenar === true
    // A key held down answers once: what comes next on the screen was not read yet.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    else if (event.key === 'Escape') back()
    else if (event.key.toLowerCase() === 'm' && !event.ctrlKey && benar) answer(orangId, 'benar')
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const sibling = event.key === 'ArrowRight' ? 'nextElementSibling' : 'previousElementSibling'
      const next = event.currentTarget.ownerDocument.activeElement?.[sibling]
      if (next instanceof HTMLElement) next.focus()
    } else return
    event.preventDefault()
  }

  return {
    nextQuestion: penjawab.nextQuestion,
    undo,
    redo,
    markAbsent,
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
      if (aksi && act(tempat.orangId, sel.kolom, aksi, key === 'Enter')) event.preventDefault()
    },
    onFocus(event: FocusEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat || !(event.target instanceof HTMLElement)) return
      store.setFokus({ orangId: tempat.orangId, kolom: tempat.kolom ?? 'bb' })
      if (tempat.kolom === 'bb') kolomAwal = 'bb'
      if (event.target instanceof HTMLInputElement) event.target.select()
      event.target.closest('tr')?.scrollIntoView({ block: 'nearest' })
    },
    /** A cell is saved as it is left, so that it can be taken back alone; it is asked about then, too. */
    onBlur(event: FocusEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat) return
      store.leaveCell()
      store.saveSoon(tempat.orangId)
    },
    onClick(event: MouseEvent): void {
      const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-orang]') : null
      const tempat = readTempat(target)
      if (!tempat) return
      if (tempat.jawab !== null) {
        // The second half of a double click has seen no question of its own.
        if (event.detail < 2) answer(tempat.orangId, tempat.jawab)
        return
      }
      const { orangId, kolom: here } = tempat
      if (here === 'tb') kolomAwal = 'tb'
      // Enter on a choice moves down and never reaches here; a click gives the next answer.
      if (here === null || isKetik(here)) return
      const row = store.row(orangId)
      choose(orangId, here, pilihanBerikut(here, row?.keadaan.isi[here] ?? null, row?.hitungan.hasil.umur ?? null))
    },
  }
}
