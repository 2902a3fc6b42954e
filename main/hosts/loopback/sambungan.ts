import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** How many connections may be open that have not shown a session, and how many in all: a browser keeps six a page. */
const maxAsing = 16
const maxSemua = 64

export type Room = {
  /** The connection has shown that it is of our browser: it is not counted among the strangers any more. */
  keep(socket: Socket): void
}

/**
 * Anybody on this computer may connect, and each connection is an open file: enough of them, and no backup could be
 * written. The oldest stranger makes room for the next, so that our own window always gets in.
 */
export function keepRoom(server: Server): Room {
  const asing = new Set<Socket>()
  server.maxConnections = maxSemua
  server.on('connection', (socket: Socket) => {
    asing.add(socket)
    socket.once('close', () => asing.delete(socket))
    const [oldest] = asing
    if (asing.size > maxAsing) oldest?.destroy()
  })
  return { keep: (socket) => void asing.delete(socket) }
}
