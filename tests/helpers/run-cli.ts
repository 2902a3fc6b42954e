import { spawn } from 'node:child_process'
import { runCli } from '#main/hosts/cli/run.ts'
import { programOf } from './program.ts'

export type JawabanCli = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs one command line inside this process. */
export async function callCli(...argv: string[]): Promise<JawabanCli> {
  let [stdout, stderr] = ['', '']
  const code = await runCli(argv, {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
  })
  return { code, stdout, stderr }
}

const entry = programOf('main/hosts/cli/index.ts')

/**
 * Runs one command line as a process of its own.
 *
 * @param killAfterMs pulls the plug (SIGKILL) after so many milliseconds; `code` is then -1
 */
export function spawnCli(argv: readonly string[], killAfterMs: number | null = null): Promise<JawabanCli> {
  return spawnNode([entry, ...argv], killAfterMs)
}

const tellMemory = "process.on('exit',()=>console.error('\\nmaxRSS',process.resourceUsage().maxRSS))"

/** The same, and how much memory the process took at most. MB */
export async function spawnMeasured(argv: readonly string[]): Promise<JawabanCli & { readonly memoriMb: number }> {
  const args = ['--import', `data:text/javascript,${encodeURIComponent(tellMemory)}`, entry, ...argv]
  const { code, stdout, stderr } = await spawnNode(args, null)
  const told = [...stderr.matchAll(/\nmaxRSS (\d+)\n/g)].map(([, kb]) => Number(kb))
  return { code, stdout, stderr: stderr.replaceAll(/\nmaxRSS \d+\n/g, ''), memoriMb: Math.max(...told) / 1024 }
}

function spawnNode(args: readonly string[], killAfterMs: number | null): Promise<JawabanCli> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const timer = killAfterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (timer) clearTimeout(timer)
      resolve({ code: code ?? -1, stdout, stderr })
    })
  })
}
