import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { programOf } from '#tests/helpers/program.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import type { Jawaban, Permintaan } from './serve-on-day.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A running Buku Pustu: the real loopback host, in a process beside this one. */
export type Server = {
  /** The one-time sign-in address it printed. */
  readonly signInUrl: string
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** Waits until the book is closed. */
  stop(): Promise<void>
  /** The same, and the process has ended. */
  end(): Promise<void>
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>
}

/**
 * Starts the loopback host on a data folder, with the clock at an instant if one is given, and waits for its address.
 *
 * @param sticks a folder whose folders are the sticks that are in; only together with an instant
 */
export async function startServer(dataDir: string, instant?: string, sticks?: string): Promise<Server> {
  return instant ? serveOnDay(dataDir, instant, sticks ?? null) : serveAlone(dataDir)
}

/** As the program is started, with the clock of the machine. */
async function serveAlone(dataDir: string): Promise<Server> {
  const script = [programOf('main/hosts/loopback/serve.ts'), '--layani', '--data', dataDir]
  const child = spawn(process.execPath, script, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const signInUrl = await firstLine(child)
  const end = () => endProcess(child, 'SIGTERM')
  return {
    ...{ signInUrl, origin: new URL(signInUrl).origin },
    ...{ stop: end, end, kill: () => endProcess(child, 'SIGKILL') },
  }
}

async function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

async function serveOnDay(dataDir: string, instant: string, sticks: string | null): Promise<Server> {
  const program = kini ?? startProgram()
  const { nomor, alamat } = await program.ask({ buka: { dataDir, instant, sticks } })
  if (alamat === null) throw new Error('A book was opened without an address')
  program.terbuka.add(nomor)
  const endWith = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (!program.terbuka.has(nomor)) return
    if (program.terbuka.size > 1) throw new Error('Another book of this test would end with it')
    await endProcess(program.child, signal)
  }
  return {
    signInUrl: alamat,
    origin: new URL(alamat).origin,
    stop: async () => {
      if (program.terbuka.delete(nomor)) await program.ask({ tutup: nomor })
    },
    end: () => endWith('SIGTERM'),
    kill: () => endWith('SIGKILL'),
  }
}

type Isi<P> = P extends unknown ? Omit<P, 'nomor'> : never

/** One process serves the books of all journeys of a worker, one after another: a start costs more than a book. */
type ProgramUji = {
  readonly child: ChildProcess
  /** The requests whose books are open. */
  readonly terbuka: Set<number>
  ask(isi: Isi<Permintaan>): Promise<Jawaban>
}
let kini: ProgramUji | null = null

function startProgram(): ProgramUji {
  const stdio = ['pipe', 'pipe', 'pipe'] as const
  const child = spawn(process.execPath, [programOf('tests/e2e/support/serve-on-day.ts')], {
    cwd: root,
    stdio: [...stdio],
  })
  const complaint = textOf(child)
  const menunggu = new Map<number, (jawaban: Jawaban) => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const jawaban = JSON.parse(line) as Jawaban
    menunggu.get(jawaban.nomor)?.(jawaban)
    menunggu.delete(jawaban.nomor)
  })
  let nomor = 0
  const program: ProgramUji = {
    child,
    terbuka: new Set(),
    ask: async (isi) => {
      const { promise, resolve } = Promise.withResolvers<Jawaban>()
      menunggu.set(++nomor, resolve)
      child.stdin.write(`${JSON.stringify({ nomor, ...isi })}\n`)
      const jawaban = await promise
      if (jawaban.galat !== null) throw new Error(jawaban.galat)
      return jawaban
    },
  }
  child.once('exit', async () => {
    if (kini === program) kini = null
    program.terbuka.clear()
    const galat = `the server ended: ${await complaint}`
    for (const [one, tell] of menunggu) tell({ nomor: one, alamat: null, galat })
  })
  kini = program
  return program
}

/** Runs one command line of the program to its end. */
export async function runCli(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [programOf('main/hosts/cli/index.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, BUKU_PUSTU_SANDI: sandiUji },
  })
  const complaint = textOf(child)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`cli ${args[0]} ended with ${code}: ${await complaint}`)
}

async function firstLine(child: ChildProcess): Promise<string> {
  const complaint = textOf(child)
  if (!child.stdout) throw new Error('the server has no output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error(`the server ended before it gave an address: ${await complaint}`)
}

async function textOf({ stderr }: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of stderr ?? []) text += String(chunk)
  return text
}
