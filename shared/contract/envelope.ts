import type { AppError } from './errors.ts'

/** The answer to every call, whatever the transport: failures cross processes as values. */
export type Envelope = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: AppError }

/** Who calls: decided by the host, never by the caller's own word. */
export type Caller = { readonly host: 'electron' | 'loopback' | 'cli' | 'test' }

export type Dispatch = (name: string, input: unknown, caller: Caller) => Promise<Envelope>
