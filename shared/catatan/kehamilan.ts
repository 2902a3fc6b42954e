import {
  berat,
  bilangan,
  boleh,
  nama,
  panjang,
  persepuluh,
  pilihan,
  program,
  rujuk,
  tanggal,
  teks,
  yaTidak,
} from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianTanya } from './isian-bersama.ts'

/** Kilograms a grown woman may weigh, in grams: refused outside the first, asked about outside the second. */
const bbIbu = { tolak: [25_000, 200_000], tanya: [35_000, 100_000] } as const

/** A pregnancy of a woman, from the day it was registered until it is over. */
export const kehamilan = catatan({
  nama: 'kehamilan',
  sebut: 'Kehamilan',
  sebutOrang: 'Ibu',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  untuk: 'dewasa',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'dibuka']],
  kelola: ['berakhir', 'sebab_akhir'],
  sampah: { nama: 'kehamilan', juga: 'Kehamilannya' },
  isian: {
    orang_id: rujuk(null, 'orang'),
    /** Day on which it was written down first: two computers that do so on one day mean one pregnancy. */
    dibuka: tanggal('Terdaftar'),
    hpht: boleh(tanggal('Hari pertama haid terakhir')),
    usg_tanggal: boleh(tanggal('Tanggal USG')),
    usg_mgg: boleh(bilangan('USG: usia kehamilan', { satuan: 'minggu', tolak: [4, 42] })),
    usg_hari: boleh(bilangan('USG: hari di atas minggu penuh', { satuan: 'hari', tolak: [0, 6] })),
    gravida: boleh(bilangan('Hamil anak ke', { tolak: [1, 20], tanya: [1, 10] })),
    para: boleh(bilangan('Pernah melahirkan', { satuan: 'kali', tolak: [0, 20] })),
    abortus: boleh(bilangan('Keguguran', { satuan: 'kali', tolak: [0, 15] })),
    /** Tenths of a year. */
    jarak_persepuluh: boleh(persepuluh('Jarak dengan anak sebelumnya', { satuan: 'tahun', tolak: [0, 300] })),
    bb_awal_g: boleh(berat('BB sebelum hamil/TM 1', bbIbu)),
    tb_mm: boleh(panjang('Tinggi badan', { tolak: [1_000, 2_000], tanya: [1_350, 1_750] })),
    janin_ganda: boleh(yaTidak('Janin kembar')),
    golda: boleh(pilihan('Golongan darah', { a: 'A', b: 'B', ab: 'AB', o: 'O' })),
    rhesus: boleh(pilihan('Rhesus', { positif: 'positif', negatif: 'negatif' })),
    nama_suami: boleh(nama('Nama suami')),
    berakhir: boleh(tanggal('Berakhir')),
    sebab_akhir: boleh(
      pilihan('Berakhir karena', { bersalin: 'bersalin', keguguran: 'keguguran', meninggal: 'ibu meninggal' }),
    ),
    catatan: boleh(teks('Catatan', 500)),
    impor_id: program(boleh(rujuk(null, 'impor'))),
    ...isianTanya,
  },
})
