import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { isFresh } from '#main/hosts/build-if-stale.ts'
import { keepFileAddresses, withWorkers } from '#main/vite.config.ts'
import { withKunciRingan } from './kunci-ringan.ts'
import { builtIn, folderProgram } from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = '{main,shared,resources,tests/helpers,tests/e2e/support}/**/*'
/** Packages that stay where they are: those with binaries, and those that read files beside them. */
const outside = ['better-sqlite3', '@node-rs/argon2', 'exceljs', 'pdfmake']

/**
 * Puts programs that tests start again and again, and the workers they start, into one file each, with the packages in
 * it: read from its four hundred sources one takes three times as long to start. Built anew only when a source changed.
 *
 * @param nama of the runner whose programs they are
 * @param files the programs; the first tells when all were built
 */
export async function buildPrograms(nama: string, ...files: readonly [string, ...string[]]): Promise<string> {
  const folder = folderProgram(nama)
  if (isFresh(root, { config: '', mode: '', sources, built: relative(root, builtIn(folder, files[0])) })) return folder
  const draft = `${folder}-${process.pid}`
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: 'warn' },
    plugins: [keepFileAddresses(draft), withKunciRingan()],
    ssr: { noExternal: true, external: outside },
    build: {
      ...{ ssr: true, outDir: draft, target: 'node24', minify: false, reportCompressedSize: false },
      rollupOptions: {
        input: withWorkers(...files),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  // Else Node reads every file twice to find out what it is: a fifth of the start of a thread.
  writeFileSync(join(draft, 'package.json'), '{ "type": "module" }\n')
  mkdirSync(dirname(folder), { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  return folder
}
