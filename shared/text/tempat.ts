import { bolehTanpaAwalan, kataDiDepanDesa, tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import type { SebutanDesa, Tempat } from '#shared/domain/tempat/tempat.ts'

/** The word for each kind of place, as printed before its name. */
export const namaJenis = { pustu: 'Pustu', ponkesdes: 'Ponkesdes', puskesmas: 'Puskesmas' } as const
/** The same for every kind the register knows. */
export const namaJenisFasilitas: Readonly<Record<string, string>> = {
  ...namaJenis,
  kabupaten: 'Kabupaten',
  kecamatan: 'Kecamatan',
  posyandu: 'Posyandu',
}
/** The name without the word for its kind: "Pustu Sumberagung" and "Sumberagung" are both "Sumberagung". */
export function namaPendek(nama: string): string {
  return tanpaAwalan('puskesmas', tanpaAwalan('pustu', nama).replace(/^uptd?\.?\s+(?=puskesmas|pkm)/i, ''))
}

/**
 * The word for a kind before a name that no longer bears it.
 *
 * @edge a place that is called by that word alone is not called by it twice: "Puskesmas", never "Puskesmas Puskesmas"
 */
export function kataLaluNama(kata: string, nama: string): string {
  return nama.trim().toLowerCase() === kata.toLowerCase() ? kata : `${kata} ${nama}`
}

/** "Pustu Sumberagung", whether the word was typed or not. */
export function formatTempat({ jenis, nama }: Pick<Tempat, 'jenis' | 'nama'>): string {
  return kataLaluNama(namaJenis[jenis], namaPendek(nama))
}

/** "Kabupaten Jember", whether the word was typed or not; a town stays "Kota Kediri". */
export function formatKabupaten(nama: string): string {
  const rest = tanpaAwalan('kabupaten', nama)
  return /^kota(madya)?\s/i.test(rest) ? rest : kataLaluNama('Kabupaten', rest)
}

/** A town is divided into kelurahan, a kabupaten mostly into desa. */
function kataDesaBiasa(kabupaten: string): SebutanDesa {
  return /^kota(madya)?\s/i.test(tanpaAwalan('kabupaten', kabupaten)) ? 'Kelurahan' : 'Desa'
}

/** "Desa" or "Kelurahan": as it was typed, else by the kabupaten or kota. */
export function kataDesa({
  kabupaten,
  desa,
  kataDesa: kept,
}: Pick<Tempat, 'kabupaten' | 'desa' | 'kataDesa'>): SebutanDesa {
  return kataDiDepanDesa(desa ?? '') ?? kept ?? kataDesaBiasa(kabupaten)
}

/** A place with its names as they are kept: without the words for what they name, which forms and screens write themselves. */
export function tempatTanpaKata({ kataDesa: kept, ...tempat }: Tempat) {
  const kata = kataDesa({ ...tempat, ...(kept ? { kataDesa: kept } : {}) })
  const biasa = tempat.desa === null || kata === kataDesaBiasa(tempat.kabupaten)
  return {
    ...tempat,
    ...(biasa ? {} : { kataDesa: kata }),
    nama: tanpaAwalan(tempat.jenis, tempat.nama),
    kabupaten: tanpaAwalan('kabupaten', tempat.kabupaten),
    kecamatan: tanpaAwalan('kecamatan', tempat.kecamatan),
    puskesmas: tanpaAwalan('puskesmas', tempat.puskesmas),
    desa: bolehTanpaAwalan('desa', tempat.desa),
  }
}

/** A part of an address with the word before it, whether that was typed or not: "Dusun Krajan", "RT 03". */
export function denganKata(kata: 'Dusun' | 'RT' | 'RW', nama: string): string {
  const typed = nama.trim()
  return new RegExp(`^${kata}[\\s.:]`, 'i').test(typed) ? typed : `${kata} ${typed}`
}
