import type { Row } from '#main/toko/toko.ts'
import { catatanOf, type NamaCatatan, namaCatatan } from '#shared/catatan/daftar.ts'
import { DaftarSetuju } from '#shared/catatan/kas.ts'
import { DaftarHadir } from '#shared/catatan/musyawarah.ts'
import { kodeKartu } from '#shared/kartu/daftar.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { findSusunan, type SusunanKartu } from '#shared/kartu/susunan.ts'
import { uraiBulan, uraiDaftar, uraiKeterangan } from './urai.ts'

/** The columns a cell stands for; why it is refused; or null where it is read like any other. */
export type Urai = (nilai: unknown) => { readonly isi: Row } | { readonly alasan: string } | null

/** How a kind of a file is kept in the book: as records of a kind, or as the visits of a card. */
export type JenisCatatan = {
  readonly jenis: string
  readonly catatan: NamaCatatan
  /** Names the file has for columns that are called otherwise here. */
  readonly sebagai?: Readonly<Record<string, string>>
  /** Fields other programs write of it and this book does not keep yet. */
  readonly belum?: ReadonlySet<string>
  /** Whether of two rows about the same the lower counts, as of two weighings on one day; else the second is refused. */
  readonly timpa?: true
  /** What stands there when the file says nothing. */
  readonly bawaan?: Readonly<Record<string, string | number>>
  /** Whom it may be of. */
  readonly siapa?: Kartu['siapa']
  /** Days of which the first never lies after the second. */
  readonly urut?: readonly (readonly [string, string])[]
  /** Cells a file writes as one and the book keeps as several, by their column. */
  readonly urai?: Readonly<Record<string, Urai>>
  /** What every record of the kind says, whatever the file does. */
  readonly tetap?: Readonly<Record<string, string | number>>
}
export type Jenis =
  | (JenisCatatan & { readonly kind: 'catatan' })
  | { readonly kind: 'kartu'; readonly jenis: string; readonly susunan: SusunanKartu }
  /** Known, and not kept in the book yet. */
  | { readonly kind: 'belum'; readonly jenis: string }

/** A row names its posyandu by what it is about: `lingkup`. */
const lingkup = { lingkup: 'posyandu' } as const

/** Of what bidan, kader and residents write down together. */
const khususBersama = {
  rencana_buka: { sebagai: lingkup },
  musyawarah: {
    sebagai: lingkup,
    belum: new Set(['agenda', 'disahkan']),
    urai: { hadir: uraiDaftar('hadir', DaftarHadir) },
  },
  keputusan: { sebagai: lingkup },
  tindak_lanjut: { sebagai: { ...lingkup, asal: 'keputusan' } },
  kas: { sebagai: lingkup, urai: { setuju: uraiDaftar('setuju', DaftarSetuju) } },
} as const satisfies Record<string, Omit<JenisCatatan, 'jenis' | 'catatan'>>

/**
 * Kinds that are called otherwise in a file than in the book, of which a file leaves out what goes without saying, or of
 * which something must hold between two cells.
 */
const khusus: Readonly<Record<string, Omit<JenisCatatan, 'jenis'>>> = {
  posyandu: { catatan: 'fasilitas', tetap: { jenis: 'posyandu' } },
  kehadiran: { catatan: 'kehadiran', bawaan: { hadir: 1 } },
  kader: {
    catatan: 'kader',
    sebagai: { berhenti: 'sampai' },
    belum: new Set(['sebab_berhenti', 'jabatan', 'pendidikan', 'minat', 'bisa']),
  },
  keanggotaan: { catatan: 'keanggotaan', bawaan: { sebab_mulai: 'terdaftar' }, urut: [['mulai', 'sampai']] },
  penimbangan: { catatan: 'penimbangan', timpa: true },
  pmt: { catatan: 'pmt', urut: [['mulai', 'selesai']] },
  persalinan: {
    catatan: 'persalinan',
    siapa: { umur: { satuan: 'tahun', dari: 10, sampai: 60 }, jk: 'P' },
    urut: [['tanggal_bersalin', 'tanggal']],
  },
  imunisasi: { catatan: 'imunisasi', urai: { tanggal: uraiBulan, keterangan: uraiKeterangan } },
  sasaran: { catatan: 'sasaran' },
  wus: { catatan: 'wus', siapa: { umur: null, jk: 'P' } },
  ...Object.fromEntries(
    (['rencana_buka', 'tindak_lanjut', 'keputusan', 'kas', 'musyawarah'] as const).map((catatan) => [
      catatan,
      { catatan, ...khususBersama[catatan] },
    ]),
  ),
  keguguran: { catatan: 'keguguran', siapa: { umur: null, jk: 'P' } },
}

/** Kinds other programs write down, beside cards and what this book describes. @source docs/aturan/catatan.md */
const lain: ReadonlySet<string> = new Set([
  ...['wilayah', 'penugasan', 'dokumen', 'pengurus', 'peran', 'pola_buka', 'hari_libur'],
  ...['rencana_kegiatan', 'kebutuhan', 'smd', 'menu_pmt', 'sosialisasi', 'jangkauan'],
  ...['sumber_info', 'pesan', 'keterampilan', 'pelatihan', 'imbalan'],
  ...['sarana', 'tempat', 'kondisi_hari', 'penilaian_diri', 'inovasi'],
  ...['tabungan_sampah', 'suara', 'kepuasan', 'skm', 'ringkasan_dilihat'],
  ...kodeKartu,
])

/** Records of persons and posyandu; what a computer or a facility keeps of itself comes in no file. */
function isDariBerkas(nama: NamaCatatan): boolean {
  return ['anggota', 'posyandu', 'lewat'].includes(catatanOf(nama).milik.oleh)
}

/** Fields any row may have, which this book keeps in its own way: who wrote it down stands in the journal. */
export const belumSemua: ReadonlySet<string> = new Set(['dicatat_oleh', 'dari_kertas', 'lingkup'])

/** How a kind of a file is kept; null for one nobody knows. */
export function jenisOf(jenis: string): Jenis | null {
  const own = khusus[jenis]
  if (own) return { kind: 'catatan', jenis, ...own }
  const susunan = findSusunan(jenis)
  if (susunan) return { kind: 'kartu', jenis, susunan }
  const catatan = namaCatatan.find((nama) => nama === jenis && isDariBerkas(nama))
  if (catatan) return { kind: 'catatan', jenis, catatan }
  return lain.has(jenis) ? { kind: 'belum', jenis } : null
}

/** What a kind of record is called in a file. */
export function sebutJenis(catatan: NamaCatatan): string {
  return Object.entries(khusus).find(([, satu]) => satu.catatan === catatan && satu.tetap)?.[0] ?? catatan
}
