import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { programOf } from '#tests/helpers/program.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A running Buku Pustu: the real loopback host, in a process of its own. */
export type Server = {
  /** The one-time sign-in address it printed. */
  readonly signInUrl: string
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** Asks it to stop, and waits until the book is closed. */
  stop(): Promise<void>
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>
}

/**
 * Starts the loopback host on a data folder, with the clock at an instant if one is given, and waits for its address.
 *
 * @param sticks a folder whose folders are the sticks that are in; only together with an instant
 */
export async function startServer(dataDir: string, instant?: string, sticks?: string): Promise<Server> {
  const script = instant
    ? [programOf('tests/e2e/support/serve-on-day.ts'), dataDir, instant, ...(sticks ? [sticks] : [])]
    : ['main/hosts/loopback/serve.ts', '--layani', '--data', dataDir]
  const child = spawn(process.execPath, script, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const signInUrl = await firstLine(child)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return {
    signInUrl,
    origin: new URL(signInUrl).origin,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
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
