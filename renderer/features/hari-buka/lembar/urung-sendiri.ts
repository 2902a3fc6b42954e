import { useEffect } from 'react'

type Urung = { readonly undo: () => void; readonly redo: () => void }

/**
 * The browser keeps one undo for all fields of the window: left alone, it would change a cell that was left long ago. So
 * its undo, whether by key, from the menu of the window or by a right click, is the sheet's own here.
 */
export function useUrungSendiri({ undo, redo }: Urung): void {
  useEffect(() => {
    const own = (event: InputEvent) => {
      const isUndo = event.inputType === 'historyUndo'
      if (!isUndo && event.inputType !== 'historyRedo') return
      // A box over the sheet has fields of its own.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (isUndo) undo()
      else redo()
    }
    document.addEventListener('beforeinput', own, true)
    return () => document.removeEventListener('beforeinput', own, true)
  }, [undo, redo])
}
