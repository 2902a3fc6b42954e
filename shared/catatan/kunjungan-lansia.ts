import { bilangan, boleh, panjang, pilihan, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianKunjunganOrang, isianPenutup } from './isian-bersama.ts'
import { isianDewasa } from './isian-dewasa.ts'

/** One question of daily life. @param sampai its highest score */
const skor = (sebut: string, sampai: number) => boleh(bilangan(sebut, { tolak: [0, sampai] }))

/** A visit of an elderly person: one row of the card. */
export const kunjunganLansia = catatan({
  nama: 'kunjungan_lansia',
  sebut: 'Kunjungan lansia',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  untuk: 'dewasa',
  satuPer: [['orang_id', 'tanggal']],
  sampah: { nama: 'kunjunganLansia', juga: 'Kunjungannya' },
  isian: {
    ...isianKunjunganOrang,
    ...isianDewasa,
    betis_mm: boleh(panjang('Lingkar betis', { tolak: [150, 700], tanya: [240, 500] })),
    covid: boleh(yaTidak('Imunisasi COVID')),
    aks_bab: skor('AKS: BAB', 2),
    aks_bak: skor('AKS: BAK', 2),
    aks_bersih: skor('AKS: membersihkan diri', 1),
    aks_wc: skor('AKS: WC', 2),
    aks_makan: skor('AKS: makan minum', 2),
    aks_pindah: skor('AKS: pindah kursi–tempat tidur', 3),
    aks_jalan: skor('AKS: berjalan', 3),
    aks_pakaian: skor('AKS: berpakaian', 2),
    aks_tangga: skor('AKS: naik turun tangga', 2),
    aks_mandi: skor('AKS: mandi', 1),
    sk_orientasi: boleh(yaTidak('Salah menjawab tanggal atau tempat')),
    sk_ulang_kata: boleh(yaTidak('Tidak dapat mengulang ketiga kata')),
    sk_kursi: boleh(yaTidak('Tidak dapat berdiri dari kursi 5 kali dalam 14 detik')),
    sk_bb_turun: boleh(yaTidak('BB turun > 3 kg dalam 3 bulan atau pakaian longgar')),
    sk_makan: boleh(yaTidak('Hilang nafsu makan atau sulit makan')),
    sk_lila: boleh(yaTidak('LILA < 21 cm')),
    sk_mata: boleh(yaTidak('Masalah mata')),
    sk_tes_lihat: boleh(yaTidak('Gagal hitung jari 3 kali berturut-turut')),
    sk_bisik: boleh(pilihan('Tes bisik', { bisa: 'bisa', gagal: 'gagal', 'tidak-dapat': 'tidak dapat dilakukan' })),
    sk_sedih: boleh(yaTidak('Dua minggu terakhir: sedih, tertekan, putus asa')),
    sk_minat: boleh(yaTidak('Dua minggu terakhir: sedikit minat')),
    ...isianPenutup,
  },
})
