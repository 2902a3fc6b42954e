import { berat, bilangan, boleh, himpunan, jam, panjang, persepuluh, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianKunjunganOrang, isianPenutup } from './isian-bersama.ts'
import { bahayaBayi } from './tanda-bahaya.ts'

/** A visit of a newborn: one row of its card. */
export const kunjunganNeonatal = catatan({
  nama: 'kunjungan_neonatal',
  sebut: 'Kunjungan neonatal',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  untuk: 'anak',
  satuPer: [['orang_id', 'tanggal']],
  sampah: { nama: 'kunjunganNeonatal', juga: 'Kunjungannya' },
  isian: {
    ...isianKunjunganOrang,
    jam_lahir: boleh(jam('Pukul lahir')),
    jam: boleh(jam('Pukul kunjungan')),
    bb_lahir_g: boleh(bilangan('BB lahir (gram)', { satuan: 'gram', tolak: [300, 7_000], tanya: [1_000, 5_000] })),
    uk_lahir_mgg: boleh(bilangan('Usia kehamilan saat lahir', { satuan: 'minggu', tolak: [20, 45], tanya: [28, 43] })),
    bb_g: boleh(berat('BB', { tolak: [300, 8_000], tanya: [1_000, 6_000] })),
    pb_mm: boleh(panjang('PB', { tolak: [200, 700], tanya: [400, 620] })),
    lk_mm: boleh(panjang('Lingkar kepala', { tolak: [180, 500], tanya: [280, 420] })),
    /** Tenths of a degree. */
    suhu_persepuluh: boleh(persepuluh('Suhu', { satuan: '°C', tolak: [300, 430], tanya: [350, 390] })),
    bahaya: boleh(himpunan('Tanda bahaya bayi', bahayaBayi)),
    kuning: boleh(yaTidak('Kuning')),
    asi: boleh(yaTidak('ASI saja')),
    hb0: boleh(yaTidak('HB0 diberikan')),
    hb0_jam: boleh(bilangan('HB0: umur saat disuntik', { satuan: 'jam', tolak: [0, 720] })),
    shk: boleh(yaTidak('SHK diambil')),
    vit_k1: boleh(yaTidak('Vitamin K1')),
    salep_mata: boleh(yaTidak('Salep mata')),
    ...isianPenutup,
  },
})
