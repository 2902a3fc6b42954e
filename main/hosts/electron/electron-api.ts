/** The parts of Electron the shell uses. It is passed in, so that the shell runs in tests against a stand-in. */
export type ElectronApi = Pick<
  typeof import('electron'),
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'session'
>
