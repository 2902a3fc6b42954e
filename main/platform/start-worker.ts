import { setFlagsFromString } from 'node:v8'
import { Worker, type WorkerOptions } from 'node:worker_threads'

// Run from its source, every thread strips types with one WebAssembly module, and the V8 of Node 24.21 crashes the whole process
// when a thread collects compiled code of it that another thread is just leaving (RecursiveMutex::Lock in
// NativeModule::FreeCode). A few hundred kilobytes are kept instead. The packaged program has no such module.
if (import.meta.url.endsWith('.ts')) setFlagsFromString('--no-wasm-code-gc')

/** Starts a thread on a module. The only place that does. */
export function startWorker(entry: URL, options: WorkerOptions): Worker {
  return new Worker(entry, options)
}
