import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Writes down a fault of the program. */
export type ErrorLog = (where: string, error: unknown) => void

/** Bytes after which the log starts a new file; one older file is kept. */
const maxLogBytes = 1024 * 1024

/**
 * A log of faults in `dir`, safe to send to whoever repairs the program.
 *
 * Only the kind of error and the places in the code are written, never its message: a message may quote a name, a NIK
 * or a weight. A log that cannot be written never stops the program.
 */
export function createErrorLog(dir: string, now: () => Date = () => new Date()): ErrorLog {
  const file = join(dir, 'galat.log')
  return (where, error) => {
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 })
      rotate(file)
      appendFileSync(file, `${now().toISOString()} ${where}\n${describeError(error)}\n`, { mode: 0o600 })
    } catch {
      // A full or read-only disk: the fault itself was already shown to the user.
    }
  }
}

/** The kind of an error, its code and the places it passed, without a word of its message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `  ${typeof error}`
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]+$/.test(error.code) ? error.code : ''
  const head = `  ${error.constructor.name} ${code}`.trimEnd()
  const lines = [head, ...stackFrames(error)]
  return error.cause instanceof Error ? [...lines, '  sebab:', describeError(error.cause)].join('\n') : lines.join('\n')
}

/** The frames of a stack: only lines of the exact form V8 writes, so that a message cannot pose as one. */
function stackFrames(error: Error): string[] {
  const stack = error.stack ?? ''
  const trace = stack.startsWith(`${error.name}: ${error.message}`)
    ? stack.slice(`${error.name}: ${error.message}`.length)
    : stack
  return trace
    .split('\n')
    .filter((line) => /^ {4}at (?:[\w.<>[\] #$]+ )?\(?(?:file:\/\/|node:|\/|[A-Z]:\\)\S*:\d+:\d+\)?$/.test(line))
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > maxLogBytes) renameSync(file, `${file}.1`)
}
