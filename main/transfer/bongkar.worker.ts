import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createBrotliDecompress } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { layaniTugas } from '#main/jobs/layani-tugas.ts'
import { keepCompiledCode } from '#main/platform/simpan-kode.ts'
import { versiDataKini } from '#main/toko/migrations/list.ts'
import { TerlaluBesar } from './baca-json.ts'
import type { HasilBongkar, TugasBongkar } from './bongkar.ts'
import { IsiPadat, versiPaket } from './isi-paket.ts'
import { batasIsi, createPembaca, lipatTerbesar } from './kode-paket.ts'

keepCompiledCode()

/** Bytes decrypted, and unfolded, at once. */
const potongan = 256 * 1024

function toStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull: (out) => {
      if (at >= bytes.length) return out.close()
      out.enqueue(bytes.subarray(at, at + potongan))
      at += potongan
    },
  })
}

/** What is inside, still folded; null when it was sealed for somebody else. */
async function unseal({ segel, identitas }: TugasBongkar): Promise<Readable | null> {
  const decrypter = new Decrypter()
  for (const one of identitas) decrypter.addIdentity(one)
  try {
    return Readable.fromWeb((await decrypter.decrypt(toStream(segel))) as WebStream)
  } catch {
    // age tells only that none of the keys fits, which is all there is to say.
    return null
  }
}

/** Unfolds and reads piece by piece. @throws TerlaluBesar, or when it is no package */
async function baca(terlipat: Readable, ukuran: number, ruang: number): Promise<unknown> {
  const pembaca = createPembaca(batasIsi(ukuran, ruang))
  const unfold = createBrotliDecompress({ chunkSize: potongan })
  terlipat.on('error', (cause) => unfold.destroy(cause))
  let sisa = lipatTerbesar(ukuran)
  for await (const potong of terlipat.pipe(unfold) as AsyncIterable<Buffer>) {
    sisa -= potong.length
    if (sisa < 0) throw new TerlaluBesar('A package unfolds without end')
    pembaca.tulis(potong)
    release(potong)
  }
  return pembaca.selesai()
}

/**
 * Gives the memory of a piece back now that it was read to its end: the collector counts only its own heap, and would let
 * hundreds of megabytes of pieces stand before it came by.
 */
function release({ buffer, byteOffset, byteLength }: Uint8Array): void {
  if (byteLength === buffer.byteLength - byteOffset && byteLength > 0) (buffer as ArrayBuffer).transfer(0)
}

async function bongkar(tugas: TugasBongkar): Promise<HasilBongkar> {
  const terlipat = await unseal(tugas)
  if (terlipat === null) return { tolak: 'tujuan' }
  try {
    const wire = (await baca(terlipat, tugas.segel.length, tugas.ruang)) as {
      kepala?: { versi?: unknown; versiData?: unknown }
    }
    const { versi, versiData } = wire.kepala ?? {}
    if (Number(versi) > versiPaket || Number(versiData) > versiDataKini) return { tolak: 'baru' }
    return { isi: IsiPadat.parse(wire) }
  } catch (cause) {
    return { tolak: cause instanceof TerlaluBesar ? 'besar' : 'susunan' }
  }
}

layaniTugas((tugas) => bongkar(tugas as TugasBongkar))
