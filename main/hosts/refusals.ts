import type { Envelope } from '#shared/contract/envelope.ts'

/** What a caller hears that is not our own window. */
export const foreignCaller = {
  ok: false,
  error: {
    code: 'dilarang',
    pesan: 'Permintaan ini bukan dari jendela Buku Pustu, jadi ditolak. Data di buku tetap aman.',
  },
} as const satisfies Envelope
