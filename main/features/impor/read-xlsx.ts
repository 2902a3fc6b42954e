import type { LembarMentah } from '#shared/domain/impor/sel.ts'
import { failBerkas, saranXlsx } from './berkas-gagal.ts'
import { isiZipLain } from './kenali-berkas.ts'
import { readSheet } from './read-sheet.ts'
import { failRusak, openZip, type Zip } from './read-zip.ts'
import { attribute, decodeXml, scanXml } from './scan-xml.ts'

const noop = (): void => {}

/** Targets of the relations of a part, by id; the folder of the part in front. */
function readRelasi(zip: Zip, folder: string, nama: string): Map<string, { jenis: string; target: string }> {
  const relasi = new Map<string, { jenis: string; target: string }>()
  const xml = zip.read(`${folder}_rels/${nama}.rels`)
  if (xml === null) return relasi
  const open = (tag: string, atribut: string) => {
    const target = attribute(atribut, 'Target')
    if (tag !== 'Relationship' || target === null) return
    const absolute = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
    relasi.set(attribute(atribut, 'Id') ?? '', { jenis: attribute(atribut, 'Type') ?? '', target: absolute })
  }
  scanXml(xml, { open, text: noop, close: noop })
  return relasi
}

/** The strings cells point at by number. Furigana (`rPh`) is no part of them. */
function readTeksBersama(zip: Zip, nama: string): string[] {
  const xml = zip.read(nama)
  const semua: string[] = []
  if (xml === null) return semua
  let [teks, inText, inRuby] = ['', false, false]
  scanXml(xml, {
    open: (tag) => {
      if (tag === 'si') teks = ''
      else if (tag === 't') inText = true
      else if (tag === 'rPh') inRuby = true
    },
    text: (mentah) => {
      if (inText && !inRuby) teks += decodeXml(mentah)
    },
    close: (tag) => {
      if (tag === 'si') semua.push(teks)
      else if (tag === 't') inText = false
      else if (tag === 'rPh') inRuby = false
    },
  })
  return semua
}

/** Number formats that show a date. @source ECMA-376 part 1, 18.8.30 */
const formatTanggal = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** Characters of a number format. @source Excel specifications and limits: "Format codes" hold 255 */
const kodeTerpanjang = 255

function isKodeTanggal(kode: string): boolean {
  // Thousands of brackets that never close would each be searched for to the end.
  return /[dy]/i.test(kode.slice(0, kodeTerpanjang).replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}

/** Which cell styles show their number as a date, by position. */
function readGayaTanggal(zip: Zip, nama: string): boolean[] {
  const xml = zip.read(nama)
  const gaya: boolean[] = []
  if (xml === null) return gaya
  const kode = new Map<number, string>()
  let inXfs = false
  scanXml(xml, {
    open: (tag, atribut) => {
      if (tag === 'numFmt') kode.set(Number(attribute(atribut, 'numFmtId')), attribute(atribut, 'formatCode') ?? '')
      else if (tag === 'cellXfs') inXfs = true
      else if (tag === 'xf' && inXfs) {
        const id = Number(attribute(atribut, 'numFmtId') ?? 0)
        const own = kode.get(id)
        gaya.push(own === undefined ? formatTanggal.has(id) : isKodeTanggal(own))
      }
    },
    text: noop,
    close: (tag) => {
      if (tag === 'cellXfs') inXfs = false
    },
  })
  return gaya
}

type LembarDaftar = { readonly nama: string; readonly relasi: string; readonly tersembunyi: boolean }
type Daftar = { readonly lembar: LembarDaftar[]; readonly sejak1904: boolean }

function readDaftarLembar(xml: string): Daftar {
  const lembar: LembarDaftar[] = []
  let sejak1904 = false
  scanXml(xml, {
    open: (tag, atribut) => {
      if (tag === 'workbookPr') sejak1904 = /^(?:1|true)$/.test(attribute(atribut, 'date1904') ?? '')
      if (tag !== 'sheet') return
      // The prefix of the id is "r" everywhere but in the strict dialect of some writers.
      const relasi = attribute(atribut, 'r:id') ?? /:id\s*=\s*"([^"]*)"/.exec(atribut)?.[1] ?? ''
      // "hidden" and "veryHidden", which no menu of Excel shows.
      const tersembunyi = /hidden/i.test(attribute(atribut, 'state') ?? '')
      lembar.push({ nama: attribute(atribut, 'name') ?? '', relasi, tersembunyi })
    },
    text: noop,
    close: noop,
  })
  return { lembar, sejak1904 }
}

/** Finds the workbook part: its folder and file name. */
function findBuku(zip: Zip): { folder: string; nama: string; xml: string } {
  const root = [...readRelasi(zip, '', '').values()].find(({ jenis }) => jenis.endsWith('/officeDocument'))
  const path = root?.target ?? 'xl/workbook.xml'
  const cut = path.lastIndexOf('/') + 1
  const lain = isiZipLain.find(([bagian]) => zip.nama.some((nama) => bagian.test(nama)))
  const xml = path.endsWith('.xml') ? zip.read(path) : null
  if (xml === null && lain) failBerkas(lain[1], saranXlsx)
  if (xml === null || !/<(?:\w+:)?workbook[\s/>]/.test(xml))
    failBerkas('Berkas ini bukan buku kerja Excel (.xlsx).', saranXlsx)
  return { folder: path.slice(0, cut), nama: path.slice(cut), xml: xml ?? '' }
}

/**
 * Reads every sheet of an .xlsx as rows of cells, values only.
 *
 * Read here instead of by the library that writes our reports: that one takes twice the time and several times the
 * memory, for everything we do not ask (docs/decisions/0008-impor.md).
 *
 * @throws AppFailure `berkas` for a file that is cut off, broken, too large, or no workbook
 */
export function readXlsx(isi: Buffer): LembarMentah[] {
  const zip = openZip(isi)
  const buku = findBuku(zip)
  const relasi = readRelasi(zip, buku.folder, buku.nama)
  const targetOf = (jenis: string, lazim: string) =>
    [...relasi.values()].find((one) => one.jenis.endsWith(jenis))?.target ?? `${buku.folder}${lazim}`
  const { lembar, sejak1904 } = readDaftarLembar(buku.xml)
  const arti = {
    teks: readTeksBersama(zip, targetOf('/sharedStrings', 'sharedStrings.xml')),
    tanggal: readGayaTanggal(zip, targetOf('/styles', 'styles.xml')),
    sejak1904,
  }
  return lembar.flatMap(({ nama, relasi: id, tersembunyi }) => {
    const target = relasi.get(id)
    // A chart sheet holds no cells.
    if (!target?.jenis.endsWith('/worksheet')) return []
    const xml = zip.read(target.target) ?? failRusak()
    return [{ nama, ...readSheet(xml, arti), sejak1904, ...(tersembunyi ? { tersembunyi: true as const } : {}) }]
  })
}
