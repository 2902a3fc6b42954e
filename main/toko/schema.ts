import type { Baris, NamaCatatan } from '#shared/catatan/daftar.ts'

/** The projected tables, by the name the journal calls them. */
export type Entities = { [N in NamaCatatan]: Baris<N> }
export type EntityName = NamaCatatan

export type FasilitasTable = Entities['fasilitas']
export type JenisFasilitas = FasilitasTable['jenis']
export type KaderTable = Entities['kader']
export type PenandatanganTable = Entities['penandatangan']
export type OrangTable = Entities['orang']
export type KeanggotaanTable = Entities['keanggotaan']
export type KmsTable = Entities['kms']
export type HariBukaTable = Entities['hari_buka']
export type KehadiranTable = Entities['kehadiran']
export type PenimbanganTable = Entities['penimbangan']
export type ImunisasiTable = Entities['imunisasi']
export type ImporTable = Entities['impor']
export type AkunTable = Entities['akun']

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

export type Tables = Entities & {
  perubahan: PerubahanTable
  replika: {
    nomor: number
    id: string
    nama: string
    fasilitas_id: string | null
    sampai: number
    untuk: string | null
    oleh: number | null
  }
  meta: { kunci: string; nilai: string }
  /** Posyandu and children of other Pustu: carried, not shown. */
  luar: { id: string }
}
