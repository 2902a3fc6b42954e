import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { HostApplication } from '#main/hosts/host-application.ts'
import { foreignCaller } from '#main/hosts/refusals.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { isAppUrl } from './protocol.ts'

/** The one channel between page and program. */
export const invokeChannel = 'app:invoke'

export type InvokeListener = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<Envelope>

/** Passes a call on when it comes from our own page in our own window; anything else gets a refusal, as a value. */
export function createInvokeListener(
  application: Pick<HostApplication, 'dispatch'>,
  ownWindow: () => BrowserWindow | undefined,
): InvokeListener {
  return async (event, name, input) => {
    if (!isTrustedSender(event, ownWindow()) || typeof name !== 'string') return foreignCaller
    return application.dispatch(name, input, { host: 'electron' })
  }
}

/** The known window, its main frame, and our own origin. */
function isTrustedSender(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame
  if (!window || !frame || event.sender !== window.webContents) return false
  return frame.parent === null && isAppUrl(frame.url)
}
