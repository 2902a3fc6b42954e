/**
 * Copies what stands in a field. The program asks for no permission of the window, so it is done as Ctrl+C does it: what
 * is copied stays marked, for whoever has to press it.
 */
export function salinIsi(field: HTMLTextAreaElement): boolean {
  field.focus()
  field.select()
  return document.execCommand('copy')
}
