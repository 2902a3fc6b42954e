import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Something Vite builds: the configuration, what it is made from, and the file that tells when. */
export type BuildTarget = {
  readonly config: string
  readonly mode: string
  readonly sources: string
  readonly built: string
}

export const rendererBuild: BuildTarget = {
  config: 'renderer/vite.config.ts',
  mode: 'production',
  sources: '{renderer,shared,resources}/**/*',
  built: 'dist/renderer/index.html',
}

/** In this order: the first empties dist/main. */
export const electronBuilds: readonly BuildTarget[] = [
  {
    config: 'main/vite.config.ts',
    mode: 'production',
    sources: '{main,shared,resources}/**/*',
    built: 'dist/main/electron.js',
  },
  { config: 'main/vite.config.ts', mode: 'preload', sources: 'main/hosts/electron/*', built: 'dist/main/preload.cjs' },
]

/** Builds the target unless it is newer than all its sources. Returns whether it now stands. */
export function buildIfStale(root: string, target: BuildTarget): boolean {
  return isFresh(root, target) || build(root, target)
}

/** Whether the built file exists and no source, lock file or configuration is newer. */
export function isFresh(root: string, { sources, built }: BuildTarget): boolean {
  const builtAt = modifiedAt(join(root, built))
  const files = [...globSync(sources, { cwd: root }), 'package-lock.json']
  return builtAt > 0 && files.every((file) => modifiedAt(join(root, file)) <= builtAt)
}

function build(root: string, { config, mode }: BuildTarget): boolean {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', config, '--mode', mode, '--logLevel', 'warn']
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** Milliseconds since the epoch; 0 when there is no such file. */
function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
