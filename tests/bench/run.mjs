// Plain JavaScript, so that any Node from 20 on can begin here: the measurements are TypeScript, and are run by the Node
// that came with the packages, whichever one was typed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const own = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe'].map(fromRoot).find(existsSync)
const args = [fromRoot('tests/bench/run.ts'), ...process.argv.slice(2)]
const { status, error } = spawnSync(own ?? process.execPath, args, { stdio: 'inherit' })
if (error) process.stderr.write(`${error.message}\n`)
process.exitCode = status ?? 1
