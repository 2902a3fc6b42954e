import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type StikBerkas, stikBerkas } from '#main/platform/stik-berkas.ts'

/** A failing call, as the system tells it. */
export function kegagalan(code: string): Error {
  return Object.assign(new Error(`${code}: told by the system, open 'E:\\\\rahasia'`), { code })
}

export type StikGagal = {
  readonly stik: StikBerkas
  /** Calls made so far, by name. */
  readonly panggilan: string[]
}

/**
 * A real stick of which the n-th call fails; `tercabut` lets all that follow fail too, as when it is pulled out.
 *
 * @param ke counted from 1
 */
export function stikGagal(ke: number, code: string, tercabut: boolean): StikGagal {
  const panggilan: string[] = []
  const guard = <K extends keyof StikBerkas>(name: K): StikBerkas[K] => {
    const real = stikBerkas[name] as (...args: unknown[]) => unknown
    const call = (...args: unknown[]) => {
      panggilan.push(name)
      const isFailing = panggilan.length === ke || (tercabut && panggilan.length > ke)
      // What was opened is closed for good, or the test itself would run out of handles.
      if (isFailing && name === 'close') real(...args)
      if (isFailing) throw kegagalan(code)
      return real(...args)
    }
    return call as StikBerkas[K]
  }
  const names = Object.keys(stikBerkas) as (keyof StikBerkas)[]
  return { stik: Object.fromEntries(names.map((name) => [name, guard(name)])) as StikBerkas, panggilan }
}

/** All files under a folder with their content. */
export function isiFolder(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true }).map(String).sort()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}
