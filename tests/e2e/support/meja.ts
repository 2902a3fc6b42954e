import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programOf } from '#tests/helpers/program.ts'
import { test as base } from './aplikasi.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

async function fill(file: string, folder: string): Promise<string> {
  const script = [programOf(file), folder]
  const child = spawn(process.execPath, script, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return join(folder, 'wonorejo')
}

/** `test` whose sample book is that of Puskesmas Wonorejo, made by a script, on 12-11-2026. */
export const createMeja = (file: string) =>
  base.extend<object, { readonly makeContoh: () => Promise<string> }>({
    // As defaults, not by `test.use`: a module is read once, so a second journey of the same process would miss them.
    isiAwal: 'contoh',
    hariIni: '2026-11-12T10:00:00+07:00',
    makeContoh: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
      async ({}, use) => {
        const folder = await mkdtemp(join(tmpdir(), 'buku-pustu-meja-'))
        let made: Promise<string> | undefined
        await use(() => {
          made ??= fill(file, folder)
          return made
        })
        await rm(folder, { recursive: true, force: true })
      },
      { scope: 'worker' },
    ],
  })

/** The same with three Pustu (fill-meja.ts). */
export const test = createMeja('tests/e2e/support/fill-meja.ts')
