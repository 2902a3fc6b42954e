import { pemeriksaanBalita } from '../catatan/pemeriksaan-balita.ts'
import { penimbangan } from '../catatan/penimbangan.ts'
import { putusanBalita } from '../domain/kartu/balita.ts'
import { riwayatBalita } from '../domain/kartu/riwayat-balita.ts'
import { alasanTolak } from '../domain/penimbangan/tolak.ts'
import { berat, boleh, panjang, pilihan, teks, yaTidak } from '../isian/isian.ts'
import { alihAsi, alihBb, alihEdema, alihTb, alihVitaminA } from './balita-alih.ts'
import type { Kartu, KelompokKolom } from './kartu.ts'
import { kelompokAkhir, kelompokTbc, kolomDari, kolomRiwayat } from './kolom.ts'

const timbang = kolomDari(penimbangan)
const periksa = kolomDari(pemeriksaanBalita)

/** Limits of this card; the sheet of a weighing asks by limits of its own. Grams, millimetres. */
const batas = {
  bb: { tolak: [300, 199_999], tanya: [900, 58_000] },
  tb: { tolak: [200, 2499], tanya: [380, 1500] },
  lk: { tolak: [180, 700], tanya: [280, 560] },
  lila: { tolak: [50, 400], tanya: [90, 220] },
} as const

const kelompok: readonly KelompokKolom[] = [
  { judul: 'Perkembangan', kolom: [periksa('ceklis', { singkat: 'Checklist', nomor: '3', lgk: '3k' })] },
  {
    judul: 'Penimbangan dan pengukuran',
    kolom: [
      timbang('bb_kg', { di: 'bb_g', alih: alihBb, sebagai: boleh(berat('BB', batas.bb)), nomor: '4', lgk: '2k' }),
      timbang('tb_cm', {
        di: 'tb_mm',
        alih: alihTb,
        sebagai: boleh(panjang('PB/TB', batas.tb)),
        nomor: '7',
        lgk: '2k',
      }),
      timbang('cara_ukur', { nomor: '7', lgk: '2k' }),
      timbang('lk_cm', {
        di: 'lk_mm',
        singkat: 'LK',
        sebagai: boleh(panjang('Lingkar kepala', batas.lk)),
        nomor: '10',
        lgk: '2k',
      }),
      timbang('lila_cm', { di: 'lila_mm', sebagai: boleh(panjang('LILA', batas.lila)), nomor: '12', lgk: '2k' }),
    ],
  },
  kelompokTbc(periksa, ['14', '15', '16', '17']),
  {
    judul: 'Makanan, imunisasi, vitamin A dan obat cacing',
    kolom: [
      timbang('asi', {
        sebagai: boleh(yaTidak('ASI eksklusif')),
        alih: alihAsi,
        nomor: '18',
        lgk: '4kn',
        edukasi: { saat: 0, kode: 'E12' },
      }),
      periksa('mpasi', { nomor: '19', lgk: '4kn', edukasi: { saat: 0, kode: 'E12' } }),
      periksa('imunisasi', { singkat: 'Imunisasi', nomor: '20', lgk: '4kn', edukasi: { saat: 0, kode: 'E15' } }),
      periksa('imunisasi_jenis', { nomor: '20', lgk: '4kn' }),
      timbang('vit_a', {
        di: 'vitamin_a',
        alih: alihVitaminA,
        sebagai: boleh(pilihan('Vitamin A', { tidak: 'tidak', biru: 'biru', merah: 'merah' })),
        nomor: '21',
        lgk: '4kn',
      }),
      timbang('obat_cacing', { nomor: '22', lgk: '4kn' }),
      periksa('mt_patuh', { singkat: 'MT patuh', nomor: '23', lgk: '4kn' }),
      periksa('mt_porsi', { singkat: 'MT porsi', nomor: '23', lgk: '4kn' }),
    ],
  },
  {
    judul: 'Gejala sakit',
    kolom: [
      periksa('sakit', { singkat: 'Sakit', nomor: '25', lgk: '4kn' }),
      periksa('sakit_gejala', { singkat: 'Gejala', nomor: '25', lgk: '4kn' }),
    ],
  },
  {
    judul: 'Pemeriksaan nakes',
    kolom: [
      timbang('edema', {
        alih: alihEdema,
        sebagai: boleh(yaTidak('Bengkak kedua punggung kaki')),
        singkat: 'Bengkak',
        lgk: '4n',
      }),
      periksa('kpsp_ya', { lgk: '4n' }),
    ],
  },
  kelompokAkhir(periksa, { edukasi: '24', rujuk: '26' }, timbang('catatan', { sebagai: boleh(teks('Catatan', 500)) })),
  {
    judul: 'Sebelum kunjungan ini',
    kolom: [
      kolomRiwayat(
        'kpsp_lalu',
        boleh(
          pilihan('KPSP lalu, formulir yang sama', {
            sesuai: 'sesuai',
            meragukan: 'meragukan',
            penyimpangan: 'penyimpangan',
          }),
        ),
      ),
      kolomRiwayat('pertama', boleh(yaTidak('Penimbangan pertama di sini (B)'))),
      kolomRiwayat('bb_lalu_kg', boleh(berat('BB bulan lalu', { tolak: batas.bb.tolak }))),
      kolomRiwayat('huruf_lalu', boleh(pilihan('Huruf bulan lalu', { n: 'N', t: 'T', o: 'O', b: 'B' }))),
    ],
  },
]

/** Card of a child under six: the weighing of a day with the rest of its card. @source docs/aturan/kartu-balita.md */
export const balita: Kartu = {
  kode: 'balita',
  judul: 'Kartu Bantu Pemeriksaan Bayi, Balita dan Apras',
  sebut: 'Balita',
  kunjungan: 'penimbangan',
  beserta: 'pemeriksaan_balita',
  kepala: null,
  masa: null,
  siapa: { umur: { satuan: 'bulan', dari: 0, sampai: 71 }, jk: null },
  kelompok,
  cetak: {
    tanggal: '2',
    putusan: { 1: 'umur_bln', 5: 'nt', 6: 'bbu', 8: 'tbu', 9: 'bbtb', 11: 'lku', 13: 'lila' },
  },
  tampil: {
    risiko: [
      'nt',
      'dua_t',
      'garis_kms',
      'bbtb',
      'tbu',
      'bbu',
      'imtu',
      'lila',
      'lku',
      'edema',
      'kpsp',
      'ceklis',
      'tbc_kmk',
    ],
    samping: {
      Pengukuran: ['nt', 'bbu', 'tbu', 'bbtb', 'rujukan'],
      Pelayanan: ['tbc_kmk', 'vit_a', 'obat_cacing', 'kpsp_umur', 'kpsp', 'rujukan'],
      Penyuluhan: ['nt', 'ceklis_umur', 'rujukan'],
    },
  },
  putusan: putusanBalita,
  riwayat: riwayatBalita,
  riwayatAnak: true,
  tolakAnak: alasanTolak,
  antarKolom: () => [],
}
