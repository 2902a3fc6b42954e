import { kunjunganSekolah } from '../catatan/kunjungan-sekolah.ts'
import { antarTd } from '../domain/kartu/antar.ts'
import { putusanUsiaSekolah } from '../domain/kartu/usia-sekolah.ts'
import type { Kartu, KelompokKolom } from './kartu.ts'
import { kelompokAkhir, kelompokIndra, kelompokTbc, kelompokTd, kolomDari } from './kolom.ts'

const kolom = kolomDari(kunjunganSekolah)

const kelompok: readonly KelompokKolom[] = [
  {
    judul: 'Penimbangan dan pengukuran',
    kolom: [
      kolom('kelas', { singkat: 'Kelas', lgk: '1k' }),
      kolom('bb_kg', { di: 'bb_g', lgk: '2k' }),
      kolom('tb_cm', { di: 'tb_mm', lgk: '2k' }),
      kolom('lp_cm', { di: 'lp_mm', singkat: 'LP', lgk: '2k' }),
    ],
  },
  kelompokTd(kolom),
  kelompokIndra(kolom),
  {
    judul: 'Rokok dan tablet tambah darah',
    kolom: [
      kolom('merokok', { lgk: '4kn' }),
      kolom('paparan_rokok', { singkat: 'Terpapar rokok', lgk: '4kn' }),
      kolom('ttd_minum', { singkat: 'Minum TTD', lgk: '4kn' }),
    ],
  },
  kelompokTbc(kolom),
  {
    judul: 'Pemeriksaan nakes',
    kolom: [
      kolom('hb_gdl', { di: 'hb_gl', lgk: '4n' }),
      kolom('gds_mgdl', { singkat: 'GDS', lgk: '4n' }),
      kolom('rokok_jenis', { lgk: '4n' }),
      kolom('rokok_mulai_th', { singkat: 'Mulai umur', lgk: '4n' }),
      kolom('rokok_batang', { singkat: 'Batang/hari', lgk: '4n' }),
      kolom('co_ppm', { lgk: '4n' }),
    ],
  },
  {
    judul: 'HEEADSSS',
    kolom: [
      ['hd_rumah', 'Rumah'],
      ['hd_sekolah', 'Sekolah'],
      ['hd_makan', 'Makan'],
      ['hd_aktivitas', 'Aktivitas'],
      ['hd_obat', 'Obat'],
      ['hd_seksual', 'Seksual'],
      ['hd_aman', 'Keamanan'],
      ['hd_bunuh_diri', 'Bunuh diri'],
    ].map(([kode = '', singkat = '']) => kolom(kode, { singkat, lgk: '4n' })),
  },
  kelompokAkhir(kolom),
]

/** Card of school age: one row a visit. @source docs/aturan/kartu-usia-sekolah.md */
export const usiaSekolah: Kartu = {
  kode: 'usia-sekolah',
  judul: 'Kartu Bantu Pemeriksaan Usia Sekolah dan Remaja',
  sebut: 'Usia sekolah',
  kunjungan: 'kunjungan_sekolah',
  kepala: null,
  masa: null,
  siapa: { umur: { satuan: 'tahun', dari: 6, sampai: 18 }, jk: null },
  kelompok,
  cetak: null,
  tampil: {
    risiko: ['imtu', 'td_anak', 'anemia', 'merokok', 'heeadsss', 'lp', 'gds', 'mata', 'telinga', 'tbc_kmk'],
    samping: {
      Pengukuran: ['umur_th', 'imtu', 'lp', 'td_anak', 'rujukan'],
      Pelayanan: ['anemia', 'ttd_rematri', 'merokok', 'heeadsss', 'gds', 'mata', 'telinga', 'tbc_kmk', 'rujukan'],
      Penyuluhan: ['imtu', 'rujukan'],
    },
  },
  putusan: putusanUsiaSekolah,
  riwayat: () => ({}),
  antarKolom: antarTd,
}
