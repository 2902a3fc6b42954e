import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LogError } from './dispatch.ts'

/** Where a fault happened, without its message: messages of drivers and parsers may quote what a person typed. */
function placeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const code = 'code' in cause ? ` ${String(cause.code)}` : ''
  return [`${cause.name}${code}`, ...frames.slice(0, 8)].join('\n')
}

/** Appends faults to `log/galat.log` in the data folder: mark, time, kind and place; never names or measurements. */
export function createErrorLog(dataDir: string): LogError {
  return (rujukan, cause) => {
    const folder = join(dataDir, 'log')
    mkdirSync(folder, { recursive: true })
    appendFileSync(join(folder, 'galat.log'), `${new Date().toISOString()} ${rujukan} ${placeOf(cause)}\n`)
  }
}
