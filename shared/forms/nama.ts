import { namaJenis } from '#shared/text/tempat.ts'
import type { TempatForm } from './pengaturan-form.ts'

/** A name with the word before it, unless it was typed with it: "Melati 2" and "Posyandu Melati 2" print alike. */
function withWord(word: string, name: string, typed: RegExp): string {
  return typed.test(name) ? name : `${word} ${name}`
}

export function namaPosyandu(nama: string): string {
  return withWord('Posyandu', nama, /posyandu/i)
}

export function namaPuskesmas(tempat: TempatForm): string {
  return withWord('Puskesmas', tempat.puskesmas, /puskesmas/i)
}

export function namaKabupaten(tempat: TempatForm): string {
  return withWord('Kabupaten', tempat.kabupaten, /^(kab|kota)/i)
}

export function namaTempat(tempat: TempatForm): string {
  return withWord(namaJenis[tempat.jenis], tempat.nama, /pustu|pembantu|ponkesdes|puskesmas/i)
}

/** The name of a file whose content is invented ends with that word. */
export function namaBerkasContoh(nama: string, contoh: boolean): string {
  return contoh ? `${nama}-contoh` : nama
}

/** A name as a part of a file name: lower case, digits and hyphens only, at most 40 letters. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return plain.replaceAll(/^-|-$/g, '').slice(0, 40)
}
