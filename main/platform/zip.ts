/** What a zip file holds, as its directory says: read, not believed. Sizes in bytes. */
export type EntriZip = {
  readonly nama: string
  /** Version of the format that is needed to unpack it. */
  readonly versi: number
  readonly metode: number
  readonly crc: number
  readonly panjangPadat: number
  readonly panjangIsi: number
  /** Where its own header begins. */
  readonly letak: number
}

/** Signatures, lengths and the two methods in use. @source PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16 and 4.4.5 */
export const tandaZip = { berkas: 0x04034b50, daftar: 0x02014b50, akhir: 0x06054b50 } as const
export const panjangZip = { berkas: 30, daftar: 46, akhir: 22, komentar: 65_535 } as const
export const metodeZip = { utuh: 0, deflate: 8 } as const

/** The same error as where a place lies outside the file: what is there is no zip. */
function expectTanda(zip: Buffer, at: number, tanda: number): void {
  if (zip.readUInt32LE(at) !== tanda) throw new RangeError('The zip file is cut off or broken')
}

function findAkhir(zip: Buffer): number {
  const first = Math.max(0, zip.length - panjangZip.akhir - panjangZip.komentar)
  for (let at = zip.length - panjangZip.akhir; at >= first; at--) if (zip.readUInt32LE(at) === tandaZip.akhir) return at
  throw new RangeError('The zip file has no end')
}

/** How many entries a zip says it holds, before any is read. @throws RangeError when it is cut off or broken */
export function countEntriZip(zip: Buffer): number {
  return zip.readUInt16LE(findAkhir(zip) + 10)
}

/** The directory of a zip. @throws RangeError when it is cut off or broken */
export function readEntriZip(zip: Buffer): EntriZip[] {
  let at = zip.readUInt32LE(findAkhir(zip) + 16)
  return Array.from({ length: countEntriZip(zip) }, () => {
    expectTanda(zip, at, tandaZip.daftar)
    const awalNama = at + panjangZip.daftar
    const akhirNama = awalNama + zip.readUInt16LE(at + 28)
    const entri = {
      nama: zip.toString('utf8', awalNama, akhirNama),
      versi: zip.readUInt16LE(at + 6),
      metode: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      panjangPadat: zip.readUInt32LE(at + 20),
      panjangIsi: zip.readUInt32LE(at + 24),
      letak: zip.readUInt32LE(at + 42),
    }
    at = akhirNama + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    return entri
  })
}

/** The bytes of an entry as they lie in the file. @throws RangeError when they are not all there */
export function padatOf(zip: Buffer, { letak, panjangPadat }: EntriZip): Buffer {
  expectTanda(zip, letak, tandaZip.berkas)
  const mulai = letak + panjangZip.berkas + zip.readUInt16LE(letak + 26) + zip.readUInt16LE(letak + 28)
  if (mulai + panjangPadat > zip.length) throw new RangeError('The zip file is cut off')
  return zip.subarray(mulai, mulai + panjangPadat)
}
