import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const jenis: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** Builds the page of the made-up card. @returns the folder it stands in */
export async function buildHalaman(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'buku-pustu-kartu-lain-'))
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [react()],
    css: { modules: { localsConvention: 'dashes' } },
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome120' },
  })
  return outDir
}

const asal = 'http://kartu-lain.test'

/** Opens it without a server: each file is answered from its folder. */
export async function openHalaman(page: Page, folder: string): Promise<void> {
  await page.route(`${asal}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = pathname === '/' ? '/index.html' : pathname
    const body = await readFile(join(folder, path)).catch(() => null)
    if (body === null) await route.fulfill({ status: 404 })
    else await route.fulfill({ body, contentType: jenis[extname(path)] ?? 'application/octet-stream' })
  })
  await page.goto(asal)
}
