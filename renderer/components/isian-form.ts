/** What of a form is filled in, read from the page: so every form has the same keys, whoever drew its fields. */

/** Ticks, and what says `data-lewati`, are passed over: never the next thing to fill, and Tab reaches them. */
const pilihanIsian =
  'input:not([type=hidden], [type=checkbox], [type=button], [type=submit], [type=file]), select, textarea'

type Isian = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isRadio = (isian: Element) => isian instanceof HTMLInputElement && isian.type === 'radio'

function isTampak(isian: Isian): boolean {
  return !isian.disabled && isian.tabIndex >= 0 && !isian.closest('[data-lewati]') && isian.getClientRects().length > 0
}

/** The fields of a form in the order of the keyboard; of radio buttons the one that is chosen, else the first. */
export function listIsian(form: HTMLFormElement): Isian[] {
  const all = [...form.querySelectorAll<Isian>(pilihanIsian)].filter((isian) => isTampak(isian))
  return all.filter((isian) => {
    if (!isRadio(isian)) return true
    const group = all.filter((other) => isRadio(other) && other.name === isian.name)
    return isian === (group.find((one) => (one as HTMLInputElement).checked) ?? group[0])
  })
}

const sameIsian = (a: Element, b: Element) =>
  a === b || (isRadio(a) && isRadio(b) && a.getAttribute('name') === b.getAttribute('name'))

/** Whether Enter in here goes on to the next field: not in a text of several lines, nor on what Enter presses. */
export function isBarisIsian(target: EventTarget): target is HTMLInputElement | HTMLSelectElement {
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['button', 'submit', 'file', 'reset'].includes(target.type)
}

/** The field after this one; null when it is the last. */
export function isianBerikut(form: HTMLFormElement, kini: Element): Isian | null {
  const after = listIsian(form).filter(
    (isian) =>
      !sameIsian(isian, kini) && (kini.compareDocumentPosition(isian) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  return after[0] ?? null
}

function isKosong(isian: Isian): boolean {
  return isian instanceof HTMLInputElement && isRadio(isian) ? !isian.checked : isian.value.trim() === ''
}

/** The required fields that are empty. `Field` marks all that are not "boleh kosong". */
export function listKosong(form: HTMLFormElement): Isian[] {
  return listIsian(form).filter((isian) => isian.closest('[data-wajib]') !== null && isKosong(isian))
}

/** Under what its `Field` knows a field. */
export function kunciIsian(isian: Isian): string {
  return isian.closest<HTMLElement>('[data-wajib]')?.dataset.wajib ?? ''
}

/** Moves the focus into a field, with what stands below it in sight. */
export function fokusIsian(isian: Isian): void {
  isian.focus()
  ;(isian.closest('[data-wajib]') ?? isian).scrollIntoView({ block: 'nearest' })
  if (isian instanceof HTMLInputElement && !isRadio(isian)) isian.select()
}
