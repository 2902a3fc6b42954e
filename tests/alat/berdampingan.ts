import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs command lines side by side, one an argument: what each of them says comes in one piece when it ends, under its
 * name. The first that fails ends the others, and the whole fails with its code.
 */
async function sideBySide(lines: readonly string[]): Promise<number> {
  const running = new Set<ChildProcess>()
  let failed = 0
  const run = async (line: string) => {
    // A group of its own: the shell and what it started are ended together.
    const child = spawn(line, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    running.add(child)
    let said = ''
    for (const out of [child.stdout, child.stderr]) {
      out.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    const [code] = (await once(child, 'close')) as [number | null]
    running.delete(child)
    if (failed > 0) return
    process.stdout.write(`> ${line}\n${said}`)
    if (code === 0) return
    failed = code ?? 1
    for (const other of running) end(other)
  }
  await Promise.all(lines.map(run))
  return failed
}

function end(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill()
  else process.kill(-child.pid)
}

process.exitCode = await sideBySide(process.argv.slice(2))
