import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { compileCache } from './helpers/compile-cache.ts'
import { keepTempInMemory } from './helpers/folder-ingatan.ts'
import { withKunciRingan } from './helpers/kunci-ringan.ts'
import { builtIn, folderProgram } from './helpers/program.ts'
import { sandiUji } from './helpers/sandi-uji.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = folderProgram('vitest')

const every = 'tests/{unit,integration,architecture,golden}/**/*.test.{ts,tsx}'
/** Tests that change what a whole process has in common; the others go one after another through the same processes. */
const alone = [
  // Kinds of record that only these tests know, described beside the true ones.
  'tests/integration/catatan/{jenis-baru,jenis-baru-paket,kartu-tanpa-kepala}.test.ts',
  // The mask of new files; the folder of temporary ones, and the passphrase of the surroundings.
  'tests/integration/hosts/cli/milik-sendiri.test.ts',
  'tests/integration/security/jejak-disk.test.ts',
  // A stand-in for Electron.
  'tests/unit/main/hosts/electron/preload.test.ts',
]

keepTempInMemory()

export default defineConfig({
  root,
  plugins: [startBuiltWorkers(), withKunciRingan()],
  test: {
    globalSetup: 'tests/helpers/build-once.setup.ts',
    environment: 'node',
    // What a laptop keeps of itself is kept by the tests that ask for it.
    env: {
      BUKU_PUSTU_LAPTOP: '',
      BUKU_PUSTU_SANDI: sandiUji,
      NODE_COMPILE_CACHE: compileCache,
      PUSTU_PROGRAM_UJI: program,
    },
    // Every core: by default one is left idle, which on two is half.
    maxWorkers: availableParallelism(),
    // A guard against what hangs, on a machine with ten other things to do as well.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'bersama', include: [every], exclude: [...alone], isolate: false } },
      { extends: true, test: { name: 'sendiri', include: [...alone] } },
    ],
  },
})

/** A thread of the program begins from its built file, as in the packaged program: from sources each takes half a second. */
function startBuiltWorkers(): Plugin {
  const address = /new URL\('[^']*\/([\w-]+\.worker\.ts)', import\.meta\.url\)/g
  return {
    name: 'start-built-workers',
    enforce: 'pre',
    transform: (code) =>
      code.replace(address, (_match, file: string) => `new URL('${pathToFileURL(builtIn(program, file)).href}')`),
  }
}
