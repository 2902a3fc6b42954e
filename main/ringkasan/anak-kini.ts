import type { Db, Value } from '#main/toko/toko.ts'
import { aktifSampai, isBelumLengkap } from '#shared/domain/register/keadaan.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { penentuAnak } from './anak.ts'
import { type AnakDasar, listAnakDasar } from './baris-register.ts'
import { type AwalTertulis, mapAwalTertulis } from './dikenal.ts'
import { kodeTanggal } from './kode.ts'
import type { Ringkasan } from './uraian.ts'

/** Every child of this facility: until when it is in daily use, what is missing of it, and how long the book has known it. */

/** Bits of `tanda`. */
const bitKini = { tanpaNik: 1, belumLengkap: 2 } as const

/** Later than every day. */
const selalu = 0x7fff_ffff

function kodeSampai(anak: AnakDasar): number {
  const sampai = aktifSampai(anak)
  if (sampai === null) return 0
  return sampai === 'selalu' ? selalu : kodeTanggal(sampai)
}

function toBaris(anak: AnakDasar, nomor: number, { diketik, timbang, anggota }: AwalTertulis): Value[] {
  const tanda = (anak.tanpaNik ? bitKini.tanpaNik : 0) | (isBelumLengkap(anak) ? bitKini.belumLengkap : 0)
  // The instant, and not its date: which that is hangs on where the computer stands.
  return [
    nomor,
    kodeSampai(anak),
    tanda,
    diketik && Date.parse(diketik),
    timbang && kodeTanggal(timbang),
    anggota && kodeTanggal(anggota),
  ]
}

const tanpaAwal: AwalTertulis = { diketik: null, timbang: null, anggota: null }

export const anakKini: Ringkasan = {
  nama: 'anakKini',
  tabel: [{ nama: 'anak_kini', kunci: 'anak', kolom: ['anak', 'sampai', 'tanda', 'diketik', 'timbang', 'anggota'] }],
  kunci: 'orang',
  bergantung: [
    { catatan: 'orang', kunci: 'id', isian: ['jk', 'tanggal_lahir', 'nik', 'dihapus'] },
    ...penentuAnak.map(([catatan, kunci]) => ({
      catatan,
      kunci,
      isian: catatan === 'keanggotaan' ? null : [kunci, 'tanggal', 'dihapus'],
    })),
  ],
  hitung: (db, kunci, nomor) => {
    const awal = mapAwalTertulis(db, kunci)
    return new Map(
      listAnakDasar(db, kunci).map((anak) => [
        anak.id,
        { anak_kini: [toBaris(anak, nomor(anak.id), awal.get(anak.id) ?? tanpaAwal)] },
      ]),
    )
  },
}

/** Which of these persons are children of this facility. */
export function pickAnak(db: Db, ids: readonly string[]): ReadonlySet<string> {
  const sql = `SELECT n.id FROM json_each(?) j CROSS JOIN ringkasan_nomor n ON n.id = j.value
    CROSS JOIN anak_kini a ON a.anak = n.nomor`
  return new Set(db.values<string>(sql, JSON.stringify(ids)))
}

/** How many children are in daily use, and of how many of them something is missing. */
export type BanyakAktif = { readonly aktif: number; readonly tanpaNik: number; readonly belumLengkap: number }

/** SQL: numbers of the members, now or before, of the posyandu somebody is held to. */
const anggotaDari = `SELECT n.nomor FROM keanggotaan k CROSS JOIN ringkasan_nomor n ON n.id = k.orang_id
  WHERE k.dihapus = 0 AND k.posyandu_id IN (SELECT value FROM json_each(@posyandu))`

/** @param posyandu who is or was a member of one of these; null for all */
export function countAktif(db: Db, hariIni: Tanggal, posyandu: readonly string[] | null): BanyakAktif {
  return db.one<BanyakAktif>(
    `SELECT count(*) AS aktif, ifnull(sum(tanda & ${bitKini.tanpaNik}), 0) AS tanpaNik,
       ifnull(sum((tanda & ${bitKini.belumLengkap}) <> 0), 0) AS belumLengkap
     FROM anak_kini WHERE sampai > @hariIni ${posyandu === null ? '' : `AND anak IN (${anggotaDari})`}`,
    { hariIni: kodeTanggal(hariIni), ...(posyandu && { posyandu: JSON.stringify(posyandu) }) },
  )
}
