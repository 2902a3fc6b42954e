import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LogError } from '#main/app/dispatch.ts'
import type { HostApplication } from '#main/hosts/host-application.ts'
import { foreignCaller } from '#main/hosts/refusals.ts'
import { answerStatic, answerText, type StaticAnswer, securityHeaders } from '#main/hosts/static-files.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { createGate, type Gate, isOwnRequest } from './gate.ts'
import { halamanMasuk } from './masuk.ts'
import { isJson, maxBodyBytes, readCall, readToken } from './read-call.ts'
import { keepRoom, type Room } from './sambungan.ts'

export type Loopback = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** The address that opens the book, once. */
  readonly signInUrl: string
  /** Resolves once somebody came in by that address: then it is worth nothing any more. */
  readonly masuk: Promise<void>
  close(): Promise<void>
}

type BatasWaktu = Readonly<Record<'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval', number>>

export type LoopbackOptions = {
  readonly application: Pick<HostApplication, 'dispatch'>
  readonly rendererDir: string
  readonly log: LogError
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** The largest call that is read now, bytes. */
  readonly maxBodyBytes?: () => number
  /** Whether somebody is in already: then the window asks for the book at once. */
  readonly isTerbuka?: () => boolean
  /** Tests do not wait as long. */
  readonly batasWaktu?: BatasWaktu
}

type Site = LoopbackOptions & {
  readonly authority: string
  readonly gate: Gate
  readonly room: Room
  readonly onMasuk: () => void
}

/**
 * Milliseconds. A window on the same computer has sent its heading at once, and a file of 45 MB in some seconds even on
 * an old disk; who takes longer holds a connection open for nothing.
 */
export const batasWaktu: BatasWaktu = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
}

/** Serves the window and its calls on 127.0.0.1 to the one browser that holds the token. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer(options.batasWaktu ?? batasWaktu)
  const port = await listen(server, options.port ?? 0)
  const authority = `127.0.0.1:${port}`
  const { promise: masuk, resolve: onMasuk } = Promise.withResolvers<void>()
  const site: Site = { ...options, authority, gate: createGate(port), room: keepRoom(server), onMasuk }
  server.on('request', (request, response) => {
    answer(site, request)
      .catch((error: unknown) => {
        options.log('loopback', error)
        return answerEnvelope(500, refusal('takTerduga', sentences.fault))
      })
      .then((result) => send(request, response, result))
  })
  return {
    origin: `http://${authority}`,
    signInUrl: `http://${authority}/masuk#${site.gate.token}`,
    masuk,
    close: () => closeServer(server),
  }
}

const sentences = {
  foreign: foreignCaller.error.pesan,
  noSession:
    'Jendela ini belum atau tidak lagi terhubung dengan buku. Yang sudah tersimpan aman. Tutup jendela ini, lalu buka Buku Pustu lagi.',
  noRahasia:
    'Tab ini tidak terhubung dengan buku. Yang sudah tersimpan aman. Pakai tab tempat buku dibuka; kalau sudah ditutup, tutup program dan buka Buku Pustu lagi dari awal.',
  usedToken:
    'Alamat ini hanya berlaku sekali, dan sudah dipakai. Kalau bukan Ibu yang memakainya, orang lain di laptop ini masuk lebih dulu: tutup programnya sekarang. Yang sudah tersimpan aman. Buka Buku Pustu lagi dari awal.',
  wrongToken:
    'Alamat ini tidak lengkap atau dari waktu lalu. Yang sudah tersimpan aman. Buka Buku Pustu lagi dari awal.',
  tooLarge:
    'Berkas ini terlalu besar untuk dibaca sekaligus (batasnya sekitar 45 MB). Tidak ada yang diubah. Bagi berkas menjadi beberapa bagian, lalu coba lagi.',
  terkunci: 'Buku terkunci. Tidak ada yang berubah. Masuk dulu dengan kata sandi.',
  malformed: 'Permintaan ini tidak dapat dibaca. Tidak ada yang diubah. Tutup jendela ini, lalu buka Buku Pustu lagi.',
  method: 'Cara meminta ini tidak dikenal.',
  fault: 'Ada kesalahan di dalam program. Yang sudah tersimpan aman. Coba sekali lagi.',
} as const

/** Decides one request. The order matters: who asks is settled before anything of the request is read. */
async function answer(site: Site, request: IncomingMessage): Promise<StaticAnswer> {
  const method = request.method ?? ''
  const url = URL.parse(request.url ?? '/', `http://${site.authority}`)
  if (!url) return answerText(400, sentences.malformed)
  const isMasuk = url.pathname === '/masuk'
  const isCall = method === 'POST' && (isMasuk || url.pathname === '/panggil')
  // Our window comes to this page from a file of its own, which to the browser is another site.
  if (isMasuk && isRead(method) && request.headers.host === site.authority) return halamanMasuk
  if (!isOwnRequest(request.headers, method, site.authority)) return refuse(isCall, sentences.foreign)
  if (!isCall && !isRead(method)) return answerText(405, sentences.method)
  if (isMasuk) return signIn(site, request)
  if (!site.gate.hasSession(request.headers)) return refuse(isCall, sentences.noSession)
  site.room.keep(request.socket)
  if (!isCall) return answerStatic(site.rendererDir, url.pathname)
  return site.gate.isJendela(request.headers) ? answerCall(site, request) : refuse(true, sentences.noRahasia)
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'

async function signIn(site: Site, request: IncomingMessage): Promise<StaticAnswer> {
  if (!isJson(request.headers['content-type'])) return answerEnvelope(415, refusal('masukan', sentences.malformed))
  const hasil = site.gate.exchange(await readToken(request))
  if (hasil.kind !== 'masuk') {
    return refuse(true, hasil.kind === 'terpakai' ? sentences.usedToken : sentences.wrongToken)
  }
  site.onMasuk()
  const answer = answerEnvelope(200, {
    ok: true,
    data: { rahasia: hasil.rahasia, terbuka: site.isTerbuka?.() ?? false },
  })
  return { ...answer, headers: { ...answer.headers, 'Set-Cookie': hasil.cookie } }
}

async function answerCall(site: Site, request: IncomingMessage): Promise<StaticAnswer> {
  // A form of a foreign page cannot send this type without asking first, and nobody is allowed when it asks.
  if (!isJson(request.headers['content-type'])) return answerEnvelope(415, refusal('masukan', sentences.malformed))
  const limit = site.maxBodyBytes?.() ?? maxBodyBytes
  const call = await readCall(request, limit)
  if (call.kind === 'tooLarge') {
    const isTerkunci = limit < maxBodyBytes
    return answerEnvelope(
      413,
      isTerkunci ? refusal('dilarang', sentences.terkunci) : refusal('berkas', sentences.tooLarge),
    )
  }
  if (call.kind === 'malformed') return answerEnvelope(400, refusal('masukan', sentences.malformed))
  return answerEnvelope(200, await site.application.dispatch(call.name, call.input, { host: 'loopback' }))
}

function refuse(isCall: boolean, pesan: string): StaticAnswer {
  return isCall ? answerEnvelope(403, refusal('dilarang', pesan)) : answerText(403, pesan)
}

function refusal(code: 'dilarang' | 'masukan' | 'berkas' | 'takTerduga', pesan: string): Envelope {
  if (code === 'masukan') return { ok: false, error: { code, pesan, masalah: [] } }
  if (code === 'takTerduga') return { ok: false, error: { code, pesan, rujukan: 'loopback' } }
  return { ok: false, error: { code, pesan } }
}

function answerEnvelope(status: number, envelope: Envelope): StaticAnswer {
  const headers = { ...securityHeaders, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  return { status, headers, body: Buffer.from(JSON.stringify(envelope)) }
}

function send(request: IncomingMessage, response: ServerResponse, result: StaticAnswer): void {
  // A refused caller may still be sending: its connection ends here instead of being read to the end.
  if (!request.complete) response.setHeader('Connection', 'close')
  response.writeHead(result.status, { ...result.headers, 'Content-Length': result.body.byteLength })
  response.end(request.method === 'HEAD' ? undefined : result.body)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
