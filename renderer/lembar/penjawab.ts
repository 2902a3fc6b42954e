import type { KeyboardEvent } from 'react'
import type { Lembar } from './buka-lembar.ts'
import type { HitunganBaris, Tanya } from './kartu-lembar.ts'
import type { Sel } from './keadaan-lembar.ts'
import { focusSel } from './sel.tsx'

/** What a button of a question answers: two values of two windows, or the question itself. */
const bentrok = ['sini', 'sana'] as const

function findTombol(id: string, jawab: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-orang="${id}"][data-jawab="${jawab}"]`)
}

/** The answer a key may give without looking twice: what is suggested, or that something possible is right. */
function findJawaban(id: string, { mustahil }: Tanya): HTMLElement | null {
  return findTombol(id, 'ya') ?? findTombol(id, 'absen') ?? (mustahil ? null : findTombol(id, 'benar'))
}

/** Where typing was before the questions, while they are gone through. */
type Tempat<D, H extends HitunganBaris> = {
  readonly lembar: Lembar<D, H>
  /** Where typing goes on after the questions that F2 leads to. */
  asal: Sel | null
  /** The cell that F2 led to, to be typed again. */
  diketikLagi: Sel | null
}

const tampilOf = <D, H extends HitunganBaris>(lembar: Lembar<D, H>, id: string) => lembar.row(id)?.tampil ?? []

const isDiketikLagi = <D, H extends HitunganBaris>({ diketikLagi }: Tempat<D, H>, { id, kolom }: Sel) =>
  diketikLagi?.id === id && diketikLagi.kolom === kolom

function back<D, H extends HitunganBaris>(tempat: Tempat<D, H>): void {
  const tujuan = tempat.asal ?? tempat.lembar.fokus()
  tempat.asal = null
  tempat.diketikLagi = null
  if (tujuan) focusSel(tujuan)
}

/** An impossible value has no button that Enter would press by rhythm: the focus goes to its cell. */
function focusTanya<D, H extends HitunganBaris>(tempat: Tempat<D, H>, id: string): boolean {
  const [tanya] = tampilOf(tempat.lembar, id)
  const sana = findTombol(id, 'sana')
  if (!sana && !tanya) return false
  const button = sana ?? (tanya ? findJawaban(id, tanya) : null)
  if (tanya && !sana) tempat.diketikLagi = button ? null : { id, kolom: tanya.kolom }
  if (button) button.focus({ preventScroll: true })
  else if (tanya) focusSel({ id, kolom: tanya.kolom })
  return true
}

/** Goes to the next open question behind the current row. @returns false when none waits */
function nextQuestion<D, H extends HitunganBaris>(tempat: Tempat<D, H>): boolean {
  const { lembar } = tempat
  lembar.send({ kind: 'tinggalkan' })
  const isBertanya = (id: string) =>
    tampilOf(lembar, id).length > 0 || (lembar.row(id)?.keadaan.bentrok ?? null) !== null
  const ids = lembar.ids()
  const fokus = lembar.fokus()
  const at = fokus ? ids.indexOf(fokus.id) : -1
  const active = document.activeElement
  const onButton = active instanceof HTMLElement && active.dataset.jawab !== undefined
  const isAnswering = onButton || (fokus !== null && isDiketikLagi(tempat, fokus))
  const start = isAnswering || at < 0 ? at + 1 : at
  const found = [...ids.slice(start), ...ids.slice(0, start)].find(isBertanya)
  if (found === undefined) return false
  if (!isAnswering) tempat.asal = fokus
  return focusTanya(tempat, found)
}

function answer<D, H extends HitunganBaris>(tempat: Tempat<D, H>, id: string, jawab: string): void {
  const { lembar } = tempat
  const pakai = bentrok.find((one) => one === jawab)
  const [tanya] = tampilOf(lembar, id)
  if (pakai) {
    lembar.send({ kind: 'pilihBentrok', id, pakai })
    back(tempat)
    return
  }
  if (!tanya) return
  if (jawab === 'ketik') {
    focusSel({ id, kolom: tanya.kolom })
    return
  }
  if (jawab === 'ya') lembar.send({ kind: 'terima', id, tanya })
  else if (jawab === 'absen') lembar.send({ kind: 'kosongkan', id })
  else if (jawab === 'benar' && tanya.bolehBenar) lembar.send({ kind: 'benar', id, tanya })
  else return
  if (tampilOf(lembar, id).length > 0) requestAnimationFrame(() => focusTanya(tempat, id) || back(tempat))
  else back(tempat)
}

/** A key on one of the answers. */
function onAnswerKey<D, H extends HitunganBaris>(tempat: Tempat<D, H>, id: string, event: KeyboardEvent): void {
  const benar = tampilOf(tempat.lembar, id)[0]?.bolehBenar === true
  // A key held down answers once: what comes next on the screen was not read yet.
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
  else if (event.key === 'Escape') back(tempat)
  else if (event.key.toLowerCase() === 'm' && !event.ctrlKey && benar) answer(tempat, id, 'benar')
  else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    const sibling = event.key === 'ArrowRight' ? 'nextElementSibling' : 'previousElementSibling'
    const next = event.currentTarget.ownerDocument.activeElement?.[sibling]
    if (next instanceof HTMLElement) next.focus()
  } else return
  event.preventDefault()
}

export type Penjawab = ReturnType<typeof createPenjawab>

/** Answers the questions of the sheet, and comes back to where typing went on. */
export function createPenjawab<D, H extends HitunganBaris>(lembar: Lembar<D, H>) {
  const tempat: Tempat<D, H> = { lembar, asal: null, diketikLagi: null }
  return {
    back: () => back(tempat),
    isDiketikLagi: (sel: Sel) => isDiketikLagi(tempat, sel),
    nextQuestion: () => nextQuestion(tempat),
    answer: (id: string, jawab: string) => answer(tempat, id, jawab),
    onAnswerKey: (id: string, event: KeyboardEvent) => onAnswerKey(tempat, id, event),
  }
}
