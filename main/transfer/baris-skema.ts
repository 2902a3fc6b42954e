import { z } from 'zod'
import type { EntityName } from '#main/db/schema.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import { Dijawab } from '#shared/catatan/penimbangan.ts'
import { isTanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Every field of every record that travels, as the tables hold them. Nothing else is taken into a book. */

const Id = z.uuid()
const Flag = z.union([z.literal(0), z.literal(1)])
const Tanggal = z.string().refine(isTanggal)
const Nama = z.string().min(1).max(500)
const Teks = z.string().max(5_000).nullable()
const Bilangan = z.int().min(0).max(1_000_000).nullable()
const Waktu = z.iso.datetime()
const Bulan = z.string().regex(/^\d{4}-\d{2}$/)

/** Text that is JSON of a certain form: whoever shows it reads it without asking again. Characters. */
function json(isi: z.ZodType, terpanjang: number) {
  return z
    .string()
    .max(terpanjang)
    .refine((text) => {
      try {
        return isi.safeParse(JSON.parse(text)).success
      } catch {
        return false
      }
    })
}

/** A frozen report holds the state of every child of a Pustu. Characters. */
const laporanTerpanjang = 5_000_000

const skemaOf = (nama: NamaCatatan) =>
  Object.fromEntries(Object.entries(catatanOf(nama).isian).map(([kolom, { skema }]) => [kolom, skema]))

const isian = {
  kehamilan: skemaOf('kehamilan'),
  kunjungan_hamil: skemaOf('kunjungan_hamil'),
  fasilitas: {
    jenis: z.enum(['kabupaten', 'kecamatan', 'puskesmas', 'pustu', 'ponkesdes', 'posyandu']),
    ...{ nama: Nama, induk_id: Id.nullable(), desa: Teks, dusun: Teks, rt: Teks, rw: Teks },
    ...{ alamat: Teks, telepon: Teks, urutan: z.int() },
  },
  kader: { posyandu_id: Id, nama: Nama, ketua: Flag, dilatih: Flag, telepon: Teks },
  orang: {
    ...{ nama: Nama, jk: z.enum(['L', 'P']).nullable(), tanggal_lahir: Tanggal.nullable() },
    ...{ tanggal_lahir_perkiraan: Flag, nik: Teks, nik_status: z.enum(['resmi', 'sementara', 'belum']) },
    ...{ kode_sementara: Teks, no_kk: Teks, ibu_id: Id.nullable(), nama_ibu: Teks, nik_ibu: Teks, nama_ayah: Teks },
    ...{ alamat: Teks, dusun: Teks, rt: Teks, rw: Teks, telepon: Teks, no_jkn: Teks, gakin: Flag.nullable() },
    ...{ anak_ke: Bilangan, bb_lahir_g: Bilangan, pb_lahir_mm: Bilangan, lk_lahir_mm: Bilangan },
    ...{ imd: Flag.nullable(), urutan_register: Bilangan, meninggal_pada: Tanggal.nullable(), catatan: Teks },
    digabung_ke_id: Id.nullable(),
  },
  keanggotaan: {
    ...{ orang_id: Id, posyandu_id: Id, mulai: Tanggal, sampai: Tanggal.nullable(), keterangan: Teks },
    sebab_mulai: z.enum(['lahir', 'pindahMasuk', 'terdaftar']),
    sebab_sampai: z.enum(['pindah', 'meninggal']).nullable(),
  },
  kms: { orang_id: Id, tanggal: Tanggal, punya: Flag },
  hari_buka: { posyandu_id: Id, tanggal: Tanggal, selesai: Flag, catatan: Teks },
  kehadiran: { hari_buka_id: Id, orang_id: Id.nullable(), kader_id: Id.nullable(), hadir: Flag },
  penimbangan: {
    ...{ orang_id: Id, tanggal: Tanggal, urut: z.int().positive(), posyandu_id: Id.nullable() },
    ...{ hari_buka_id: Id.nullable(), bb_g: Bilangan, bb_ketikan: Teks, tb_mm: Bilangan, tb_ketikan: Teks },
    ...{ cara_ukur: z.enum(['terlentang', 'berdiri']).nullable(), lila_mm: Bilangan, lk_mm: Bilangan },
    ...{ vitamin_a: z.enum(['biru', 'merah']).nullable(), obat_cacing: Flag.nullable() },
    ...{ asi: z.enum(['ya', 'tidak']).nullable(), edema: Flag, catatan: Teks },
    ...{ pengganti_nt: z.enum(['N', 'T']).nullable(), pengganti_alasan: Teks, pengganti_bb_g: Bilangan },
    ...{
      pengganti_bb_lalu_g: Bilangan,
      jawaban_periksa: json(Dijawab, 5_000).nullable(),
      naik_menurut_berkas: Teks,
      impor_id: Id.nullable(),
    },
  },
  impor: {
    berkas: Nama,
    sidik: Nama,
    lembar: z.string().max(500),
    waktu: Waktu,
    ringkasan: json(z.record(z.string(), z.number()), 5_000),
  },
  kiriman: {
    ...{ fasilitas_id: Id, bulan: Bulan, revisi: z.int().min(0), waktu: Waktu, oleh: Nama, sidik: Nama },
    laporan: z.string().max(laporanTerpanjang),
  },
  umpan_balik: {
    ...{ fasilitas_id: Id, bulan: Bulan, orang_id: Id.nullable(), isi: z.string().max(5_000), waktu: Waktu },
    ...{ oleh: Nama, selesai: Flag },
  },
} satisfies Partial<Record<EntityName, z.ZodRawShape>>

export type EntitasPaket = keyof typeof isian
export const entitasPaket = Object.keys(isian) as [EntitasPaket, ...EntitasPaket[]]

const Isi = Object.fromEntries(
  Object.entries(isian).map(([entitas, shape]) => [entitas, z.strictObject({ ...shape, dihapus: Flag }).partial()]),
) as unknown as Record<EntitasPaket, z.ZodType<Readonly<Record<string, string | number | null>>>>

/** One change: the fields of its record are checked by the record they belong to. */
export const BarisSkema = z
  .strictObject({
    seq: z.int().positive(),
    lamport: z.int().positive(),
    kelompok: z.int().positive(),
    jenis: z.enum(['ketik', 'impor', 'urungkan', 'contoh', 'siapkan']),
    pelaku: z.string().min(1).max(64),
    waktu: Waktu,
    alasan: z.string().max(1_000).nullable(),
    /** Sheet and row of the file it came from. */
    sumber: json(z.tuple([z.string(), z.int()]), 2_000).nullable(),
    entitas: z.enum(entitasPaket),
    id: Id,
    isi: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  })
  .superRefine(({ entitas, isi, seq }, context) => {
    const verdict = Isi[entitas].safeParse(isi)
    if (verdict.success) return
    const field = verdict.error.issues[0]?.path.join('.') || Object.keys(isi).join(', ')
    context.addIssue({ code: 'custom', message: `perubahan ${seq}, ${entitas}: ${field}` })
  })
