import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { isAlamat } from '#renderer/lib/alamat.ts'
import { NotFound } from './route-failure.tsx'

/** Shows a page only at an address that can be one: a mistyped one is no mistake in a form. */
export function Beralamat({ children }: { readonly children: ReactNode }) {
  return isAlamat(useParams()) ? children : <NotFound />
}
