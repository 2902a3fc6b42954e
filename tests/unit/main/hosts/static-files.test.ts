import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerStatic, contentSecurityPolicy } from '#main/hosts/static-files.ts'

let parent: string
let rendererDir: string

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'buku-pustu-static-'))
  rendererDir = join(parent, 'renderer')
  mkdirSync(join(rendererDir, 'assets'), { recursive: true })
  writeFileSync(join(rendererDir, 'index.html'), 'INDEX')
  writeFileSync(join(rendererDir, 'assets/index-BqX3k9_z.js'), 'SCRIPT')
  writeFileSync(join(rendererDir, 'buku-pustu.svg'), '<svg/>')
  writeFileSync(join(parent, 'rahasia.txt'), 'SECRET')
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))

const text = (body: Uint8Array) => Buffer.from(body).toString()

test.each(['/', '/balita', '/balita/0193-abc/riwayat'])('a place in the program, %s, gets index.html', async (path) => {
  const answer = await answerStatic(rendererDir, path)
  expect([answer.status, text(answer.body)]).toEqual([200, 'INDEX'])
  expect(answer.headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
})

test('a file with a hash in its name may be kept for ever, another may not', async () => {
  const hashed = await answerStatic(rendererDir, '/assets/index-BqX3k9_z.js')
  expect(hashed.headers).toMatchObject({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
  const plain = await answerStatic(rendererDir, '/buku-pustu.svg')
  expect(plain.headers).toMatchObject({ 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' })
})

test.each([
  '/../rahasia.txt',
  '/assets/../../rahasia.txt',
  '/%2e%2e/rahasia.txt',
  '/..%2frahasia.txt',
  '/..%5crahasia.txt',
  '/..\\rahasia.txt',
  '/C:/rahasia.txt',
  '/rahasia.txt%00.js',
  '/%ff%fe.js',
  '//etc/passwd.txt',
  '/assets.js/x.js',
  '/tidak-ada.js',
  `/${'a'.repeat(5000)}.js`,
])('the path %s reads nothing outside the folder', async (path) => {
  const answer = await answerStatic(rendererDir, path)
  expect(answer.status).toBe(404)
  expect(text(answer.body)).not.toContain('SECRET')
})

test('no path at all, however spelt, reaches the file beside the folder', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '/',
    '\\',
    '%2f',
    '%5c',
    'assets',
    'rahasia.txt',
    'renderer',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const answer = await answerStatic(rendererDir, `/${pieces.join('')}`)
      expect(text(answer.body)).not.toContain('SECRET')
    }),
  )
})

test('the content security policy starts from nothing and makes no unsafe exception', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /)
  expect(contentSecurityPolicy).not.toContain('unsafe')
  expect(contentSecurityPolicy).not.toMatch(/https?:|\*/)
})
