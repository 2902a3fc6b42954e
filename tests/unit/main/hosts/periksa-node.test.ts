import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const check = join(root, 'main/hosts/periksa-node.cjs')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-node-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, '-e', 'console.log("jalan")'], {
    encoding: 'utf8',
  })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

test('the Node that came with the packages runs the program, with nothing said', () => {
  expect(run('-r', check)).toEqual({ status: 0, stdout: 'jalan', stderr: '' })
})

test.each(['20.20.2', '18.0.0', '22.18.0', '9.11.2'])(
  'Node %s is refused in a sentence, not with a stack',
  (version) => {
    const older = join(folder, 'lama.cjs')
    writeFileSync(older, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`)
    const { status, stdout, stderr } = run('-r', older, '-r', check)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`memerlukan Node 24 atau lebih baru; yang dipakai sekarang ${version}`)
    expect(stderr).toMatch(/Data tidak diubah.*npm ci/)
    expect(stderr.split('\n')).toHaveLength(1)
  },
)

test('where the packages were never installed it says so', () => {
  mkdirSync(join(folder, 'main/hosts'), { recursive: true })
  const alone = join(folder, 'main/hosts/periksa-node.cjs')
  copyFileSync(check, alone)
  const { status, stderr } = run('-r', alone)
  expect(status).toBe(1)
  expect(stderr).toBe('Buku Pustu belum dipasang lengkap. Data tidak diubah. Jalankan dulu: npm ci')
})

test('every script that starts the program asks it first', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const starting = Object.values(scripts).filter((script) => script.includes('main/hosts/'))
  expect(starting.length).toBeGreaterThanOrEqual(4)
  for (const script of starting) expect(script).toMatch(/^node -r \.\/main\/hosts\/periksa-node\.cjs main\/hosts\//)
})
