import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs command lines side by side, one an argument, each to its end. The last is to be the longest: what it says is said
 * at once, what the others say comes in one piece when they end, under their name. How each of them ended stands at the
 * foot; the whole fails with the code of the first that failed.
 */
async function sideBySide(lines: readonly string[]): Promise<number> {
  const codes = new Map<string, number>()
  const run = async (line: string, isLast: boolean) => {
    const child = spawn(line, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const out of [child.stdout, child.stderr]) {
      out.setEncoding('utf8').on('data', (text: string) => {
        if (isLast) process.stdout.write(text)
        else said += text
      })
    }
    const [code] = (await once(child, 'close')) as [number | null]
    codes.set(line, code ?? 1)
    if (!isLast) process.stdout.write(`> ${line}\n${said}`)
  }
  await Promise.all(lines.map((line, i) => run(line, i === lines.length - 1)))
  for (const line of lines) process.stdout.write(`${codes.get(line) === 0 ? 'passed' : 'FAILED'}: ${line}\n`)
  return lines.map((line) => codes.get(line) ?? 1).find((code) => code !== 0) ?? 0
}

process.exitCode = await sideBySide(process.argv.slice(2))
