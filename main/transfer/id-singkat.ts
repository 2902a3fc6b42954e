import { idPadat, idTeks } from '#main/toko/isi-padat.ts'

/**
 * Ids of a column, short (docs/format-paket.md): what was drawn by chance and nothing else, since that is what does not
 * pack. An id of version 7 begins with the millisecond it was made in: what is kept of that is the step from the one before.
 */

const titik = '.'
/** Digits of an id, 64 letters each: of its time and version, which say nothing once the time is told beside them. */
const awal = '--------0'
const singkat = /^[-0-9A-Z_a-z]{22}$/
const uuid7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const singkat7 = /^(-?[0-9a-z]{1,10})\.([-0-9A-Z_a-z]{13})$/
/** Beyond this no id says a time. */
const msTerbesar = 2 ** 48

/** Gives a function that shortens the ids of a column, from the first to the last. What is no id is kept as it is. */
export function createPenyingkat(): (id: string) => string {
  let before = 0
  return (id) => {
    const time = uuid7.exec(id)
    if (time === null) return uuid.test(id) ? idPadat(id) : id
    const ms = Number.parseInt(`${time[1]}${time[2]}`, 16)
    const step = (ms - before).toString(36)
    before = ms
    return step + titik + idPadat(`00000000-0000${id.slice(13)}`).slice(awal.length)
  }
}

/** Gives a function that tells them whole again. An id that stands there whole is one; anything else comes out as none. */
export function createPemanjang(): (teks: string) => string {
  let before = 0
  return (teks) => {
    const parts = singkat7.exec(teks)
    if (parts === null) return singkat.test(teks) ? idTeks(teks) : teks
    before += Number.parseInt(parts[1] as string, 36)
    if (!(before >= 0 && before < msTerbesar)) return teks
    const hex = before.toString(16).padStart(12, '0')
    return `${hex.slice(0, 8)}-${hex.slice(8)}${idTeks(awal + parts[2]).slice(13)}`
  }
}
