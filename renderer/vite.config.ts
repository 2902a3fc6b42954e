import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window, built so that the strict content security policy holds: nothing inline, everything from our own origin. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The icon is the only file served as it is.
  publicDir: fileURLToPath(new URL('../resources/icons', import.meta.url)),
  plugins: [react()],
  css: {
    modules: {
      // Readable in the inspector: `lembar_jumlah` is the class `jumlah` of lembar.module.css. No two of these files share a name.
      generateScopedName: (name, file) => `${basename(file, '.module.css')}_${name}`,
      localsConvention: 'dashes',
    },
  },
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // One sheet of styles: how a page looks never hangs on which pages were opened before it.
    cssCodeSplit: false,
  },
})
