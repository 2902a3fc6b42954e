import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { type EntriZip, metodeZip, padatOf, panjangZip, readEntriZip, tandaZip } from '#main/platform/zip.ts'

/** 1 January 1980, 00:00: the zero of zip dates. */
const tanggalNol = 0x0021

type Entri = Pick<EntriZip, 'nama' | 'versi' | 'metode' | 'crc' | 'panjangIsi'> & { readonly padat: Buffer }

const readEntries = (zip: Buffer): Entri[] =>
  readEntriZip(zip).map((entri) => ({ ...entri, padat: padatOf(zip, entri) }))

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
    local.writeUInt32LE(tandaZip.berkas, 0)
    files.push(local, fields, nama, entri.padat)
    const head = Buffer.alloc(6)
    head.writeUInt32LE(tandaZip.daftar, 0)
    head.writeUInt16LE(entri.versi, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(head, fields, tail, nama)
    offset += 4 + fields.length + nama.length + entri.padat.length
  }
  const end = Buffer.alloc(panjangZip.akhir)
  end.writeUInt32LE(tandaZip.akhir, 0)
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
  if (entri.metode === metodeZip.deflate || entri.panjangIsi === 0) return entri
  return { ...entri, metode: metodeZip.deflate, padat: deflateRawSync(entri.padat) }
}

function edited(entri: Entri, edit: (isi: string) => string): Entri {
  const before = entri.metode === metodeZip.deflate ? inflateRawSync(entri.padat) : entri.padat
  const isi = Buffer.from(edit(before.toString('utf8')), 'utf8')
  return { ...entri, metode: metodeZip.deflate, crc: crc32(isi), panjangIsi: isi.length, padat: deflateRawSync(isi) }
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
