import { globSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, normalizePath, type Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = resolve(root, 'dist/main')

/**
 * Builds what Electron runs, which knows no TypeScript: its entry and every `*.worker.ts` as modules, or with
 * `--mode preload` the preload as the single script a sandboxed window takes. Packages stay outside.
 */
export default defineConfig(({ mode }) => {
  const isPreload = mode === 'preload'
  return {
    root,
    publicDir: false,
    plugins: [keepFileAddresses(outDir)],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: !isPreload,
      target: 'node24',
      minify: false,
      rollupOptions: {
        external: ['electron'],
        input: isPreload ? { preload: resolve(root, 'main/hosts/electron/preload.ts') } : moduleEntries(),
        output: isPreload
          ? { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false }
          : { format: 'es' as const, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
})

function moduleEntries(): Record<string, string> {
  return withWorkers('main/hosts/electron/electron.ts')
}

/** Entries to build by their names: these files, and every worker one of them may start. */
export function withWorkers(...files: readonly string[]): Record<string, string> {
  const entries = [...files, ...globSync('main/**/*.worker.ts', { cwd: root })]
  return Object.fromEntries(entries.map((file) => [basename(file, '.ts'), resolve(root, file)]))
}

/** Sources name files beside them by `new URL('…', import.meta.url)`; all built files lie flat in one folder. */
export function keepFileAddresses(outDir: string): Plugin {
  return {
    name: 'keep-file-addresses',
    transform(code, id) {
      if (!id.startsWith(normalizePath(root)) || !code.includes('import.meta.url')) return undefined
      return code.replace(
        /new URL\((['"])(\.{1,2}\/[^'"]*)\1,\s*import\.meta\.url\)/g,
        (_match, _quote, path: string) => {
          const target = resolve(dirname(id), path)
          const built = target.endsWith('.worker.ts')
            ? `./${basename(target, '.ts')}.js`
            : relative(outDir, target) + (path.endsWith('/') ? '/' : '')
          return `new URL(${JSON.stringify(normalizePath(built))}, import.meta.url)`
        },
      )
    },
  }
}
