import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { keepFileAddresses, withWorkers } from '#main/vite.config.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Packages that stay where they are: those with binaries, and those that read files beside them. */
const outside = ['better-sqlite3', '@node-rs/argon2', 'exceljs', 'pdfmake']

/**
 * Puts programs that tests start again and again into one file each, with the packages in it: read from its four
 * hundred sources one takes three times as long to start.
 *
 * @param nama folder of the built files; whoever builds at the same time needs another one
 * @returns the folder; `a/b.ts` lies in it as `b.js`
 */
export async function buildPrograms(nama: string, ...files: readonly string[]): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/uji', nama)
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: 'warn' },
    plugins: [keepFileAddresses(outDir)],
    ssr: { noExternal: true, external: outside },
    build: {
      ...{ ssr: true, outDir, emptyOutDir: true, target: 'node24', minify: false, reportCompressedSize: false },
      rollupOptions: {
        input: withWorkers(...files),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return outDir
}
