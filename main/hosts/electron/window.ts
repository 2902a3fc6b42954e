import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron'
import type { ElectronApi } from './electron-api.ts'
import { appUrl, isAppUrl } from './protocol.ts'
import { partition } from './session.ts'

export type WindowOptions = { readonly preloadPath: string; readonly iconPath: string; readonly isPackaged: boolean }

export function openWindow(electron: Pick<ElectronApi, 'BrowserWindow'>, options: WindowOptions): BrowserWindow {
  const window = new electron.BrowserWindow(windowOptions(options))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(appUrl)
  return window
}

/** The window: 1366 × 768 is the screen of the usual laptop; below 900 × 560 the weighing sheet no longer fits. */
export function windowOptions({ preloadPath, iconPath, isPackaged }: WindowOptions): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: 'Buku Pustu',
    icon: iconPath,
    backgroundColor: '#f4f2ee',
    webPreferences: {
      preload: preloadPath,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling dictionary would be fetched from the network.
      spellcheck: false,
      // The PDF viewer, for previews in a frame; Electron knows no other plug-in.
      plugins: true,
      devTools: !isPackaged,
    },
  }
}

/** Keeps a page where it is: no new windows, no other addresses, no embedded pages. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isOwnBlob(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** A preview made by our own page. */
function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isAppUrl(address.slice('blob:'.length))
}
