import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { formatKabupaten, formatTempat, kataLaluNama } from '#shared/text/tempat.ts'
import type { TempatForm } from './masukan.ts'

/** A name with the word before it, typed or not: "Melati 2" and "Posyandu Melati 2" print alike. */
export function namaPosyandu(nama: string): string {
  return kataLaluNama('Posyandu', tanpaAwalan('posyandu', nama))
}

/** "Puskesmas Wonorejo"; "UPTD Puskesmas Wonorejo" as it is. */
export function namaPuskesmas({ puskesmas }: Pick<TempatForm, 'puskesmas'>): string {
  const nama = tanpaAwalan('puskesmas', puskesmas)
  return /\b(?:puskesmas|pkm)\b/i.test(nama) ? nama : `Puskesmas ${nama}`
}

/** "Kabupaten Jember"; "Kota Malang" as it is. */
export function namaKabupaten({ kabupaten }: Pick<TempatForm, 'kabupaten'>): string {
  return formatKabupaten(kabupaten)
}

export function namaTempat(tempat: Pick<TempatForm, 'jenis' | 'nama'>): string {
  return formatTempat(tempat)
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
