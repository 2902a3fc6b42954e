import {
  berat,
  bilangan,
  boleh,
  himpunan,
  panjang,
  persepuluh,
  pilihan,
  program,
  rujuk,
  tanggal,
  teks,
  tertutup,
  yaTidak,
} from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianAkhir, isianGds, isianTanya, isianTbc, isianTd } from './isian-bersama.ts'
import { bahayaIbuHamil } from './tanda-bahaya.ts'

const seringKonsumsi = { 'setiap-hari': 'setiap hari', 'tidak-setiap-hari': 'tidak setiap hari' } as const
const hasilLab = { nonreaktif: 'nonreaktif', reaktif: 'reaktif' } as const

/** A visit of a pregnant woman, at the posyandu or elsewhere: one row of her card. */
export const kunjunganHamil = catatan({
  nama: 'kunjungan_hamil',
  sebut: 'Kunjungan ibu hamil',
  milik: { oleh: 'lewat', kolom: 'kehamilan_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  satuPer: [['kehamilan_id', 'tanggal']],
  sampah: { nama: 'kunjunganHamil', juga: 'Kunjungannya' },
  isian: {
    kehamilan_id: rujuk(null, 'kehamilan'),
    tanggal: tanggal('Waktu ke posyandu'),
    posyandu_id: boleh(rujuk('Tempat', 'fasilitas')),
    hari_buka_id: boleh(rujuk(null, 'hari_buka')),
    uk_tulis_mgg: boleh(bilangan('Usia kehamilan (minggu)', { satuan: 'minggu', tolak: [1, 44] })),
    status_t: boleh(pilihan('Status T', { t0: 'T0', t1: 'T1', t2: 'T2', t3: 'T3', t4: 'T4', t5: 'T5' })),
    bb_g: boleh(berat('BB', { tolak: [25_000, 200_000], tanya: [35_000, 120_000] })),
    kurva_bb: boleh(pilihan('Sesuai kurva Buku KIA', { hijau: 'hijau', merah: 'merah' })),
    lila_mm: boleh(panjang('LILA', { tolak: [100, 600], tanya: [180, 400] })),
    ...isianTd,
    ...isianTbc,
    ttd_jumlah: boleh(bilangan('TTD/MMS diberikan', { satuan: 'tablet', tolak: [0, 200], tanya: [0, 90] })),
    ttd_jenis: boleh(pilihan('Jenis tablet', { ttd: 'TTD', mms: 'MMS' })),
    ttd_konsumsi: boleh(pilihan('Konsumsi TTD', seringKonsumsi)),
    mt_komposisi: boleh(teks('MT Bumil KEK: komposisi', 500)),
    mt_porsi: boleh(bilangan('MT Bumil KEK: jumlah porsi', { satuan: 'porsi', tolak: [0, 100] })),
    mt_konsumsi: boleh(pilihan('Konsumsi MT', seringKonsumsi)),
    kelas_ibu: boleh(yaTidak('Mengikuti Kelas Ibu')),
    /** Millimetres. */
    tfu_mm: boleh(panjang('TFU', { tolak: [50, 500], tanya: [100, 420] })),
    presentasi: boleh(
      pilihan('Presentasi', {
        kepala: 'kepala',
        sungsang: 'sungsang',
        lintang: 'lintang',
        'belum-jelas': 'belum jelas',
      }),
    ),
    djj: boleh(bilangan('DJJ', { satuan: 'kali/menit', tolak: [60, 220], tanya: [100, 180] })),
    /** Tenths of g/dl, which is g/l. */
    hb_gl: boleh(persepuluh('Hb', { satuan: 'g/dl', tolak: [20, 250], tanya: [60, 160] })),
    gds_mgdl: isianGds,
    protein_urin: tertutup(
      boleh(
        pilihan('Protein urin', [
          ['negatif', 'negatif'],
          ['1', '+1'],
          ['2', '+2'],
          ['3', '+3'],
          ['4', '+4'],
        ]),
      ),
    ),
    hiv: tertutup(boleh(pilihan('HIV', hasilLab))),
    sifilis: tertutup(boleh(pilihan('Sifilis', hasilLab))),
    hbsag: tertutup(boleh(pilihan('HBsAg', hasilLab))),
    usg: boleh(yaTidak('USG dilakukan')),
    tt_diberikan: boleh(yaTidak('TT diberikan')),
    temu_wicara: boleh(yaTidak('Temu wicara')),
    tata_laksana: boleh(teks('Tata laksana', 500)),
    bahaya: boleh(himpunan('Tanda bahaya', bahayaIbuHamil)),
    ...isianAkhir,
    impor_id: program(boleh(rujuk(null, 'impor'))),
    ...isianTanya,
  },
})
