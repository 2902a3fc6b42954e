import type { Dispatch } from '#shared/contract/envelope.ts'

/** What a host needs of the application: one call, and a way to close the book. */
export type HostApplication = { readonly dispatch: Dispatch; close(): void }
