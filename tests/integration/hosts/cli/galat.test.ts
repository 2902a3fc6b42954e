import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explain } from '#main/hosts/cli/run.ts'
import { programOf } from '#tests/helpers/program.ts'
import { callCli } from '#tests/helpers/run-cli.ts'

/** What the system refuses is a sentence and exit 1; what the program itself does wrong tells a place and nothing else. */

let folder = ''
const dir = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-galat-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = ['--nama', 'A', '--kabupaten', 'K', '--kecamatan', 'K', '--puskesmas', 'S', '--desa', 'D']
async function makeBook(): Promise<void> {
  expect(await callCli('init', '--jenis', 'pustu', ...place, '--data', dir('buku'))).toMatchObject({ code: 0 })
}

const kalimat = /^[^\n]+\.\n$/

describe('a folder that cannot be one', () => {
  test.each(['periksa', 'init --jenis pustu', 'konflik daftar'])('is said by %s', async (command) => {
    symlinkSync(dir('putar'), dir('putar'))
    for (const data of [dir('putar'), join(dir('putar'), 'x'), dir('x'.repeat(300)), join(dir('x'.repeat(300)), 'y')]) {
      const argv = [...command.split(' '), ...(command.startsWith('init') ? place : []), '--data', data]
      expect(await callCli(...argv), argv.join(' ')).toMatchObject({ code: 1, stderr: expect.stringMatching(kalimat) })
    }
  })

  test('is said by what writes to one', async () => {
    await makeBook()
    symlinkSync(dir('putar'), dir('putar'))
    for (const ke of [join(dir('putar'), 'x'), dir('x'.repeat(300)), '/proc/x']) {
      for (const command of ['cadangan buat', 'usb kenalan', 'laporan skdn --bulan 2026-10']) {
        const argv = [...command.split(' '), '--ke', ke, '--data', dir('buku')]
        expect(await callCli(...argv), argv.join(' ')).toMatchObject({
          code: 1,
          stderr: expect.stringMatching(kalimat),
        })
      }
    }
  })
})

test.skipIf(process.platform !== 'linux')(
  'a backup that is larger than a file may be there is said, and leaves no book',
  async () => {
    await makeBook()
    await callCli('cadangan', 'buat', '--ke', dir('cadangan'), '--data', dir('buku'))
    const [name = ''] = readdirSync(dir('cadangan'))
    const argv = [
      programOf('main/hosts/cli/index.ts'),
      'cadangan',
      'pulihkan',
      join(dir('cadangan'), name),
      '--data',
      dir('pulih'),
    ]
    // 20 kB: SIGXFSZ is what Node never sees, the write fails instead.
    const child = spawn('bash', ['-c', 'ulimit -f 20; exec "$0" "$@"', process.execPath, ...argv])
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += String(text)
    })
    const [code] = await once(child, 'close')
    expect([code, stderr]).toEqual([1, expect.stringMatching(/lebih besar daripada yang boleh ditulis/)])
    expect(readdirSync(dir('pulih'))).not.toContain('buku.sqlite')
  },
)

test('a key that may not be read is not called damaged', async () => {
  await makeBook()
  renameSync(join(dir('buku'), 'kunci.json'), dir('kunci.json'))
  // A folder answers to the owner of all files what a forbidden one answers to everybody else.
  mkdirSync(join(dir('buku'), 'kunci.json'))
  const { code, stderr } = await callCli('periksa', '--data', dir('buku'))
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/kunci\.json\) ada, tetapi tidak boleh atau tidak dapat dibaca/),
  ])
  expect(stderr).not.toMatch(/rusak/)
})

test('a fault of the program tells its kind and place, and nothing of its message', () => {
  const messages = ['NIK 3509011001250001 at /rumah/ibu', "stat '/rumah/ibu/at kerja'", 'a\n    at /rumah/ibu/3509 (x)']
  for (const message of messages) {
    const { code, sentence } = explain(new Error(message))
    expect(code).toBe(3)
    expect(sentence).not.toMatch(/3509|rumah|kerja/)
    expect(sentence).toMatch(/\(Error at .*galat\.test\.ts/)
  }
  expect(explain(new SyntaxError('Unexpected token "NIK at 3"')).sentence).not.toMatch(/NIK/)
})
