import type { BrowserWindow } from 'electron'
import type { LogError } from '#main/app/dispatch.ts'
import type { HostApplication } from '#main/hosts/host-application.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { ElectronApi } from './electron-api.ts'
import { createInvokeListener, invokeChannel } from './invoke.ts'
import { menuTemplate } from './menu.ts'
import { registerAppScheme, serveRenderer } from './protocol.ts'
import { guardSession, partition } from './session.ts'
import { guardContents, openWindow } from './window.ts'

export type ShellDeps = {
  /** Opens the book; may refuse with an `AppFailure` whose sentence is shown. */
  readonly openApplication: () => HostApplication
  readonly rendererDir: string
  readonly preloadPath: string
  readonly iconPath: string
  readonly log: LogError
  /** Where faults nobody caught arrive: Node's `process`. */
  readonly process: Pick<NodeJS.EventEmitter, 'on'>
}

/** Sets up the whole Electron shell. Call once, before the app is ready. */
export function registerElectron(electron: ElectronApi, deps: ShellDeps): void {
  const { app } = electron
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  registerAppScheme(electron.protocol)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  logFaults(electron, deps)
  app
    .whenReady()
    .then(() => start(electron, deps))
    .catch((error: unknown) => giveUp(electron, deps, error))
}

function start(electron: ElectronApi, deps: ShellDeps): void {
  const { app } = electron
  const application = deps.openApplication()
  // Not before-quit: the window may still save the row being typed while it closes.
  app.once('will-quit', () => application.close())
  app.on('window-all-closed', () => app.quit())
  const session = electron.session.fromPartition(partition)
  // Nothing of ours lives in the session that is kept on the disk; it is guarded all the same.
  for (const each of [session, electron.session.defaultSession]) guardSession(each, app)
  serveRenderer(session.protocol, deps.rendererDir, deps.log)
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(app.isPackaged)))

  let window: BrowserWindow | undefined
  electron.ipcMain.handle(
    invokeChannel,
    createInvokeListener(application, () => window),
  )
  window = openWindow(electron, { ...deps, isPackaged: app.isPackaged })
  window.once('closed', () => {
    window = undefined
  })
  app.on('second-instance', () => focus(window))
}

function focus(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** After a fault nobody caught the program's state is unknown: it is written down, said, and the program ends. */
function logFaults(electron: ElectronApi, deps: ShellDeps): void {
  deps.process.on('uncaughtException', (error) => giveUp(electron, deps, error))
  deps.process.on('unhandledRejection', (error) => deps.log('unhandledRejection', error))
  electron.app.on('render-process-gone', (_event, _contents, details) =>
    deps.log(`render-process-gone ${details.reason}`, undefined),
  )
}

function giveUp(electron: ElectronApi, deps: ShellDeps, error: unknown): void {
  const expected = error instanceof AppFailure ? error.error.pesan : undefined
  try {
    if (expected === undefined) deps.log('uncaughtException', error)
  } finally {
    electron.dialog.showErrorBox('Buku Pustu', expected ?? faultSentence)
    electron.app.exit(1)
  }
}

const faultSentence =
  'Ada kesalahan di dalam program, jadi Buku Pustu ditutup. Yang sudah tersimpan aman. Buka sekali lagi.'
