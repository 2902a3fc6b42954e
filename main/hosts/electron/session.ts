import { basename, join } from 'node:path'
import type { App, Session } from 'electron'
import { noteUnduhan } from '#main/platform/unduhan.ts'

/** Without `persist:` a session keeps everything in memory: a preview of a report, too, is never written to the disk. */
export const partition = 'buku-pustu'

/** Everything the page could ask of the computer is refused; files it makes go where the person says. */
export function guardSession(session: Session, app: Pick<App, 'getPath'>): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: foreignAddresses }, (_details, callback) => callback({ cancel: true }))
  session.on('will-download', (_event, item) => {
    const defaultPath = join(app.getPath('downloads'), basename(item.getFilename()))
    item.setSaveDialogOptions({ title: 'Simpan berkas', buttonLabel: 'Simpan', defaultPath })
    item.once('done', (_done, state) => {
      if (state === 'completed') noteUnduhan(item.getSavePath())
    })
  })
}

/** The book never needs a network, nor a file by its address. */
const foreignAddresses = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*']
