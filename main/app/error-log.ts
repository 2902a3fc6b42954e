import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '#main/platform/make-folder.ts'
import type { LogError } from './dispatch.ts'

/** Bytes; a log of faults beyond this makes room for a new one, the last full one is kept. */
const logLimitBytes = 1_000_000

/** A stack frame of V8: the only part of an error that cannot quote what a person typed. */
const frame = /^\s+at (?:\S+ )?\(?(?:file:|node:|app:|\/|[A-Z]:\\)/

/** Where in the program it happened, innermost first. The message, which may run over lines, is no part of it. */
export function listBingkai({ stack = '', message }: Error): string[] {
  const behind = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  return behind.split('\n').filter((line) => frame.test(line))
}

function placeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const frames = listBingkai(cause)
  const code = 'code' in cause && typeof cause.code === 'string' && /^[A-Z_]+$/.test(cause.code) ? ` ${cause.code}` : ''
  return [`${cause.name}${code}`, ...frames.slice(0, 8)].join('\n')
}

function makeRoom(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > logLimitBytes) renameSync(path, `${path}.lama`)
}

/** Appends faults to `log/galat.log` in the data folder: mark, time, kind and place; never names or measurements. */
export function createErrorLog(dataDir: string): LogError {
  return (rujukan, cause) => {
    try {
      const folder = join(dataDir, 'log')
      makeFolder(folder)
      const path = join(folder, 'galat.log')
      makeRoom(path)
      appendFileSync(path, `${new Date().toISOString()} ${rujukan} ${placeOf(cause)}\n`)
    } catch {
      // A full or read-only disk must not turn an answered fault into a crash; the sentence with its mark still goes out.
    }
  }
}
