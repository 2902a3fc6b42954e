import { contextBridge, ipcRenderer } from 'electron'

// The whole bridge: one function over one channel. It never grows; a new call is a new name in the contract.
contextBridge.exposeInMainWorld('bukuPustu', {
  invoke: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('app:invoke', name, input),
})
