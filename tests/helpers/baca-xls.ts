/**
 * Reads the cells of a workbook of Excel 97–2003, sector by sector and record by record as the format describes them: a
 * second reading, which shares nothing with what writes.
 *
 * @source [MS-CFB] 2.2, 2.3, 2.6; [MS-XLS] 2.4.174, 2.4.180, 2.4.265
 */

const sektor = 512
const akhir = 0xfffffffe

/** The bytes of the stream "Workbook", along its chain of sectors. */
function readStream(file: Buffer): Buffer {
  if (file.readBigUInt64BE(0) !== 0xd0cf11e0a1b11ae1n) throw new Error('no compound file')
  const at = (n: number) => sektor * (n + 1)
  const fat: number[] = []
  for (let i = 0; i < file.readUInt32LE(44); i++) {
    const start = at(file.readUInt32LE(76 + 4 * i))
    for (let j = 0; j < sektor / 4; j++) fat.push(file.readUInt32LE(start + 4 * j))
  }
  const chain = (first: number): Buffer => {
    const parts: Buffer[] = []
    for (let n = first; n !== akhir; n = fat[n] ?? akhir) parts.push(file.subarray(at(n), at(n) + sektor))
    return Buffer.concat(parts)
  }
  const directory = chain(file.readUInt32LE(48))
  for (let i = 0; i < directory.length; i += 128) {
    const name = directory.toString('utf16le', i, i + directory.readUInt16LE(i + 64)).replace(/\0$/, '')
    if (name !== 'Workbook') continue
    return chain(directory.readUInt32LE(i + 116)).subarray(0, directory.readUInt32LE(i + 120))
  }
  throw new Error('no stream of that name')
}

/** Rows of cells of the only sheet; null where nothing stands. */
export function readCells(file: Buffer): (string | number | null)[][] {
  const stream = readStream(file)
  const texts: string[] = []
  const rows: (string | number | null)[][] = []
  const put = (body: Buffer, value: string | number) => {
    const [row, column] = [body.readUInt16LE(0), body.readUInt16LE(2)]
    while (rows.length <= row) rows.push([])
    const cells = rows[row] as (string | number | null)[]
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }
  const readTexts = (body: Buffer) => {
    for (let i = 0; i < body.length; ) {
      const length = body.readUInt16LE(i)
      if (body[i + 2] !== 1) throw new Error('a text that is not two bytes a character')
      texts.push(body.toString('utf16le', i + 3, i + 3 + 2 * length))
      i += 3 + 2 * length
    }
  }
  let former = 0
  for (let i = 0; i + 4 <= stream.length; ) {
    const [type, length] = [stream.readUInt16LE(i), stream.readUInt16LE(i + 2)]
    const body = stream.subarray(i + 4, i + 4 + length)
    if (type === 0xfc) readTexts(body.subarray(8))
    if (type === 0x3c && former === 0xfc) readTexts(body)
    if (type === 0xfd) put(body, texts[body.readUInt32LE(6)] as string)
    if (type === 0x203) put(body, body.readDoubleLE(6))
    if (type !== 0x3c) former = type
    i += 4 + length
  }
  return rows
}
