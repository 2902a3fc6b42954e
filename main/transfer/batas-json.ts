/** How much a JSON text may hold before it is read. */
export type BatasJson = {
  /** How deep lists and objects may stand in each other. */
  readonly dalam: number
  /** Lists and objects. */
  readonly wadah: number
  /** Values and what separates them. */
  readonly nilai: number
}

const [kutip, garisMiring, koma] = [0x22, 0x5c, 0x2c] as const
const [kurungSiku, kurungKurawal] = [0x5b, 0x7b] as const
/** A closing bracket is its opening one and two. */
const tutup = 2

/** Where the text in quotation marks that begins at `from` ends. */
function endOfTeks(text: Uint8Array, from: number): number {
  for (let at = text.indexOf(kutip, from + 1); at >= 0; at = text.indexOf(kutip, at + 1)) {
    let back = at
    while (text[back - 1] === garisMiring) back--
    // Of two signs before it each takes the other: only an odd one hides the mark.
    if ((at - back) % 2 === 0) return at
  }
  return text.length
}

/** Goes through a text once, without making anything of it. @throws when it holds more than it may */
export function checkBatasJson(text: Uint8Array, batas: BatasJson): void {
  let [dalam, wadah, nilai] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === kutip) at = endOfTeks(text, at)
    else if (sign === koma) nilai++
    else if (sign === kurungSiku || sign === kurungKurawal) {
      dalam++
      wadah++
    } else if (sign === kurungSiku + tutup || sign === kurungKurawal + tutup) dalam--
    if (dalam > batas.dalam || wadah > batas.wadah || nilai > batas.nilai)
      throw new Error('A text holds more than any package does')
  }
}
