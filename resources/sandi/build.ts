import { readFileSync, writeFileSync } from 'node:fs'

/** Compiles the lists of this folder into modules: run `node resources/sandi/build.ts`. A test runs this again and compares. */

const root = new URL('../../', import.meta.url)

function readLines(file: string): string[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

const print = (file: string, name: string, read: string) =>
  `// Made by resources/sandi/build.ts from resources/sandi/${file}. Do not edit.\nexport const ${name} = ${JSON.stringify(readLines(file).join(' '))}${read}\n`

/** Modules by their path, as text. */
export const modules = (): Readonly<Record<string, string>> => ({
  'main/security/sandi-umum.generated.ts': print('umum.txt', 'sandiUmum', ".split(' ')"),
  'shared/domain/sandi/kata-umum.generated.ts': print('umum-id.txt', 'kataUmum', ".split(' ')"),
})

if (import.meta.main) {
  for (const [path, text] of Object.entries(modules())) writeFileSync(new URL(path, root), text)
}
