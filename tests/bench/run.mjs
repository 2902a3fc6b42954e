// Plain JavaScript, so that any Node from 20 on can begin here: the measurements are TypeScript, and are run by the Node
// that came with the packages, whichever one was typed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const { optionalDependencies } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'))
const own = Object.keys(optionalDependencies)
  .flatMap((name) => [`node_modules/${name}/bin/node`, `node_modules/${name}/bin/node.exe`])
  .map(fromRoot)
  .find(existsSync)
const args = [fromRoot('tests/bench/run.ts'), ...process.argv.slice(2)]
const { status, error } = spawnSync(own ?? process.execPath, args, { stdio: 'inherit' })
if (error) process.stderr.write(`${error.message}\n`)
process.exitCode = status ?? 1
