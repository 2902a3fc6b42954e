import { type Isian, yaTidak } from '../isian/isian.ts'
import { akun } from './akun.ts'
import { antrean } from './antrean.ts'
import type { BarisCatatan, Catatan } from './catatan.ts'
import { diare } from './diare.ts'
import { fasilitas } from './fasilitas.ts'
import { hadirPetugas } from './hadir-petugas.ts'
import { hariBuka } from './hari-buka.ts'
import { impor } from './impor.ts'
import { imunisasi } from './imunisasi.ts'
import { jawabanTemuan } from './jawaban-temuan.ts'
import { kader } from './kader.ts'
import { kas, papan } from './kas.ts'
import { kb } from './kb.ts'
import { keanggotaan } from './keanggotaan.ts'
import { keguguran } from './keguguran.ts'
import { kehadiran } from './kehadiran.ts'
import { kehamilan } from './kehamilan.ts'
import { alasanAbsen, keluarga } from './keluarga.ts'
import { kematian } from './kematian.ts'
import { kiriman } from './kiriman.ts'
import { kms } from './kms.ts'
import { kunjunganDewasa } from './kunjungan-dewasa.ts'
import { kunjunganHamil } from './kunjungan-hamil.ts'
import { kunjunganLansia } from './kunjungan-lansia.ts'
import { kunjunganNeonatal } from './kunjungan-neonatal.ts'
import { kunjunganNifas } from './kunjungan-nifas.ts'
import { kunjunganPembina } from './kunjungan-pembina.ts'
import { kunjunganPuma } from './kunjungan-puma.ts'
import { kunjunganRumah } from './kunjungan-rumah.ts'
import { kunjunganSekolah } from './kunjungan-sekolah.ts'
import { kunjunganSrq20 } from './kunjungan-srq20.ts'
import { kunjunganTindak } from './kunjungan-tindak.ts'
import { masaNifas } from './masa-nifas.ts'
import { keputusan, musyawarah, tindakLanjut } from './musyawarah.ts'
import { orang } from './orang.ts'
import { pemberian } from './pemberian.ts'
import { pemeriksaanBalita } from './pemeriksaan-balita.ts'
import { penandatangan } from './penandatangan.ts'
import { pengaturan } from './pengaturan.ts'
import { pengumuman } from './pengumuman.ts'
import { penimbangan } from './penimbangan.ts'
import { persalinan } from './persalinan.ts'
import { pmt, pmtHari } from './pmt.ts'
import { rencanaBuka } from './rencana-buka.ts'
import { sasaran } from './sasaran.ts'
import { stok } from './stok.ts'
import { suratRujukan } from './surat-rujukan.ts'
import { umpanBalik } from './umpan-balik.ts'
import { wus } from './wus.ts'

/** Every kind of record there is, by the name of its table. */
export const daftarCatatan = {
  pengaturan,
  fasilitas,
  kader,
  penandatangan,
  orang,
  keanggotaan,
  kms,
  hari_buka: hariBuka,
  kehadiran,
  penimbangan,
  pemeriksaan_balita: pemeriksaanBalita,
  kehamilan,
  kunjungan_hamil: kunjunganHamil,
  masa_nifas: masaNifas,
  kunjungan_nifas: kunjunganNifas,
  kunjungan_neonatal: kunjunganNeonatal,
  kunjungan_sekolah: kunjunganSekolah,
  kunjungan_dewasa: kunjunganDewasa,
  kunjungan_lansia: kunjunganLansia,
  kunjungan_srq20: kunjunganSrq20,
  kunjungan_puma: kunjunganPuma,
  kunjungan_rumah: kunjunganRumah,
  impor,
  akun,
  kiriman,
  umpan_balik: umpanBalik,
  persalinan,
  keguguran,
  kematian,
  pmt,
  pmt_hari: pmtHari,
  imunisasi,
  stok,
  kunjungan_tindak: kunjunganTindak,
  rujukan: suratRujukan,
  jawaban_temuan: jawabanTemuan,
  hadir_petugas: hadirPetugas,
  antrean,
  kb,
  wus,
  diare,
  pemberian,
  sasaran,
  rencana_buka: rencanaBuka,
  pengumuman,
  keluarga,
  alasan_absen: alasanAbsen,
  musyawarah,
  keputusan,
  tindak_lanjut: tindakLanjut,
  kas,
  papan,
  kunjungan_pembina: kunjunganPembina,
} as const

export type NamaCatatan = keyof typeof daftarCatatan
/** One row of the table of a kind. */
export type Baris<N extends NamaCatatan> = BarisCatatan<(typeof daftarCatatan)[N]>

export const namaCatatan = Object.keys(daftarCatatan) as NamaCatatan[]

/** The description of a kind, without the types of its fields. @throws where there is no such kind */
export function catatanOf(nama: NamaCatatan): Catatan {
  const found = (daftarCatatan as unknown as Readonly<Record<string, Catatan | undefined>>)[nama]
  if (!found) throw new Error(`There is no kind of record called ${nama}`)
  return found
}

/** Kinds that are kept on the page of the small registers. */
export const namaBuku: readonly NamaCatatan[] = namaCatatan.filter((nama) => catatanOf(nama).buku !== undefined)

/** Names of the fields of a kind that are so. */
export function isianYang(nama: NamaCatatan, isSo: (isian: Isian) => boolean): ReadonlySet<string> {
  const all = Object.entries(catatanOf(nama).isian)
  return new Set(all.flatMap(([kolom, isian]) => (isSo(isian) ? [kolom] : [])))
}

const dihapus = yaTidak('Dihapus')

/** The description of a column of a kind, that of its removal too; undefined where it has none of that name. */
export function isianOf(nama: NamaCatatan, kolom: string): Isian | undefined {
  const { isian, sebutHapus } = catatanOf(nama)
  if (kolom === 'dihapus') return { ...dihapus, sebut: sebutHapus ?? dihapus.sebut } as Isian
  return isian[kolom]
}

/** Kinds that lie in the bin when they are removed, by the name the calls give them. */
export function daftarSampah(): ReadonlyMap<string, NamaCatatan> {
  return new Map(
    namaCatatan.flatMap((nama) => {
      const { sampah } = catatanOf(nama)
      return sampah ? [[sampah.nama, nama] as const] : []
    }),
  )
}
