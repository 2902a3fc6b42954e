import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as electron from 'electron'
import { openApplication } from '#main/app/compose.ts'
import { createErrorLog } from '#main/app/error-log.ts'
import { resolveDataDir } from '#main/hosts/data-dir.ts'
import { ambilSandi } from '#main/hosts/sandi-lingkungan.ts'
import { keepForOwner } from '#main/platform/milik-sendiri.ts'
import { registerElectron } from './register.ts'

ambilSandi()
keepForOwner()

// Electron and Chromium add switches of their own, hence not strict.
const { values } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false })
const dataDir = resolveDataDir(typeof values.data === 'string' ? values.data : undefined)

// Paths from dist/main, where the build puts this file.
const builtFile = (path: string) => fileURLToPath(new URL(path, import.meta.url))

registerElectron(electron, {
  openApplication: () => openApplication({ dataDir, cadanganOtomatis: true }),
  rendererDir: builtFile('../renderer'),
  preloadPath: builtFile('preload.cjs'),
  iconPath: builtFile('../../resources/icons/buku-pustu.png'),
  log: createErrorLog(dataDir),
  process,
})
