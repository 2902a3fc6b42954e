import { failRusak } from './read-zip.ts'

/** What a scan reports. Names come without their prefix: `x:row` and `row` are one. */
export type XmlHandler = {
  open(nama: string, atribut: string): void
  /** Text as it stands; decode it with {@link decodeXml} where it matters. */
  text(mentah: string): void
  close(nama: string): void
}

const lebihDari = 62
const kutip = 34
const kutipTunggal = 39
const garisMiring = 47

/** Where a tag ends: the first ">" outside quotes. */
function findTagEnd(xml: string, from: number): number {
  let quote = 0
  for (let i = from; i < xml.length; i++) {
    const code = xml.charCodeAt(i)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === lebihDari) return i
    else if (code === kutip || code === kutipTunggal) quote = code
  }
  return failRusak()
}

function skip(xml: string, from: number, end: string): number {
  const at = xml.indexOf(end, from)
  return at < 0 ? failRusak() : at + end.length
}

/** Where the name of a tag begins and ends. */
function tagName(tag: string): string {
  let end = 0
  let start = 0
  for (; end < tag.length; end++) {
    const code = tag.charCodeAt(end)
    if (code <= 32 || code === garisMiring) break
    if (code === 58) start = end + 1
  }
  return tag.slice(start, end)
}

/**
 * Walks through an XML part once, without building a tree: a sheet of a register has hundreds of thousands of cells.
 *
 * Document types are refused, so no entity can be declared; comments and instructions are passed over.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0
  for (;;) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) return
    if (tag > at) handler.text(xml.slice(at, tag))
    if (xml.startsWith('<?', tag)) at = skip(xml, tag, '?>')
    else if (xml.startsWith('<!--', tag)) at = skip(xml, tag, '-->')
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = skip(xml, tag, ']]>')
      handler.text(encodeXml(xml.slice(tag + '<![CDATA['.length, at - ']]>'.length)))
    } else if (xml.startsWith('<!', tag)) failRusak()
    else {
      const end = findTagEnd(xml, tag + 1)
      at = end + 1
      if (xml.charCodeAt(tag + 1) === garisMiring) {
        handler.close(tagName(xml.slice(tag + 2, end)))
        continue
      }
      const isi = xml.slice(tag + 1, end)
      const nama = tagName(isi)
      handler.open(nama, isi)
      if (isi.charCodeAt(isi.length - 1) === garisMiring) handler.close(nama)
    }
  }
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute; null when the tag has none of that name. Prefixes must be named: "r:id". */
export function attribute(atribut: string, nama: string): string | null {
  let pattern = patterns.get(nama)
  if (!pattern) {
    pattern = new RegExp(`\\s${nama}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(nama, pattern)
  }
  const match = pattern.exec(atribut)
  return match ? decodeXml(match[1] ?? match[2] ?? '') : null
}

/** What a cell says of itself: address, kind, style. A sheet has hundreds of thousands of them. */
export type AtributSel = { readonly r: string | null; readonly t: string | null; readonly s: string | null }

/** Reads the three attributes of a cell in one pass, where they are spelt as every writer of workbooks spells them. */
export function readAtributSel(atribut: string): AtributSel {
  const hasil: { r: string | null; t: string | null; s: string | null } = { r: null, t: null, s: null }
  let at = atribut.indexOf(' ')
  while (at >= 0 && at < atribut.length) {
    const sama = atribut.indexOf('="', at)
    if (sama < 0) break
    const akhir = atribut.indexOf('"', sama + 2)
    if (akhir < 0) break
    if (sama === at + 2) {
      const nama = atribut[at + 1]
      if (nama === 'r' || nama === 't' || nama === 's') hasil[nama] = atribut.slice(sama + 2, akhir)
    }
    at = akhir + 1
  }
  if (hasil.r !== null || !/['\s]\s*=|=\s|'/.test(atribut)) return hasil
  return { r: attribute(atribut, 'r'), t: attribute(atribut, 't'), s: attribute(atribut, 's') }
}

const bernama: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }),
)

/** What stands in CDATA as it would stand outside, so that whoever reads texts reads both alike. */
function encodeXml(teks: string): string {
  return teks.replaceAll('&', '&amp;')
}

/** Turns the five named and the numbered entities into signs, and the `_x000D_` of spreadsheets with them. */
export function decodeXml(mentah: string): string {
  const plain = mentah.includes('&')
    ? mentah.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (all, hex, dec, nama) => {
        if (nama) return bernama.get(nama) ?? all
        const code = hex ? Number.parseInt(hex, 16) : Number(dec)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : mentah
  if (!plain.includes('_x')) return plain
  return plain.replaceAll(/_x([0-9a-f]{4})_/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
