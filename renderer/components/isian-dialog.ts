import { createContext } from 'react'

/** What a form tells the box it stands in: the box does not go at a slip while something typed would go with it. */
export type IsianDialog = {
  readonly catat: () => void
  /** The form is gone, whether what was typed went into the book or not. */
  readonly lupakan: () => void
}

/** Null outside a box. */
export const IsianDialogContext = createContext<IsianDialog | null>(null)
