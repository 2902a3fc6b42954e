import { readFileSync } from 'node:fs'

/** Length of the head of a font file and of one entry of its directory. @source OpenType 1.9.1, "Organization of an OpenType Font" */
const panjang = { kepala: 12, entri: 16 } as const
/** Kerning, ligatures and what belongs to them: reading them takes longer than drawing a form, which needs none. */
const tataHuruf: ReadonlySet<string> = new Set(['GPOS', 'GSUB', 'GDEF', 'kern', 'FFTM'])

/**
 * Reads a font for the PDF without its tables of kerning and ligatures.
 *
 * @param path a TrueType file
 */
export function readHuruf(path: string): Buffer {
  const source = readFileSync(path)
  const entries = Array.from({ length: source.readUInt16BE(4) }, (_, i) => {
    const at = panjang.kepala + i * panjang.entri
    return source.subarray(at, at + panjang.entri)
  }).filter((entry) => !tataHuruf.has(entry.toString('latin1', 0, 4)))
  const head = Buffer.alloc(panjang.kepala + entries.length * panjang.entri)
  source.copy(head, 0, 0, panjang.kepala)
  head.writeUInt16BE(entries.length, 4)
  const parts: Buffer[] = [head]
  let offset = head.length
  entries.forEach((entry, i) => {
    const at = panjang.kepala + i * panjang.entri
    const [start, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)]
    entry.copy(head, at)
    head.writeUInt32BE(offset, at + 8)
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc(-length & 3)
    parts.push(source.subarray(start, start + length), padding)
    offset += length + padding.length
  })
  return Buffer.concat(parts)
}
