import { expect, test } from 'vitest'
import { createCall } from '#renderer/lib/call.ts'
import { createPalang } from '#renderer/lib/palang.ts'

const dilarang = { ok: false, error: { code: 'dilarang', pesan: 'Buku terkunci.' } }

/** A program that is locked until told otherwise, with everything it was asked. */
function createProgram() {
  const program = { terkunci: false, asked: [] as string[] }
  const transport = async (name: string) => {
    program.asked.push(name)
    if (name === 'sesi.keadaan') return { ok: true, data: { tahap: program.terkunci ? 'terkunci' : 'terbuka' } }
    return program.terkunci ? dilarang : { ok: true, data: name }
  }
  return { program, transport }
}

/** Whether a promise has settled by now. */
async function isSettled(work: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open')
  await new Promise((resolve) => setTimeout(resolve, 5))
  return (await Promise.race([work.catch(() => null), Promise.resolve(open)])) !== open
}

test('a call that meets a locked program waits, and is made again when the bar opens', async () => {
  const { program, transport } = createProgram()
  const palang = createPalang()
  let told = 0
  const call = createCall(transport, { palang, onTerkunci: () => told++ })
  program.terkunci = true
  const first = call('beranda.get', {})
  const second = call('hariBuka.list', { bulan: '2026-11' })
  expect(await isSettled(first)).toBe(false)
  expect(told).toBe(1)
  program.terkunci = false
  palang.buka()
  expect(await Promise.all([first, second])).toEqual(['beranda.get', 'hariBuka.list'])
})

test('a call refused for the role of the person fails at once', async () => {
  const palang = createPalang()
  const call = createCall(
    async (name) => (name === 'sesi.keadaan' ? { ok: true, data: { tahap: 'terbuka' } } : dilarang),
    { palang, onTerkunci: () => expect.unreachable() },
  )
  await expect(call('laporan.skdn', { bulan: '2026-10', posyanduId: null })).rejects.toThrow('Buku terkunci.')
})

test('behind a closed bar only the calls of the lock screen are made', async () => {
  const { program, transport } = createProgram()
  const palang = createPalang()
  const call = createCall(transport, { palang, onTerkunci: () => undefined })
  palang.tutup()
  const waiting = call('beranda.get', {})
  await call('sesi.keadaan', {})
  await call('sesi.lock', {})
  expect(program.asked).toEqual(['sesi.keadaan', 'sesi.lock'])
  palang.buka()
  await waiting
  expect(program.asked.at(-1)).toBe('beranda.get')
})

test('what waited for one person is refused when another signs in, and never reaches the program', async () => {
  const { program, transport } = createProgram()
  const palang = createPalang()
  const call = createCall(transport, { palang, onTerkunci: () => undefined })
  palang.tutup()
  const waiting = call('beranda.get', {})
  palang.buang(new Error('orang lain'))
  await expect(waiting).rejects.toThrow('orang lain')
  expect(program.asked).toEqual([])
  expect(palang.isTertutup()).toBe(false)
})
