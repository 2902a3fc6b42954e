import { berat, bilangan, boleh, panjang, persepuluh, pilihan, tertutup, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianGds, isianIndra, isianKunjunganOrang, isianPenutup, isianTbc, isianTd } from './isian-bersama.ts'

/** A visit of a child of school age or an adolescent: one row of the card. */
export const kunjunganSekolah = catatan({
  nama: 'kunjungan_sekolah',
  sebut: 'Kunjungan usia sekolah',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  untuk: 'dewasa',
  satuPer: [['orang_id', 'tanggal']],
  sampah: { nama: 'kunjunganSekolah', juga: 'Kunjungannya' },
  isian: {
    ...isianKunjunganOrang,
    kelas: boleh(bilangan('Kelas (0 tidak sekolah)', { tolak: [0, 12] })),
    bb_g: boleh(berat('BB', { tolak: [8_000, 200_000], tanya: [12_000, 110_000] })),
    tb_mm: boleh(panjang('TB', { tolak: [700, 2_200], tanya: [950, 1_900] })),
    lp_mm: boleh(panjang('Lingkar perut', { tolak: [300, 2_000], tanya: [400, 1_200] })),
    ...isianTd,
    ...isianTbc,
    /** Tenths of g/dl, which is g/l. */
    hb_gl: boleh(persepuluh('Hb', { satuan: 'g/dl', tolak: [20, 250], tanya: [60, 180] })),
    gds_mgdl: isianGds,
    ...isianIndra,
    merokok: boleh(
      pilihan('Merokok', {
        'setiap-hari': 'setiap hari',
        'kadang-kadang': 'kadang-kadang',
        'pernah-coba': 'pernah coba',
        tidak: 'tidak',
      }),
    ),
    paparan_rokok: boleh(yaTidak('Terpapar asap rokok di rumah')),
    ttd_minum: boleh(yaTidak('Rematri: minum TTD minggu ini')),
    rokok_jenis: boleh(
      pilihan('Jenis rokok', {
        konvensional: 'konvensional',
        elektronik: 'elektronik',
        keduanya: 'keduanya',
        lainnya: 'lainnya',
      }),
    ),
    rokok_mulai_th: boleh(bilangan('Mulai merokok umur', { satuan: 'tahun', tolak: [4, 18] })),
    rokok_batang: boleh(bilangan('Rokok per hari', { satuan: 'batang', tolak: [0, 100] })),
    co_ppm: boleh(bilangan('CO', { satuan: 'ppm', tolak: [0, 100] })),
    hd_rumah: tertutup(boleh(yaTidak('Rumah: tidak nyaman'))),
    hd_sekolah: tertutup(boleh(yaTidak('Pendidikan/pekerjaan: ada masalah'))),
    hd_makan: tertutup(boleh(yaTidak('Pola makan: ada masalah'))),
    hd_aktivitas: tertutup(boleh(yaTidak('Aktivitas: ada masalah'))),
    hd_obat: tertutup(boleh(yaTidak('Obat-obatan: ada masalah'))),
    hd_seksual: tertutup(boleh(yaTidak('Kesehatan seksual: ada masalah'))),
    hd_aman: tertutup(boleh(yaTidak('Keamanan: ada masalah'))),
    hd_bunuh_diri: tertutup(boleh(yaTidak('Keinginan bunuh diri/depresi'))),
    ...isianPenutup,
  },
})
