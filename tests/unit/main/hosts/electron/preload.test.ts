import { expect, test, vi } from 'vitest'

const bridge = vi.hoisted(() => ({ exposed: new Map<string, unknown>(), invoked: [] as unknown[][] }))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => bridge.exposed.set(name, api) },
  ipcRenderer: { invoke: async (...args: unknown[]) => bridge.invoked.push(args) },
}))

test('the page gets one function over one channel, and nothing else', async () => {
  await import('#main/hosts/electron/preload.ts')
  expect([...bridge.exposed.keys()]).toEqual(['bukuPustu'])
  const api = bridge.exposed.get('bukuPustu') as { invoke: (name: string, input: unknown) => Promise<unknown> }
  expect(Object.keys(api)).toEqual(['invoke'])
  await api.invoke('balita.list', { cari: 'Ayu' })
  expect(bridge.invoked).toEqual([['app:invoke', 'balita.list', { cari: 'Ayu' }]])
})
