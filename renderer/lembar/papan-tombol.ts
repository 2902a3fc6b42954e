import type { FocusEvent, FormEvent, KeyboardEvent, MouseEvent } from 'react'
import type { Lembar } from './buka-lembar.ts'
import type { HitunganBaris, KolomIsian } from './kartu-lembar.ts'
import type { Sel } from './keadaan-lembar.ts'
import { findKolom, isKetik, pilihanBerikutnya, pilihanOf, pilihanUntuk } from './kolom.ts'
import { createPenjawab } from './penjawab.ts'
import { findSel, focusSel } from './sel.tsx'
import { type Aksi, bacaTombol, pindah, type SelTekan } from './tombol.ts'

/** Joins the events of the table to the sheet: one set of listeners for all rows. */

type Tempat = { readonly id: string; readonly kolom: string | null; readonly jawab: string | null }

function readTempat(target: EventTarget | null): Tempat | null {
  if (!(target instanceof HTMLElement)) return null
  const { orang, kolom, jawab } = target.dataset
  return orang === undefined ? null : { id: orang, kolom: kolom ?? null, jawab: jawab ?? null }
}

const sentenceOf = (sebab: unknown) => (sebab instanceof Error ? sebab.message : String(sebab))

export type Pilihan<D, H extends HitunganBaris> = {
  /** The columns that take an entry and are shown just now, in the order of Tab. */
  readonly kolom: readonly KolomIsian<D, H>[]
  /** Makes a column show that just now does not. */
  readonly tampilkan: (kolom: string) => void
  /** Says what an undo brought back, or why it did not. */
  readonly say: (pesan: string) => void
}

/** Undo and redo, with the focus on what comes back, at once, and a sentence about it when the book has it. */
function createPengurung<D, H extends HitunganBaris>(lembar: Lembar<D, H>, { say, tampilkan }: Pilihan<D, H>) {
  /** The row in focus is gone from the sheet: the focus goes to the last one. */
  function refocus(): void {
    const fokus = lembar.fokus()
    const last = lembar.ids().at(-1)
    const first = lembar.kartu.kolom[0]
    if (fokus && first && !lembar.row(fokus.id) && last !== undefined) focusSel({ id: last, kolom: first.kode })
  }
  /** Sentences come in the order of the keys, though the book may be done with a later row before an earlier one. */
  let terucap: Promise<unknown> = Promise.resolve()
  function sayInTurn(kalimat: Promise<string>): void {
    const sentence = kalimat.catch(sentenceOf)
    terucap = Promise.all([sentence, terucap]).then(([said]) => {
      refocus()
      say(said)
    })
  }
  function run(kind: 'undo' | 'redo', none: string): void {
    const urungan = lembar[kind]()
    if (urungan === null) {
      sayInTurn(Promise.resolve(none))
      return
    }
    const { id, kolom, selesai } = urungan
    tampilkan(kolom)
    const first = lembar.kartu.kolom[0]
    // A cell that no part of the sheet shows, as a note: the row shows where it was.
    focusSel({ id, kolom: findSel({ id, kolom }) || !first ? kolom : first.kode })
    sayInTurn(selesai)
  }
  return {
    undo: () => run('undo', 'Tidak ada lagi yang dapat diurungkan di lembar ini.'),
    redo: () => run('redo', 'Tidak ada yang dapat diulangi.'),
  }
}

export type PapanTombol<D = unknown, H extends HitunganBaris = HitunganBaris> = ReturnType<
  typeof createPapanTombol<D, H>
>

export function createPapanTombol<D, H extends HitunganBaris>(lembar: Lembar<D, H>, pilihan: Pilihan<D, H>) {
  const { kolom, say } = pilihan
  const penjawab = createPenjawab(lembar)
  const { undo, redo } = createPengurung(lembar, pilihan)
  /** The column in which a row of typing begins: Enter leads back to it, as in a spreadsheet after Tab. */
  let kolomAwal: string | null = null

  function readSel(id: string, one: KolomIsian<D, H>, target: EventTarget): SelTekan | null {
    const row = lembar.row(id)
    if (!isKetik(one)) {
      const nilai = row?.keadaan.isi[one.kode] ?? null
      return { kind: 'pilih', nilai, tawaran: pilihanUntuk(one, row), kosong: pilihanOf(one)[0].nilai }
    }
    if (!(target instanceof HTMLInputElement)) return null
    const { value: nilai, selectionStart, selectionEnd } = target
    const ditanya = (row?.tampil.length ?? 0) > 0
    const [awal, akhir] = [selectionStart ?? 0, selectionEnd ?? 0]
    return { kind: 'ketik', nilai, awal, akhir, ditanya, minus: one.minus === true, terakhir: one.akhir === true }
  }

  function move({ id, kolom: from }: Sel, { arah }: Extract<Aksi, { kind: 'pindah' }>, enter: boolean): boolean {
    if (enter && penjawab.isDiketikLagi({ id, kolom: from })) {
      penjawab.back()
      return true
    }
    const ids = lembar.ids()
    const toward = arah === 'lanjut' && kolomAwal === from ? 'bawah' : arah
    const to = pindah({ baris: ids.indexOf(id), kolom: from }, toward, { jumlah: ids.length, kolom })
    const next = to && ids[to.baris]
    if (!to || next === undefined || next === null) {
      // At the edge of the sheet there is no row to go to, but the row is done all the same.
      lembar.send({ kind: 'tinggalkan' })
      lembar.send({ kind: 'simpan', id })
      return arah !== 'berikut' && arah !== 'sebelum'
    }
    if (!enter && to.kolom === from) beginAt(from)
    focusSel({ id: next, kolom: to.kolom })
    return true
  }

  /** Typing goes down this column: the last of its step alone would lead elsewhere. */
  function beginAt(kode: string): void {
    const one = findKolom(kolom, kode)
    if (one && isKetik(one) && one.akhir) kolomAwal = kode
  }

  /** "−": nobody was there; over a row that holds something it takes that away, and says so. */
  function markAbsent(id: string): void {
    const keadaan = lembar.row(id)?.keadaan
    if (!keadaan) return
    const { nama, tamu } = keadaan.baris
    if (tamu) say(lembar.kartu.tolakAbsen(nama))
    else if (lembar.kartu.isHadir(keadaan.isi)) {
      const gone = lembar.clear(id)
      say(`${nama} ditandai tidak hadir. Dihapus: ${gone}. Ctrl+Z mengembalikannya.`)
    } else lembar.send({ kind: 'absen', id })
  }

  /** A press beside the cells of a row chooses it, unless it marked some text. */
  function chooseRow(target: EventTarget): void {
    const id = target instanceof HTMLElement ? target.closest<HTMLElement>('tr')?.dataset.baris : undefined
    const [first] = kolom
    if (id === undefined || !first || window.getSelection()?.isCollapsed === false) return
    if (lembar.fokus()?.id !== id) focusSel({ id, kolom: first.kode })
  }

  function confirm(id: string): void {
    const [tanya] = lembar.row(id)?.tampil ?? []
    if (tanya && !tanya.bolehBenar) say(tanya.pesan)
    else penjawab.answer(id, 'benar')
  }

  /** @returns true when the key is used up here */
  function act(sel: Sel, aksi: Aksi, enter: boolean): boolean {
    if (aksi.kind === 'pindah') return move(sel, aksi, enter)
    if (aksi.kind === 'tidakHadir') markAbsent(sel.id)
    else if (aksi.kind === 'pilih') lembar.type(sel.id, sel.kolom, aksi.nilai)
    else if (aksi.kind === 'kembalikan') lembar.send({ kind: 'kembalikan', id: sel.id })
    else if (aksi.kind === 'urungkan') undo()
    else if (aksi.kind === 'ulangi') redo()
    else confirm(sel.id)
    return true
  }

  return {
    nextQuestion: penjawab.nextQuestion,
    undo,
    redo,
    markAbsent,
    /** Goes on from the cell in focus as a key would. */
    go(arah: 'bawah' | 'atas' | 'berikut' | 'sebelum' | 'awal' | 'akhir'): void {
      const fokus = lembar.fokus()
      const one = fokus && findKolom(kolom, fokus.kolom)
      if (!fokus || !one) return
      const isLanjut = arah === 'bawah' && isKetik(one) && one.akhir
      move(fokus, { kind: 'pindah', arah: isLanjut ? 'lanjut' : arah }, arah === 'bawah' || arah === 'atas')
    },
    onInput(event: FormEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat?.kolom || !(event.target instanceof HTMLInputElement)) return
      lembar.type(tempat.id, tempat.kolom, event.target.value)
    },
    onKeyDown(event: KeyboardEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat || event.nativeEvent.isComposing) return
      if (tempat.jawab !== null) {
        penjawab.onAnswerKey(event, tempat.id)
        return
      }
      const one = findKolom(kolom, tempat.kolom)
      const sel = one && readSel(tempat.id, one, event.target)
      if (!sel) return
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      const aksi = bacaTombol({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey }, sel)
      if (aksi && act({ id: tempat.id, kolom: one.kode }, aksi, key === 'Enter')) event.preventDefault()
    },
    onFocus(event: FocusEvent): void {
      const tempat = readTempat(event.target)
      const first = lembar.kartu.kolom[0]?.kode
      if (!tempat || first === undefined || !(event.target instanceof HTMLElement)) return
      lembar.send({ kind: 'fokus', sel: { id: tempat.id, kolom: tempat.kolom ?? first } })
      if (tempat.kolom === first) kolomAwal = first
      if (event.target instanceof HTMLInputElement) event.target.select()
      const part = event.target.closest(event.target.closest('[data-samping]') ? 'td' : 'tr')
      part?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    /** A cell is saved as it is left, so that it can be taken back alone; it is asked about then, too. */
    onBlur(event: FocusEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat) return
      lembar.send({ kind: 'tinggalkan' })
      lembar.saveSoon(tempat.id)
    },
    onClick(event: MouseEvent): void {
      const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-orang]') : null
      const tempat = readTempat(target)
      if (!tempat) {
        chooseRow(event.target)
        return
      }
      if (tempat.jawab !== null) {
        // The second half of a double click has seen no question of its own.
        if (event.detail < 2) penjawab.answer(tempat.id, tempat.jawab)
        return
      }
      const one = findKolom(kolom, tempat.kolom)
      if (!one) return
      beginAt(one.kode)
      // Enter on a choice moves down and never reaches here; a click gives the next answer.
      if (isKetik(one)) return
      const row = lembar.row(tempat.id)
      lembar.type(tempat.id, one.kode, pilihanBerikutnya(pilihanUntuk(one, row), row?.keadaan.isi[one.kode]))
    },
  }
}
