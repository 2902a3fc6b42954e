import { keepForOwner } from '#main/platform/milik-sendiri.ts'
import { keepCompiledCode } from '#main/platform/simpan-kode.ts'
import { ambilSandi } from '../sandi-lingkungan.ts'

ambilSandi()
keepForOwner()
keepCompiledCode()
// Who reads no further, as `| head`, wants no more of it.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
})
const { runCli } = await import('./run.ts')

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
})
