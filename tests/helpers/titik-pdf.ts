import { inflateSync } from 'node:zlib'

/** A matrix of the page as PDF writes it: a b c d e f. */
type Matriks = readonly [number, number, number, number, number, number]

const kali = ([a, b, c, d, e, f]: Matriks, [g, h, i, j, k, l]: Matriks): Matriks => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
]

/** The drawing of each page of a PDF, unpacked. */
function listIsi(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const from = index + length
    try {
      return inflateSync(pdf.subarray(from, text.indexOf('endstream', from))).toString('latin1')
    } catch {
      return []
    }
  })
}

/** Middles of the circles of one drawing: closed paths of at least four curves of one length, and nothing else. */
function bacaLingkaran(isi: string): [number, number][] {
  const found: [number, number][] = []
  const simpanan: Matriks[] = []
  let ctm: Matriks = [1, 0, 0, 1, 0, 0]
  let angka: number[] = []
  let ujung: [number, number][] = []
  let lurus = 0
  const tempat = (x: number, y: number): [number, number] => [
    ctm[0] * x + ctm[2] * y + ctm[4],
    ctm[1] * x + ctm[3] * y + ctm[5],
  ]
  const lukis = () => {
    const [first, ...sudut] = ujung
    const tutup = sudut.at(-1)
    if (
      first &&
      tutup &&
      sudut.length >= 4 &&
      lurus === 0 &&
      Math.hypot(first[0] - tutup[0], first[1] - tutup[1]) < 0.01
    ) {
      // The corners lie evenly around it.
      const rata = (i: 0 | 1) => sudut.reduce((sum, p) => sum + p[i], 0) / sudut.length
      const [x, y] = [rata(0), rata(1)]
      const last = found.at(-1)
      // Filled and stroked is one circle.
      if (!last || Math.hypot(last[0] - x, last[1] - y) > 0.01) found.push([x, y])
    }
    ujung = []
    lurus = 0
  }
  for (const kata of isi.split(/\s+/)) {
    const n = Number(kata)
    if (kata !== '' && !Number.isNaN(n)) {
      angka.push(n)
      continue
    }
    const [x = 0, y = 0] = angka.slice(-2)
    if (kata === 'q') simpanan.push(ctm)
    else if (kata === 'Q') ctm = simpanan.pop() ?? ctm
    else if (kata === 'cm') ctm = kali(angka.slice(-6) as unknown as Matriks, ctm)
    else if (kata === 'm') [ujung, lurus] = [[tempat(x, y)], 0]
    else if (kata === 'c') ujung.push(tempat(x, y))
    else if (kata === 'l' || kata === 're') lurus++
    else if (/^[fFBbSsn]\*?$/.test(kata)) lukis()
    angka = []
  }
  return found
}

/** Middles of all circles of a PDF of one page, in the order they are drawn: points from its lower left corner. */
export function listLingkaran(pdf: Buffer): [number, number][] {
  return listIsi(pdf).flatMap(bacaLingkaran)
}
