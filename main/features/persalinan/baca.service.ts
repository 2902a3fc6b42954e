import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readSetelanKartu } from '#main/db/buku.ts'
import { isiOf } from '#main/kartu/isi.ts'
import { tampakPutusan, toKolom } from '#main/kartu/tampak.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { missing } from '#shared/contract/errors.ts'
import type { BayiDikenal } from '#shared/contract/persalinan.ts'
import { belumDinilai } from '#shared/domain/kartu/aturan.ts'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { isAnggota } from '#shared/domain/register/keanggotaan.ts'
import { dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { nilaiDi } from '#shared/kartu/dinilai.ts'
import { kolomKartu } from '#shared/kartu/kartu.ts'
import { bagianPersalinan, persalinan } from '#shared/kartu/persalinan.ts'
import { formatBulat, formatDesimal } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import {
  type AnakRow,
  findIbu,
  type IbuRow,
  listAnakIbu,
  listAnggota,
  listKehamilan,
  listPersalinan,
  type PersalinanRow,
} from './persalinan.repository.ts'

export function getIbu({ db }: AppContext, id: string): IbuRow {
  return findIbu(db, id) ?? missing('Orang ini sudah tidak ada di buku. Tidak ada yang berubah. Buka lagi daftarnya.')
}

/** The posyandu she is a member of on a day; null where nowhere. */
export function posyanduIbu({ db }: AppContext, ibuId: string, pada: Tanggal): string | null {
  const own = listAnggota(db, ibuId).find(({ mulai, sampai, posyandu_id }) =>
    isAnggota({ posyanduId: posyandu_id, mulai, sampai, sebabSampai: null }, pada),
  )
  return own?.posyandu_id ?? null
}

/** Her children whom no record of a birth names. */
export function listBayiDikenal({ db }: AppContext, ibuId: string): BayiDikenal[] {
  const taken = new Set(listPersalinan(db, ibuId).map(({ bayi_id }) => bayi_id))
  return listAnakIbu(db, ibuId).flatMap(({ id, nama, jk, tanggal_lahir }) =>
    taken.has(id) || tanggal_lahir === null ? [] : [{ id, nama, jk, tanggalLahir: tanggal_lahir }],
  )
}

/** What the child's own record says otherwise than that of its birth. */
export function bedaBayi(row: PersalinanRow, anak: AnakRow | undefined): string[] {
  if (!anak) return []
  const beda: string[] = []
  const banding = <T>(sebut: string, [lahir, diri]: readonly [T | null, T | null], tulis: (nilai: T) => string) => {
    if (lahir !== null && diri !== null && lahir !== diri)
      beda.push(`${sebut} di persalinan ${tulis(lahir)}, di data ${anak.nama} ${tulis(diri)}`)
  }
  banding('Tanggal lahir', [row.tanggal_bersalin, anak.tanggal_lahir], formatTanggal)
  banding('Kelamin', [row.bayi_jk, anak.jk], (jk) => jk)
  banding('Berat lahir', [row.bb_lahir_g, anak.bb_lahir_g], (gram) => `${formatBulat(gram)} gram`)
  banding('Panjang lahir', [row.pb_lahir_mm, anak.pb_lahir_mm], (mm) => `${formatDesimal(mm / 10, 1)} cm`)
  return beda
}

/** A record of a birth as its card judges it. */
function dinilai(context: AppContext, ibu: IbuRow, row: PersalinanRow): BarisDinilai {
  const isi = Object.fromEntries(
    kolomKartu(persalinan).map((kolom) => [kolom.kode, nilaiDi({ persalinan: row }, kolom)]),
  )
  const baris = { tanggal: row.tanggal, lahir: ibu.tanggal_lahir, jk: ibu.jk, isi }
  const hasil = nilaiBaris(persalinan.putusan, baris, readSetelanKartu(context.db))
  return { ...baris, putusan: (kode) => hasil.get(kode) ?? belumDinilai, tertulis: () => isi }
}

/** Days by which births of one mother may lie apart and be one delivery: twins over midnight. */
const satuPersalinanHari = 1

/** Deliveries, each with its births. @param rows the latest first */
function perPersalinan(rows: readonly PersalinanRow[]): PersalinanRow[][] {
  const groups: PersalinanRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    const awal = last?.[0]
    const dekat = awal && selisihHari(row.tanggal_bersalin, awal.tanggal_bersalin) <= satuPersalinanHari
    if (last && dekat) last.push(row)
    else groups.push([row])
  }
  return groups
}

const selisihHari = (a: Tanggal, b: Tanggal): number => Math.abs(dayNumber(a) - dayNumber(b))

export function readPersalinan(context: AppContext, ibuId: string): OutputOf<'persalinan.read'> {
  const { db } = context
  const { peran } = context.pelaku()
  const ibu = getIbu(context, ibuId)
  const di = posyanduIbu(context, ibuId, context.hariIni())
  const anak = new Map(listAnakIbu(db, ibuId).map((satu) => [satu.id, satu]))
  const kolom = (bagian: (typeof bagianPersalinan)[keyof typeof bagianPersalinan]) =>
    bagian.map((satu) => ({
      judul: satu.judul,
      kolom: satu.kolom.map((one) => toKolom(one, { kepala: null }, peran)),
    }))
  return {
    nama: ibu.nama,
    namaSuami: ibu.nama_suami,
    posyandu: listPosyandu(db).find(({ id }) => id === di)?.nama ?? null,
    hamilSejak: listKehamilan(db, ibuId).find(({ berakhir }) => berakhir === null)?.dibuka ?? null,
    kelompok: {
      ...{ ibu: kolom(bagianPersalinan.ibu), bayi: kolom(bagianPersalinan.bayi) },
      penutup: kolom(bagianPersalinan.penutup),
    },
    bayiDikenal: listBayiDikenal(context, ibuId),
    persalinan: perPersalinan(listPersalinan(db, ibuId)).map((rows) => ({
      tanggal: rows[0]?.tanggal_bersalin ?? '',
      bayi: rows.map((row) => {
        const bayi = row.bayi_id === null ? undefined : anak.get(row.bayi_id)
        return {
          id: row.id,
          bayi: bayi ? { id: bayi.id, nama: bayi.nama } : null,
          isi: isiOf(persalinan, { persalinan: row }, peran),
          putusan: tampakPutusan(persalinan, dinilai(context, ibu, row), peran),
          beda: bedaBayi(row, bayi),
        }
      }),
    })),
  }
}
