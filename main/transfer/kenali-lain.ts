/** What a file is that was taken for another. */
export type JenisLain = 'kiriman' | 'kartu' | 'tandaTerima' | 'cadangan' | 'excel'

/** Bytes looked at; the name of its kind stands at the beginning of each. */
const cuplikan = 512

const tanda: readonly (readonly [pola: RegExp, jenis: JenisLain])[] = [
  [/^BUKUPUSTU-PAKET-/, 'kiriman'],
  [/^BUKU-PUSTU-CADANGAN-/, 'cadangan'],
  [/^\s*\{\s*"format"\s*:\s*"buku-pustu-kartu"/, 'kartu'],
  [/^\s*\{\s*"format"\s*:\s*"buku-pustu-tanda-terima"/, 'tandaTerima'],
  [/^PK(?!\w)/, 'excel'],
]

/** Tells the kinds of files of this program, and a workbook, apart; null for everything else. */
export function kenaliJenis(bytes: Uint8Array): JenisLain | null {
  const head = Buffer.from(bytes.subarray(0, cuplikan)).toString('latin1')
  return tanda.find(([pola]) => pola.test(head))?.[1] ?? null
}

const ini: Readonly<Record<JenisLain, string>> = {
  kiriman: 'Ini kiriman Buku Pustu',
  kartu: 'Ini kartu buku lain, untuk menghubungkan',
  tandaTerima: 'Ini tanda terima',
  cadangan: 'Ini cadangan Buku Pustu',
  excel: 'Ini berkas Excel',
}
const tempat: Readonly<Record<JenisLain, string>> = {
  kiriman: 'Terima lewat halaman Kirim, atau dengan usb impor.',
  kartu: 'Baca lewat halaman Kirim, atau dengan usb percaya.',
  tandaTerima: 'Baca lewat halaman Kirim, atau dengan usb terima.',
  cadangan: 'Pulihkan lewat halaman pertama, atau dengan cadangan pulihkan.',
  excel: 'Register dibawa masuk lewat halaman Impor, atau dengan impor balita.',
}

/**
 * A sentence for a file that is something else than was asked for: what it is, and where it belongs.
 *
 * @returns null when it is of the kind asked for, or of none that is known
 */
export function kalimatJenisLain(bytes: Uint8Array, harap: JenisLain, bukan: string): string | null {
  const jenis = kenaliJenis(bytes)
  return jenis === null || jenis === harap ? null : `${ini[jenis]}, bukan ${bukan}. Buku tidak diubah. ${tempat[jenis]}`
}
