import type { FocusEvent, FormEvent, KeyboardEvent, MouseEvent } from 'react'
import type { Lembar } from './buka-lembar.ts'
import type { Anggota, HitunganBaris, KolomIsian } from './kartu-lembar.ts'
import type { Sel } from './keadaan-lembar.ts'
import { findKolom, isKetik, pilihanBerikutnya, pilihanOf, pilihanUntuk } from './kolom.ts'
import { createPenggerak } from './penggerak.ts'
import { createPenjawab } from './penjawab.ts'
import { findSel, focusSel } from './sel.tsx'
import { type Aksi, bacaTombol, type SelTekan } from './tombol.ts'

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
  /** Opens the list of answers of a cell that takes several. */
  readonly openHimpunan: (sel: Sel) => void
  /** Says what an undo brought back, or why it did not. */
  readonly say: (pesan: string) => void
}

/** Undo and redo, with the focus on what comes back, at once, and a sentence about it when the book has it. */
function createPengurung<D, H extends HitunganBaris>(lembar: Lembar<D, H>, pilihan: Pilihan<D, H>) {
  const { say, tampilkan } = pilihan
  const [first] = pilihan.kolom
  /** The row in focus is gone from the sheet: the focus goes to the last one. */
  function refocus(): void {
    const fokus = lembar.fokus()
    const last = lembar.ids().at(-1)
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
    // A cell that no part of the sheet shows, as a note: the row shows where it was.
    focusSel({ id, kolom: findSel({ id, kolom }) || !first ? kolom : first.kode })
    sayInTurn(selesai)
  }
  return {
    undo: () => run('undo', 'Tidak ada lagi yang dapat diurungkan di lembar ini.'),
    redo: () => run('redo', 'Tidak ada yang dapat diulangi.'),
  }
}

/** Reads the cell a key is pressed in. */
function readSel<D, H extends HitunganBaris>(
  row: Anggota<D, H> | undefined,
  kolom: KolomIsian<D, H>,
  target: EventTarget,
): SelTekan | null {
  if (!isKetik(kolom)) {
    const nilai = row?.keadaan.isi[kolom.kode] ?? null
    if (kolom.jenis === 'himpunan') return { kind: 'himpunan', nilai, kolom }
    return { kind: 'pilih', nilai, tawaran: pilihanUntuk(kolom, row), kosong: pilihanOf(kolom)[0].nilai }
  }
  if (!(target instanceof HTMLInputElement)) return null
  const { value: nilai, selectionStart, selectionEnd } = target
  // In a cell of words M is a letter.
  const ditanya = kolom.jenis === 'angka' && (row?.tampil.length ?? 0) > 0
  const [awal, akhir] = [selectionStart ?? 0, selectionEnd ?? 0]
  return { kind: 'ketik', nilai, awal, akhir, ditanya, minus: kolom.minus === true, terakhir: kolom.akhir === true }
}

/** What a key or a button does to a row, whatever it is called by. */
function createPerintah<D, H extends HitunganBaris>(lembar: Lembar<D, H>, pilihan: Pilihan<D, H>) {
  const { say, kolom } = pilihan
  const penjawab = createPenjawab(lembar)
  const penggerak = createPenggerak(lembar, kolom, penjawab)
  const pengurung = createPengurung(lembar, pilihan)

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

  function confirm(id: string): void {
    const [tanya] = lembar.row(id)?.tampil ?? []
    if (tanya && !tanya.bolehBenar) say(tanya.pesan)
    else penjawab.answer(id, 'benar')
  }

  /** @returns true when the key is used up here */
  function act(sel: Sel, aksi: Aksi, enter: boolean): boolean {
    if (aksi.kind === 'pindah') return penggerak.move(sel, aksi.arah, enter)
    if (aksi.kind === 'tidakHadir') markAbsent(sel.id)
    else if (aksi.kind === 'pilih') lembar.type(sel.id, sel.kolom, aksi.nilai)
    else if (aksi.kind === 'buka') pilihan.openHimpunan(sel)
    else if (aksi.kind === 'kembalikan') lembar.send({ kind: 'kembalikan', id: sel.id })
    else if (aksi.kind === 'urungkan') pengurung.undo()
    else if (aksi.kind === 'ulangi') pengurung.redo()
    else confirm(sel.id)
    return true
  }

  return { penjawab, penggerak, pengurung, markAbsent, act, openHimpunan: pilihan.openHimpunan }
}

/** A press on a cell or an answer, or beside them. */
function press<D, H extends HitunganBaris>(
  lembar: Lembar<D, H>,
  { penjawab, penggerak, openHimpunan }: ReturnType<typeof createPerintah<D, H>>,
  event: MouseEvent,
): void {
  const { target } = event
  if (!(target instanceof HTMLElement)) return
  const tempat = readTempat(target.closest<HTMLElement>('[data-orang]'))
  if (!tempat) {
    penggerak.chooseRow(target.closest<HTMLElement>('tr')?.dataset.baris)
    return
  }
  const { id, jawab, kolom } = tempat
  if (jawab !== null) {
    // The second half of a double click has seen no question of its own.
    if (event.detail < 2) penjawab.answer(id, jawab)
    return
  }
  const one = findKolom(lembar.kartu.kolom, kolom)
  if (!one) return
  penggerak.beginAt(one.kode)
  // Enter on a choice moves down and never reaches here; a click gives the next answer.
  if (isKetik(one)) return
  if (one.jenis === 'himpunan') {
    openHimpunan({ id, kolom: one.kode })
    return
  }
  const row = lembar.row(id)
  lembar.type(id, one.kode, pilihanBerikutnya(pilihanUntuk(one, row), row?.keadaan.isi[one.kode]))
}

export type PapanTombol<D = unknown, H extends HitunganBaris = HitunganBaris> = ReturnType<
  typeof createPapanTombol<D, H>
>

export function createPapanTombol<D, H extends HitunganBaris>(lembar: Lembar<D, H>, pilihan: Pilihan<D, H>) {
  const perintah = createPerintah(lembar, pilihan)
  const { penjawab, penggerak, pengurung, markAbsent, act } = perintah
  return {
    ...pengurung,
    markAbsent,
    nextQuestion: penjawab.nextQuestion,
    go: penggerak.go,
    onInput({ target }: FormEvent): void {
      const tempat = readTempat(target)
      if (tempat?.kolom && target instanceof HTMLInputElement) lembar.type(tempat.id, tempat.kolom, target.value)
    },
    onKeyDown(event: KeyboardEvent): void {
      const tempat = readTempat(event.target)
      if (!tempat || event.nativeEvent.isComposing) return
      if (tempat.jawab !== null) {
        penjawab.onAnswerKey(tempat.id, event)
        return
      }
      const kolom = findKolom(pilihan.kolom, tempat.kolom)
      const sel = kolom && readSel(lembar.row(tempat.id), kolom, event.target)
      if (!sel) return
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      const aksi = bacaTombol({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey }, sel)
      if (aksi && act({ id: tempat.id, kolom: kolom.kode }, aksi, key === 'Enter')) event.preventDefault()
    },
    onFocus({ target }: FocusEvent): void {
      const tempat = readTempat(target)
      const first = pilihan.kolom[0]?.kode
      if (!tempat || first === undefined || !(target instanceof HTMLElement)) return
      lembar.send({ kind: 'fokus', sel: { id: tempat.id, kolom: tempat.kolom ?? first } })
      if (tempat.kolom === first) penggerak.beginAgain()
      if (target instanceof HTMLInputElement) target.select()
      const part = target.closest(target.closest('[data-samping]') ? 'td' : 'tr')
      part?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    /** A cell is saved as it is left, so that it can be taken back alone; it is asked about then, too. */
    onBlur({ target }: FocusEvent): void {
      const tempat = readTempat(target)
      if (!tempat) return
      lembar.send({ kind: 'tinggalkan' })
      lembar.saveSoon(tempat.id)
    },
    onClick: (event: MouseEvent) => press(lembar, perintah, event),
  }
}
