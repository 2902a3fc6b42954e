import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import envPaths from 'env-paths'

/** Where compiled code is kept: Node reads this place from the variable of that name, too. */
export function folderKode(): string {
  return process.env.NODE_COMPILE_CACHE ?? join(envPaths('Buku Pustu', { suffix: '' }).cache, 'kode')
}

/**
 * Keeps compiled code of the program from one start to the next, in the cache folder of this user alone. For each
 * thread anew. It holds code, never data; where it cannot be kept, the program starts as slowly as without.
 */
export function keepCompiledCode(): void {
  enableCompileCache(folderKode())
}
