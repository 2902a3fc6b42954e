import type { BalitaIsi, KartuBalita } from '#shared/contract/balita.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { formatDesimal } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataJk } from '../kata.ts'

/** The two records side by side: the card one came from, and the other. */
export type Sisi = 'ini' | 'lain'
/** Fields that may differ; whether a birth date is an estimate goes with the date. */
export type Kolom = Exclude<keyof BalitaIsi, 'tanggalLahirPerkiraan'>
export type Pilihan = Partial<Record<Kolom, Sisi>>

export const namaKolom: Readonly<Record<Kolom, string>> = {
  nama: 'Nama',
  jk: 'L/P',
  tanggalLahir: 'Tanggal lahir',
  nik: 'NIK',
  noKk: 'Nomor KK',
  namaIbu: 'Nama ibu',
  nikIbu: 'NIK ibu',
  namaAyah: 'Nama ayah',
  alamat: 'Alamat',
  dusun: 'Dusun',
  rt: 'RT',
  rw: 'RW',
  telepon: 'Telepon',
  noJkn: 'Nomor JKN',
  gakin: 'Gakin',
  anakKe: 'Anak ke',
  bbLahirG: 'BB lahir',
  pbLahirMm: 'PB lahir',
  lkLahirMm: 'LK lahir',
  imd: 'IMD',
  catatan: 'Catatan',
}
const semuaKolom = Object.keys(namaKolom) as Kolom[]

/** A field as a person compares it; null when it is empty. */
export function kataIsi(isi: BalitaIsi, kolom: Kolom): string | null {
  const value = isi[kolom]
  if (value === null) return null
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (kolom === 'jk') return kataJk(isi.jk)
  if (kolom === 'tanggalLahir')
    return `${formatTanggal(String(value))}${isi.tanggalLahirPerkiraan ? ' (perkiraan)' : ''}`
  if (kolom === 'bbLahirG') return `${formatDesimal(Number(value) / 1000, 2)} kg`
  if (kolom === 'pbLahirMm' || kolom === 'lkLahirMm') return `${formatDesimal(Number(value) / 10, 1)} cm`
  return String(value)
}

/** Fields that differ, and the names of those both have alike. */
export function bandingkan(ini: BalitaIsi, lain: BalitaIsi): { readonly beda: Kolom[]; readonly sama: string[] } {
  const beda = semuaKolom.filter((kolom) => kataIsi(ini, kolom) !== kataIsi(lain, kolom))
  const sama = semuaKolom.filter((kolom) => !beda.includes(kolom) && ini[kolom] !== null)
  return { beda, sama: sama.map((kolom) => namaKolom[kolom]) }
}

/** The side shown as chosen: as clicked, else the one that is filled, else that which stays. A sex is never guessed. */
export function sisiTerpilih(
  kolom: Kolom,
  dua: Readonly<Record<Sisi, BalitaIsi>>,
  pilihan: Pilihan,
  tetap: Sisi,
): Sisi | null {
  const chosen = pilihan[kolom]
  if (chosen) return chosen
  if (dua.ini[kolom] === null) return 'lain'
  if (dua.lain[kolom] === null) return 'ini'
  return kolom === 'jk' ? null : tetap
}

/** Exactly what is shown as chosen, as the program wants it; null while a choice is open. */
export function toMasukan(
  dua: Readonly<Record<Sisi, KartuBalita>>,
  pilihan: Pilihan,
  { tetap, anggota, alasan }: { readonly tetap: Sisi; readonly anggota: Sisi; readonly alasan: string },
): InputOf<'balita.gabung'> | null {
  const isi = { ini: dua.ini.isi, lain: dua.lain.isi }
  const chosen = bandingkan(isi.ini, isi.lain).beda.map((kolom) => [kolom, sisiTerpilih(kolom, isi, pilihan, tetap)])
  if (chosen.some(([, sisi]) => sisi === null)) return null
  const [stays, goes] = tetap === 'ini' ? [dua.ini, dua.lain] : [dua.lain, dua.ini]
  return {
    tetapId: stays.id,
    tetapVersi: stays.versi,
    gabungId: goes.id,
    gabungVersi: goes.versi,
    pilihan: Object.fromEntries(chosen.map(([kolom, sisi]) => [kolom, sisi === tetap ? 'tetap' : 'gabung'])),
    anggota: anggota === tetap ? 'tetap' : 'gabung',
    alasan: alasan.trim(),
  }
}

/** The card that stays unless told otherwise: the one with more weighings, else the one that is longer in the book. */
export function tetapAwal({ ini, lain }: Readonly<Record<Sisi, KartuBalita>>): Sisi {
  const more = lain.penimbangan.length - ini.penimbangan.length
  if (more !== 0) return more > 0 ? 'lain' : 'ini'
  // An id of a person is drawn with the time: the smaller one was made earlier.
  return lain.id < ini.id ? 'lain' : 'ini'
}

/** "12, dari 10-02-2025 sampai 12-10-2026" */
export function kataPenimbangan({ penimbangan }: KartuBalita): string {
  const [first, last] = [penimbangan.at(-1), penimbangan[0]]
  if (!first || !last) return 'belum ada'
  if (penimbangan.length === 1) return `1, pada ${formatTanggal(first.tanggal)}`
  return `${penimbangan.length}, dari ${formatTanggal(first.tanggal)} sampai ${formatTanggal(last.tanggal)}`
}

/** "Melati 1 sejak 10-01-2025" */
export function kataKeanggotaan({ keanggotaan }: KartuBalita): string {
  const words = keanggotaan.map(({ posyandu, mulai, sampai }) =>
    sampai === null
      ? `${posyandu} sejak ${formatTanggal(mulai)}`
      : `${posyandu} ${formatTanggal(mulai)} sampai ${formatTanggal(sampai)}`,
  )
  return words.join('; ') || 'tidak ada'
}

/** Whether the two belong to different posyandu, so that one of them must be believed. */
export function isPosyanduBeda({ ini, lain }: Readonly<Record<Sisi, KartuBalita>>): boolean {
  const ids = (kartu: KartuBalita) => [...new Set(kartu.keanggotaan.map(({ posyanduId }) => posyanduId))].sort().join()
  return ids(ini) !== ids(lain)
}

/** What the merging did, kept beside the address until the next page: how to take it back, and how to say it. */
export type Digabung = { readonly kelompok: number; readonly nama: string; readonly penimbangan: number }

export function kataDigabung({ nama, penimbangan }: Digabung): string {
  const apa =
    penimbangan === 0 ? 'Tidak ada penimbangan yang perlu dipindah' : `${penimbangan} penimbangan pindah ke kartu ini`
  return `Catatan ${nama} digabung ke kartu ini. ${apa}.`
}
