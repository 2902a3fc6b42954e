import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import { bacaJk } from '#shared/domain/impor/jk-sel.ts'
import { beratMustahilG, tinggiMustahilMm } from '#shared/domain/impor/normalise-ukuran.ts'
import { baca, type HasilBaca } from '#shared/isian/baca.ts'
import type { Batas, Isian, JenisIsian } from '#shared/isian/isian.ts'

/** A field as a file names it. */
export type KolomBerkas = {
  readonly kolom: string
  readonly isian: Isian
  /** Whether the file writes the number as it is kept: grams under `bb_lahir_g`, and kilograms under `bb_lahir_kg`. */
  readonly tersimpan: boolean
}

/** Units of a kind of field: as it is kept, and as it is written. */
const satuan: Partial<Record<JenisIsian, readonly [simpan: string, tulis: string]>> = {
  berat: ['_g', '_kg'],
  panjang: ['_mm', '_cm'],
}
/** Kinds nobody writes in a file. */
const bukanTulisan: ReadonlySet<JenisIsian> = new Set(['json', 'waktu'])

function namaTulis(kolom: string, { jenis }: Isian): string | null {
  if (jenis === 'rujuk') return kolom.replace(/_id$/, '')
  const [simpan, tulis] = satuan[jenis] ?? []
  return simpan !== undefined && kolom.endsWith(simpan) ? `${kolom.slice(0, -simpan.length)}${tulis}` : null
}

/** The fields of a kind of record by the names a file has for them; what the program keeps for itself is none. */
export function kolomBerkas(nama: NamaCatatan): ReadonlyMap<string, KolomBerkas> {
  const found = new Map<string, KolomBerkas>()
  for (const [kolom, isian] of Object.entries(catatanOf(nama).isian)) {
    if (isian.beda === 'terakhir' || bukanTulisan.has(isian.jenis)) continue
    const tulis = namaTulis(kolom, isian)
    if (tulis !== null) found.set(tulis, { kolom, isian, tersimpan: false })
    if (isian.jenis !== 'rujuk') found.set(kolom, { kolom, isian, tersimpan: true })
  }
  return found
}

/** What no person weighs and measures, where a description sets no limit. */
const batasBawaan: Partial<Record<JenisIsian, Batas>> = {
  berat: [1, beratMustahilG - 1],
  panjang: [1, tinggiMustahilMm - 1],
}

const tolak = (alasan: string): HasilBaca => ({ kind: 'ditolak', alasan })

/** What a cell says as text, the way a person would type it; null where it is no single value. */
function toTeks(nilai: unknown): string | null {
  if (nilai === null || nilai === undefined) return ''
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak'
  if (typeof nilai === 'number') return String(nilai)
  if (typeof nilai === 'string') return nilai
  const isSatu = (satu: unknown) => typeof satu === 'string' || typeof satu === 'number'
  return Array.isArray(nilai) && nilai.every(isSatu) ? nilai.join('+') : null
}

const isKelamin = ({ kata }: Isian): boolean => kata !== null && [...kata.keys()].join() === 'L,P'

/** Reads a cell by the kind of its field. */
export function bacaNilai({ isian: asal, tersimpan }: Omit<KolomBerkas, 'kolom'>, nilai: unknown): HasilBaca {
  const isian = { ...asal, tolak: asal.tolak ?? batasBawaan[asal.jenis] ?? null }
  const teks = toTeks(nilai)
  if (teks === null || (Array.isArray(nilai) && isian.jenis !== 'himpunan'))
    return tolak('Isi ini bukan satu teks, angka, atau ya/tidak.')
  if (isKelamin(isian)) {
    const jk = bacaJk(teks)
    if (jk !== null) return { kind: 'ada', nilai: jk }
  }
  const isUkuran = tersimpan && (isian.jenis in satuan || isian.jenis === 'persepuluh')
  return baca(isUkuran ? { ...isian, jenis: 'bilangan' } : isian, teks)
}
