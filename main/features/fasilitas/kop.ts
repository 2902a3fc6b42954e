import type { Tempat } from '#shared/contract/fasilitas.ts'

/** The name without the word the line already says: "Puskesmas Wates" → "Wates". */
function without(words: RegExp, nama: string): string {
  return nama.replace(words, '').trim() || nama.trim()
}

function pemerintah(kabupaten: string): string {
  if (/^kota(madya)?\s/i.test(kabupaten)) return `PEMERINTAH KOTA ${without(/^kota(madya)?\s+/i, kabupaten)}`
  return `PEMERINTAH KABUPATEN ${without(/^kab(upaten|\.)?\s+/i, kabupaten)}`
}

function alamat(tempat: Tempat): string | null {
  const parts = [
    tempat.alamat,
    tempat.desa === null ? null : `Desa ${without(/^desa\s+/i, tempat.desa)}`,
    `Kecamatan ${without(/^kec(amatan|\.)?\s+/i, tempat.kecamatan)}`,
    tempat.telepon === null ? null : `Telp. ${tempat.telepon}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** The letterhead a place gets until the bidan writes her own. */
export function kopAwal(tempat: Tempat): string[] {
  const nama = { pustu: 'PUSTU', ponkesdes: 'PONKESDES', puskesmas: null }[tempat.jenis]
  const own = without(/^(pustu|puskesmas pembantu|ponkesdes)\s+/i, tempat.nama)
  const lines = [
    pemerintah(tempat.kabupaten).toUpperCase(),
    'DINAS KESEHATAN',
    `UPTD PUSKESMAS ${without(/^(uptd?\s+)?(puskesmas\s+)?/i, tempat.puskesmas)}`.toUpperCase(),
    nama === null ? null : `${nama} ${own}`.toUpperCase(),
    alamat(tempat),
  ]
  return lines.filter((line) => line !== null).map((line) => line.slice(0, 120))
}
