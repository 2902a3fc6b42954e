import type { Peran } from '#shared/contract/peran.ts'
import type { CaraUkur, JenisKelamin } from '#shared/domain/register/register.ts'

type Flag = 0 | 1
/** Columns every projected table carries: soft deletion, and the journal row of its current version. */
type Projected = { dihapus: Flag; versi: number }

export type PengaturanTable = Projected & { id: string; nilai: string }

export type JenisFasilitas = 'kabupaten' | 'kecamatan' | 'puskesmas' | 'pustu' | 'ponkesdes' | 'posyandu'
export type FasilitasTable = Projected & {
  id: string
  jenis: JenisFasilitas
  nama: string
  induk_id: string | null
  desa: string | null
  dusun: string | null
  rt: string | null
  rw: string | null
  alamat: string | null
  telepon: string | null
  urutan: number
}

export type KaderTable = Projected & {
  id: string
  posyandu_id: string
  nama: string
  ketua: Flag
  dilatih: Flag
  telepon: string | null
}

export type PenandatanganTable = Projected & {
  id: string
  peran: 'kepalaPuskesmas' | 'bidan' | 'pengelolaGizi' | 'lainnya'
  jabatan: string
  nama: string
  nip: string | null
  urutan: number
}

export type OrangTable = Projected & {
  id: string
  nama: string
  jk: JenisKelamin | null
  tanggal_lahir: string | null
  tanggal_lahir_perkiraan: Flag
  nik: string | null
  nik_status: 'resmi' | 'sementara' | 'belum'
  kode_sementara: string | null
  no_kk: string | null
  ibu_id: string | null
  nama_ibu: string | null
  nik_ibu: string | null
  nama_ayah: string | null
  alamat: string | null
  dusun: string | null
  rt: string | null
  rw: string | null
  telepon: string | null
  no_jkn: string | null
  gakin: Flag | null
  anak_ke: number | null
  bb_lahir_g: number | null
  pb_lahir_mm: number | null
  lk_lahir_mm: number | null
  imd: Flag | null
  urutan_register: number | null
  meninggal_pada: string | null
  catatan: string | null
  /** The record that stayed when this one was joined to it. */
  digabung_ke_id: string | null
}

export type KeanggotaanTable = Projected & {
  id: string
  orang_id: string
  posyandu_id: string
  mulai: string
  sebab_mulai: 'lahir' | 'pindahMasuk' | 'terdaftar'
  sampai: string | null
  sebab_sampai: 'pindah' | 'meninggal' | null
  keterangan: string | null
}

export type KmsTable = Projected & { id: string; orang_id: string; tanggal: string; punya: Flag }

export type HariBukaTable = Projected & {
  id: string
  posyandu_id: string
  tanggal: string
  selesai: Flag
  catatan: string | null
}

export type KehadiranTable = Projected & {
  id: string
  hari_buka_id: string
  orang_id: string | null
  kader_id: string | null
  hadir: Flag
}

export type PenimbanganTable = Projected & {
  id: string
  orang_id: string
  tanggal: string
  /** Order of entry: the lamport time of the change that made the row. Two on one day: the higher counts. */
  urut: number
  posyandu_id: string | null
  hari_buka_id: string | null
  bb_g: number | null
  /** What was typed when it cannot be a weight in kg and waits for an answer ("3200"). */
  bb_ketikan: string | null
  tb_mm: number | null
  tb_ketikan: string | null
  cara_ukur: CaraUkur | null
  lila_mm: number | null
  lk_mm: number | null
  vitamin_a: 'biru' | 'merah' | null
  obat_cacing: Flag | null
  asi: 'ya' | 'tidak' | null
  edema: Flag
  catatan: string | null
  pengganti_nt: 'N' | 'T' | null
  pengganti_alasan: string | null
  pengganti_bb_g: number | null
  pengganti_bb_lalu_g: number | null
  /** JSON: the questions answered "memang benar", with the values they were answered for. */
  jawaban_periksa: string | null
  naik_menurut_berkas: string | null
  impor_id: string | null
}

export type ImporTable = Projected & {
  id: string
  berkas: string
  sidik: string
  lembar: string
  waktu: string
  ringkasan: string
}

export type AkunTable = Projected & {
  id: string
  nama: string
  peran: Peran
  /** JSON array: ids of the posyandu a kader is held to. */
  posyandu: string
  aktif: Flag
}

/** The report of a month as it was when it was sent, numbered from 0; what changed since makes the next. */
export type KirimanTable = Projected & {
  id: string
  fasilitas_id: string
  bulan: string
  revisi: number
  /** ISO instant */
  waktu: string
  /** Name of who sent it. */
  oleh: string
  /** Digest of \`laporan\`. */
  sidik: string
  /** JSON of the frozen report. */
  laporan: string
}

/** A note of the Puskesmas to a Pustu on a month, or on a child. */
export type UmpanBalikTable = Projected & {
  id: string
  fasilitas_id: string
  bulan: string
  orang_id: string | null
  isi: string
  /** ISO instant */
  waktu: string
  oleh: string
  selesai: Flag
}

export type PerubahanTable = {
  nomor: number
  replika: number
  seq: number
  lamport: number
  /** `nomor` of the first change written together with this one: the unit of undo. */
  kelompok: number
  jenis: JenisPerubahan
  /** Id of an account; 'bidan' in what was written before there were accounts. */
  pelaku: string
  /** ISO instant; shown, never compared. */
  waktu: string
  alasan: string | null
  /** JSON [lembar, baris] of the imported file. */
  sumber: string | null
  entitas: EntityName
  entitas_id: string
  /** JSON: the fields set. */
  isi: string
  dasar: number | null
}
export type JenisPerubahan = 'ketik' | 'impor' | 'urungkan' | 'contoh' | 'siapkan'

/** The projected tables, by the name the journal calls them. */
export type Entities = {
  pengaturan: PengaturanTable
  fasilitas: FasilitasTable
  kader: KaderTable
  penandatangan: PenandatanganTable
  orang: OrangTable
  keanggotaan: KeanggotaanTable
  kms: KmsTable
  hari_buka: HariBukaTable
  kehadiran: KehadiranTable
  penimbangan: PenimbanganTable
  impor: ImporTable
  akun: AkunTable
  kiriman: KirimanTable
  umpan_balik: UmpanBalikTable
}
export type EntityName = keyof Entities

export type Tables = Entities & {
  perubahan: PerubahanTable
  replika: { nomor: number; id: string; nama: string; fasilitas_id: string | null; sampai: number }
  meta: { kunci: string; nilai: string }
  /** Posyandu and children of other Pustu: carried, not shown. */
  luar: { id: string }
}
