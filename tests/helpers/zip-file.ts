import { crc32, deflateRawSync } from 'node:zlib'

type Bagian = { readonly nama: string; readonly packed: Buffer; readonly asli: number; readonly crc?: number }

/** A zip made byte by byte, so that a test can also make one that lies about its sizes. */
export function zipOf(files: Readonly<Record<string, string>>, more: readonly Bagian[] = []): Buffer {
  const made = Object.entries(files).map(([nama, text]): Bagian => {
    const plain = Buffer.from(text)
    return { nama, packed: deflateRawSync(plain), asli: plain.length, crc: crc32(plain) }
  })
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { nama, packed, asli, crc = 0 } of [...made, ...more]) {
    const name = Buffer.from(nama)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc, 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(asli, 18)
    shared.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, name]))
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}
