import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window, built so that the strict content security policy holds: nothing inline, everything from our own origin. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The icon is the only file served as it is.
  publicDir: fileURLToPath(new URL('../resources/icons', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
