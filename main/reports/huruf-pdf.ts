import { readFileSync } from 'node:fs'

/** Length of the head of a font file and of one entry of its directory. @source OpenType 1.9.1, "Organization of an OpenType Font" */
const panjang = { kepala: 12, entri: 16 } as const
/** Kerning, ligatures and what belongs to them: reading them takes longer than drawing a form, which needs none. */
const tataHuruf: ReadonlySet<string> = new Set(['GPOS', 'GSUB', 'GDEF', 'kern', 'FFTM'])

/** The table with the names of glyphs, which no PDF asks for; its head, and the version that says none follow. @source OpenType 1.9.1, "post" */
const namaGlif = { tabel: 'post', kepala: 32, tanpaNama: 0x00030000 } as const

/** A table of the font, of those names only its head. */
function tableOf(source: Buffer, tag: string, start: number, length: number): Buffer {
  if (tag !== namaGlif.tabel) return source.subarray(start, start + length)
  const head = Buffer.from(source.subarray(start, start + namaGlif.kepala))
  head.writeUInt32BE(namaGlif.tanpaNama, 0)
  return head
}

/**
 * Reads a font for the PDF without its tables of kerning and ligatures, and without the names of its glyphs.
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
    const table = tableOf(source, entry.toString('latin1', 0, 4), entry.readUInt32BE(8), entry.readUInt32BE(12))
    entry.copy(head, at)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc(-table.length & 3)
    parts.push(table, padding)
    offset += table.length + padding.length
  })
  return Buffer.concat(parts)
}
