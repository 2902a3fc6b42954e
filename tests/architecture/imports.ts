import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

/**
 * One arrow of the program: `from` is a path in the repository, `to` is a path, `npm:package` or `node:module`.
 * `typeOnly` arrows vanish when the program runs.
 */
export type Arrow = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

/** Every import in the rooms of the program. Read with Vite's own parser, which knows types from values. */
export function readArrows(root: string, rooms: readonly string[]): Arrow[] {
  const files = rooms.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }))
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .flatMap((file) => arrowsOf(file, readFileSync(join(root, file), 'utf8')))
}

export function arrowsOf(file: string, source: string): Arrow[] {
  const { module, errors } = parseSync(file, source)
  const problem = errors[0]
  if (problem) throw new Error(`${file}: ${problem.message}`)
  // `import { type A }` still loads the module when it runs: only `import type` and `export type` vanish.
  const isTypeOnly = (start: number) => /^(import|export)\s+type\b/.test(source.slice(start, start + 40))
  const imports = module.staticImports.map(({ moduleRequest, start }) => ({
    specifier: moduleRequest.value,
    typeOnly: isTypeOnly(start),
  }))
  const exports = module.staticExports.flatMap(({ entries, start }) => {
    const from = entries.find((entry) => entry.moduleRequest)?.moduleRequest
    return from ? [{ specifier: from.value, typeOnly: isTypeOnly(start) }] : []
  })
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }))
  return [...imports, ...exports, ...dynamic].map(({ specifier, typeOnly }) => ({
    from: file,
    to: target(file, specifier),
    typeOnly,
  }))
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (specifier.startsWith('node:')) return specifier
  const parts = specifier.split('/')
  return `npm:${parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')}`
}
