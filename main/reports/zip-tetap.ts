import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Signatures of a zip file. @source PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16 */
const awalBerkas = 0x04034b50
const entriDirektori = 0x02014b50
const akhirDirektori = 0x06054b50
/** 1 January 1980, 00:00: the zero of zip dates. */
const tanggalNol = 0x0021
const metodeDeflate = 8
const panjang = { awal: 30, entri: 46, akhir: 22 } as const

type Entri = {
  readonly nama: string
  readonly versi: number
  readonly metode: number
  readonly crc: number
  readonly panjangIsi: number
  readonly padat: Buffer
}

function readEntries(zip: Buffer): Entri[] {
  const end = zip.length - panjang.akhir
  if (zip.readUInt32LE(end) !== akhirDirektori) throw new Error('zip without its end record')
  const entries: Entri[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== entriDirektori) throw new Error('zip directory is broken')
    const [namaLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const local = zip.readUInt32LE(at + 42)
    const start = local + panjang.awal + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    entries.push({
      nama: zip.toString('utf8', at + panjang.entri, at + panjang.entri + (namaLength ?? 0)),
      versi: zip.readUInt16LE(at + 6),
      metode: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      panjangIsi: zip.readUInt32LE(at + 24),
      padat: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    })
    at += panjang.entri + (namaLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** The fields a file's own header and its entry in the directory share, from "version needed" on. */
function sharedFields(entri: Entri, nama: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(entri.versi, 0)
  fields.writeUInt16LE(entri.metode, 4)
  fields.writeUInt16LE(tanggalNol, 8)
  fields.writeUInt32LE(entri.crc, 10)
  fields.writeUInt32LE(entri.padat.length, 14)
  fields.writeUInt32LE(entri.panjangIsi, 18)
  fields.writeUInt16LE(nama.length, 22)
  return fields
}

function writeEntries(entries: readonly Entri[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entri of entries) {
    const nama = Buffer.from(entri.nama, 'utf8')
    const fields = sharedFields(entri, nama)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(awalBerkas, 0)
    files.push(local, fields, nama, entri.padat)
    const head = Buffer.alloc(6)
    head.writeUInt32LE(entriDirektori, 0)
    head.writeUInt16LE(entri.versi, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(head, fields, tail, nama)
    offset += 4 + fields.length + nama.length + entri.padat.length
  }
  const end = Buffer.alloc(panjang.akhir)
  end.writeUInt32LE(akhirDirektori, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

/** Squeezed by zlib where the file was written loose: the library that writes it would take ten times as long. */
function squeezed(entri: Entri): Entri {
  if (entri.metode === metodeDeflate || entri.panjangIsi === 0) return entri
  return { ...entri, metode: metodeDeflate, padat: deflateRawSync(entri.padat) }
}

function edited(entri: Entri, edit: (isi: string) => string): Entri {
  const before = entri.metode === metodeDeflate ? inflateRawSync(entri.padat) : entri.padat
  const isi = Buffer.from(edit(before.toString('utf8')), 'utf8')
  return { ...entri, metode: metodeDeflate, crc: crc32(isi), panjangIsi: isi.length, padat: deflateRawSync(isi) }
}

/**
 * Writes a zip anew with every date inside set to the same day, so that the same content gives the same bytes, and
 * with one of its text files edited.
 *
 * @param zip a whole zip file without comment, as spreadsheets are
 */
export function rewriteZip(zip: Buffer, nama: string, edit: (isi: string) => string): Buffer {
  return writeEntries(readEntries(zip).map((entri) => (entri.nama === nama ? edited(entri, edit) : squeezed(entri))))
}
