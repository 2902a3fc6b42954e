import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, normalizePath, type Plugin } from 'vite'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const askAhead = normalizePath(fromHere('app/tanya-awal.ts'))

/** The window, built so that the strict content security policy holds: nothing inline, everything from our own origin. */
export default defineConfig({
  root: fromHere('.'),
  // The icon is the only file served as it is.
  publicDir: fromHere('../resources/icons'),
  plugins: [react(), loadEarly()],
  css: {
    modules: {
      // Readable in the inspector: `lembar_jumlah` is the class `jumlah` of lembar.module.css. No two of these files share a name.
      generateScopedName: (name, file) => `${basename(file, '.module.css')}_${name}`,
      localsConvention: 'dashes',
    },
  },
  build: {
    outDir: fromHere('../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // One sheet of styles: how a page looks never hangs on which pages were opened before it.
    cssCodeSplit: false,
    rollupOptions: {
      input: [fromHere('index.html'), askAhead],
      output: { codeSplitting: { groups: [{ debugName: 'awal', name: chunkOf }] } },
    },
  },
})

/**
 * Names, before all else, the small script that asks ahead, and the one font: the page is laid out once, in its letters.
 * The open book is read beside the gate.
 */
function loadEarly(): Plugin {
  return {
    name: 'load-early',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle).flatMap((file): HtmlTagDescriptor[] => {
          const [address, injectTo] = [`/${file.fileName}`, 'head-prepend'] as const
          if (file.type === 'chunk' && file.facadeModuleId === askAhead) {
            return [{ tag: 'script', attrs: { type: 'module', async: true, src: address }, injectTo }]
          }
          if (file.type === 'chunk' && file.name === 'buku') {
            return [{ tag: 'link', attrs: { rel: 'modulepreload', href: address }, injectTo: 'head' }]
          }
          if (!file.fileName.endsWith('.woff2')) return []
          const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: address }
          return [{ tag: 'link', attrs, injectTo }]
        }),
    },
  }
}

type Chunking = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

/** What each chunk holds: a module belongs to the first whose entries need it. */
const chunks = [
  // The gate and the page of signing in: what is needed before anything is drawn.
  { name: 'awal', entries: ['app/main.tsx'], needed: new Set<string>() },
  // The window of the open book with its first page, asked for at the same time.
  { name: 'buku', entries: ['app/buku-terbuka.tsx', 'app/beranda.tsx'], needed: new Set<string>() },
] as const

/** Adds everything a module needs before it runs, itself included. */
function addNeeded(needed: Set<string>, id: string, context: Chunking): void {
  if (needed.has(id)) return
  needed.add(id)
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) addNeeded(needed, next, context)
}

/**
 * The chunk a module belongs to: one file instead of thirty, each of which a browser that has just started must ask for,
 * wait for, and compile by itself.
 */
function chunkOf(id: string, context: Chunking): string | null {
  for (const { name, entries, needed } of chunks) {
    for (const entry of entries) addNeeded(needed, normalizePath(fromHere(entry)), context)
    if (needed.has(id)) return name
  }
  return id.startsWith('\0rolldown') ? 'awal' : null
}
