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
      output: { codeSplitting: { groups: [{ debugName: 'awal', name: inFirstPage }] } },
    },
  },
})

/** Names, before all else, the small script that asks ahead, and the one font: the page is laid out once, in its letters. */
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
          if (!file.fileName.endsWith('.woff2')) return []
          const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: address }
          return [{ tag: 'link', attrs, injectTo }]
        }),
    },
  }
}

type Chunking = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

/** What runs before Beranda is drawn: the window itself, and its first page, which is asked for with it. */
const firstPage = new Set<string>()

/** Everything a module needs before it runs, itself included. */
function addNeeded(id: string, context: Chunking): void {
  if (firstPage.has(id)) return
  firstPage.add(id)
  for (const needed of context.getModuleInfo(id)?.importedIds ?? []) addNeeded(needed, context)
}

/**
 * The chunk of everything the first page needs: one file instead of thirty, each of which a browser that has just started
 * must ask for, wait for, and compile by itself.
 */
function inFirstPage(id: string, context: Chunking): string | null {
  for (const entry of ['app/main.tsx', 'app/beranda.tsx']) addNeeded(normalizePath(fromHere(entry)), context)
  return firstPage.has(id) || id.startsWith('\0rolldown') ? 'awal' : null
}
