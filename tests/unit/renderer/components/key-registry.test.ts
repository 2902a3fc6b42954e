import { expect, test } from 'vitest'
import { createKeyRegistry, matchesKey } from '#renderer/components/key-registry.ts'

function press(key: string, held: { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean; metaKey?: boolean } = {}) {
  return { key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }
}

test('a key matches only with exactly the keys held that are printed', () => {
  expect(matchesKey('F3', press('F3'))).toBe(true)
  expect(matchesKey('F3', press('F3', { ctrlKey: true }))).toBe(false)
  expect(matchesKey('Ctrl+P', press('p', { ctrlKey: true }))).toBe(true)
  expect(matchesKey('Ctrl+P', press('P', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(matchesKey('Ctrl+P', press('p'))).toBe(false)
  expect(matchesKey('Ctrl+P', press('p', { ctrlKey: true, metaKey: true }))).toBe(false)
})

test('the keys of what is drawn are listed, and go when it goes', () => {
  const registry = createKeyRegistry()
  let told = 0
  registry.subscribe(() => told++)
  const remove = registry.add(() => [{ tombol: 'F4', arti: 'kartu' }])
  expect(registry.list()).toEqual([{ tombol: 'F4', arti: 'kartu' }])
  expect(registry.list()).toBe(registry.list())
  remove()
  expect(registry.list()).toEqual([])
  expect(told).toBe(2)
})

test('the meaning a page gives a key goes before the one of every page, whichever came first', () => {
  const registry = createKeyRegistry()
  registry.add(() => [{ tombol: 'F3', arti: 'cari di daftar balita' }], true)
  registry.add(() => [{ tombol: 'F3', arti: 'cari di lembar ini' }])
  expect(registry.list()).toEqual([{ tombol: 'F3', arti: 'cari di lembar ini' }])
})
