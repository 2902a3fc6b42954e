import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** What of the program a command loads: a report must not wait for the reading of spreadsheets. */

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const hook = `
import { registerHooks } from 'node:module'
registerHooks({ load(url, context, next) { console.error('MODUL ' + url); return next(url, context) } })`

function listModul(...argv: string[]): Promise<string[]> {
  const data = join(tmpdir(), 'buku-pustu-tidak-ada')
  const args = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, 'main/hosts/cli/index.ts', ...argv]
  const env = { ...process.env, BUKU_PUSTU_SANDI: sandiUji }
  const child = spawn(process.execPath, [...args, '--data', data], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () =>
      resolve([...text.matchAll(/^MODUL .*\/((?:main|shared|node_modules)\/.*)$/gm)].flatMap(([, file]) => file ?? [])),
    )
  })
}

const features = (files: readonly string[]) => [
  ...new Set(files.flatMap((file) => /^main\/features\/([^/]+)\//.exec(file)?.[1] ?? [])),
]

test.each([
  [['laporan', 'skdn', '--bulan', '2026-10'], ['laporan']],
  [['laporan', 'sip5', '--tahun', '2026'], ['laporan']],
  [['periksa'], []],
  [['konflik', 'daftar'], ['riwayat']],
])(
  '%j loads the features %j and no other',
  async (argv, wanted) => {
    const files = await listModul(...argv)
    expect(files).toContain('main/hosts/cli/run.ts')
    expect(features(files)).toEqual(wanted)
    expect(files.filter((file) => /node_modules\/(?:exceljs|pdfmake|systeminformation)\//.test(file))).toEqual([])
  },
  60_000,
)
