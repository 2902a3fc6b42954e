import { fileURLToPath } from 'node:url'
import { openApplication } from '#main/app/compose.ts'
import { startLoopback } from '#main/hosts/loopback/server.ts'

// serve.ts with a clock that starts at a given instant and runs on from there: FOLDER INSTANT
const [dataDir = '', instant = ''] = process.argv.slice(2)
const offset = new Date(instant).getTime() - Date.now()
const application = openApplication({ dataDir, now: () => new Date(Date.now() + offset) })
const loopback = await startLoopback({
  application,
  rendererDir: fileURLToPath(new URL('../../../dist/renderer', import.meta.url)),
  log: (where, error) => process.stderr.write(`${where}: ${String(error)}\n`),
})
process.stdout.write(`${loopback.signInUrl}\n`)
process.once('SIGTERM', async () => {
  await loopback.close()
  application.close()
})
