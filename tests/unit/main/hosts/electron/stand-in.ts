import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { ElectronApi } from '#main/hosts/electron/electron-api.ts'

/** Refuses at compile time any member that the real API (electron.d.ts) does not have. */
type Only<Real> = { readonly [K in keyof Real]?: unknown }

/** The members of the two stand-in classes below, checked in the same way. */
export const windowMembers = [
  'webContents',
  'loadURL',
  'show',
  'focus',
  'restore',
  'isMinimized',
] as const satisfies (keyof Electron.BrowserWindow)[]
export const contentsMembers = ['setWindowOpenHandler'] as const satisfies (keyof Electron.WebContents)[]

/** Everything the shell did to Electron, in one place to look at. */
export type Recorded = {
  readonly calls: string[]
  readonly handlers: Map<string, (...args: never[]) => unknown>
  schemes: unknown
  partition: string | undefined
  menu: unknown
  requestFilter: Electron.WebRequestFilter | undefined
  errorBox: string[] | undefined
}

export type StandIn = {
  readonly electron: ElectronApi
  readonly recorded: Recorded
  readonly app: EventEmitter
  readonly session: EventEmitter
  readonly windows: WindowStandIn[]
  /** Lets the app become ready, and waits until the shell has answered. */
  ready(): Promise<void>
}

export class ContentsStandIn extends EventEmitter {
  openHandler: (() => unknown) | undefined
  setWindowOpenHandler(handler: () => unknown): void {
    this.openHandler = handler
  }
}

export class WindowStandIn extends EventEmitter {
  readonly webContents = new ContentsStandIn()
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly did: string[] = []
  minimized = false
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
  }
  loadURL(url: string): Promise<void> {
    this.did.push(`loadURL ${url}`)
    return Promise.resolve()
  }
  show(): void {
    this.did.push('show')
  }
  focus(): void {
    this.did.push('focus')
  }
  restore(): void {
    this.did.push('restore')
  }
  isMinimized(): boolean {
    return this.minimized
  }
}

/** The Electron API as far as the shell uses it: records what is set and lets a test fire what Electron would. */
export function createStandIn(options: { firstInstance?: boolean; packaged?: boolean } = {}): StandIn {
  const recorded: Recorded = {
    calls: [],
    handlers: new Map(),
    schemes: undefined,
    partition: undefined,
    menu: undefined,
    requestFilter: undefined,
    errorBox: undefined,
  }
  const windows: WindowStandIn[] = []
  const readiness = Promise.withResolvers<void>()
  const app = Object.assign(new EventEmitter(), appParts(recorded, options, readiness.promise))
  const inMemory = Object.assign(new EventEmitter(), sessionParts(recorded))
  const onDisk = Object.assign(new EventEmitter(), sessionParts({ ...recorded, handlers: new Map() }))
  const session = {
    defaultSession: onDisk as unknown as Electron.Session,
    fromPartition: (name: string) => {
      recorded.partition = name
      return inMemory as unknown as Electron.Session
    },
  } satisfies Only<typeof Electron.session>
  class BrowserWindow extends WindowStandIn {
    constructor(windowOptions: Electron.BrowserWindowConstructorOptions) {
      super(windowOptions)
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
  }
  const electron = { app, session, BrowserWindow, ...mainParts(recorded) }
  return {
    // The stand-in has only the members the shell uses; that each of them exists is checked member by member.
    electron: electron as unknown as ElectronApi,
    recorded,
    app,
    session: inMemory,
    windows,
    ready: async () => {
      readiness.resolve()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

function appParts(recorded: Recorded, options: { firstInstance?: boolean; packaged?: boolean }, ready: Promise<void>) {
  return {
    isPackaged: options.packaged ?? true,
    requestSingleInstanceLock: () => options.firstInstance ?? true,
    enableSandbox: () => recorded.calls.push('enableSandbox'),
    whenReady: () => ready,
    quit: () => recorded.calls.push('quit'),
    exit: (code: number) => recorded.calls.push(`exit ${code}`),
    getPath: (name: string) => `/rumah/${name}`,
  } satisfies Only<Electron.App>
}

function sessionParts(recorded: Recorded) {
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => void recorded.handlers.set(name, handler)
  const webRequest = {
    onBeforeRequest: (filter: Electron.WebRequestFilter, listener: (...args: never[]) => unknown) => {
      recorded.requestFilter = filter
      recorded.handlers.set('onBeforeRequest', listener)
    },
  } satisfies Only<Electron.WebRequest>
  const protocol = {
    handle: (scheme: string, handler: (...args: never[]) => unknown) =>
      void recorded.handlers.set(`protocol ${scheme}`, handler),
  } satisfies Only<Electron.Protocol>
  return {
    protocol,
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    webRequest,
  } satisfies Only<Electron.Session>
}

function mainParts(recorded: Recorded) {
  const ipcMain = {
    handle: (channel: string, handler: (...args: never[]) => unknown) => void recorded.handlers.set(channel, handler),
  } satisfies Only<Electron.IpcMain>
  const protocol = {
    registerSchemesAsPrivileged: (schemes: unknown) => {
      recorded.schemes = schemes
    },
  } satisfies Only<Electron.Protocol>
  const Menu = {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => {
      recorded.menu = menu
    },
  } satisfies Only<typeof Electron.Menu>
  const dialog = {
    showErrorBox: (...words: string[]) => {
      recorded.errorBox = words
    },
  } satisfies Only<Electron.Dialog>
  return { ipcMain, protocol, Menu, dialog } satisfies Only<ElectronApi>
}
