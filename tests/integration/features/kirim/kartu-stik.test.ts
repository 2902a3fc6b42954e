import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolderKiriman } from '#main/features/kirim/kartu-stik.ts'

let media = ''
beforeEach(() => {
  media = mkdtempSync(join(tmpdir(), 'buku-pustu-media-'))
})
afterEach(() => rmSync(media, { recursive: true, force: true }))

test('the folder of ours is made on a stick once', () => {
  const folder = makeFolderKiriman(media)
  expect(existsSync(folder)).toBe(true)
  expect(makeFolderKiriman(media)).toBe(folder)
})

test('a stick that was pulled out is not made again as a folder of the laptop', () => {
  const stik = join(media, 'SANDISK')
  expect(() => makeFolderKiriman(stik)).toThrow(/belum ada yang disimpan di sana. Buku ini tidak berubah/)
  expect(existsSync(stik)).toBe(false)
})
