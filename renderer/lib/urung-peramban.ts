/** Fields that keep an undo of their own while they are typed in. */
const berketikan = 'input, textarea'

type Kunjungan = { readonly isian: HTMLInputElement | HTMLTextAreaElement; readonly awal: string; mundur: number }

function readIsian(target: EventTarget | null): Kunjungan['isian'] | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField && target.matches(berketikan) ? target : null
}

/**
 * Keeps the undo of the browser inside the field in focus, and there to what was typed since it got the focus.
 *
 * The browser has one undo for the whole window: left alone, Ctrl+Z on a button or in a field nothing was typed in
 * changes a field elsewhere, unseen. The steps of the field in focus are the newest, so while its text differs from
 * what it was at the beginning, the next step back is its own.
 *
 * @returns takes the guard away
 */
export function guardUrung(dokumen: Document): () => void {
  let kunjungan: Kunjungan | null = null
  const onFocus = (event: FocusEvent) => {
    const isian = readIsian(event.target)
    kunjungan = isian && { isian, awal: isian.value, mundur: 0 }
  }
  const mayGo = (inputType: string): boolean => {
    if (kunjungan === null || kunjungan.isian !== dokumen.activeElement) return false
    return inputType === 'historyUndo' ? kunjungan.isian.value !== kunjungan.awal : kunjungan.mundur > 0
  }
  const onBeforeInput = (event: InputEvent) => {
    const { inputType } = event
    if (inputType !== 'historyUndo' && inputType !== 'historyRedo') {
      // What is typed now cannot be followed by a step forward any more.
      if (kunjungan) kunjungan.mundur = 0
    } else if (!mayGo(inputType)) event.preventDefault()
    else if (kunjungan) kunjungan.mundur += inputType === 'historyUndo' ? 1 : -1
  }
  dokumen.addEventListener('focusin', onFocus, true)
  dokumen.addEventListener('beforeinput', onBeforeInput, true)
  return () => {
    dokumen.removeEventListener('focusin', onFocus, true)
    dokumen.removeEventListener('beforeinput', onBeforeInput, true)
  }
}
