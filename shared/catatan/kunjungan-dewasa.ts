import { boleh, pilihan, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { caraKb, isianKunjunganOrang, isianPenutup } from './isian-bersama.ts'
import { isianDewasa } from './isian-dewasa.ts'

/** A visit of a grown-up: one row of the card. */
export const kunjunganDewasa = catatan({
  nama: 'kunjungan_dewasa',
  sebut: 'Kunjungan dewasa',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  untuk: 'dewasa',
  satuPer: [['orang_id', 'tanggal']],
  sampah: { nama: 'kunjunganDewasa', juga: 'Kunjungannya' },
  isian: {
    ...isianKunjunganOrang,
    ...isianDewasa,
    hamil: boleh(yaTidak('Sedang hamil')),
    kontrasepsi: boleh(yaTidak('Menggunakan kontrasepsi')),
    kontrasepsi_jenis: boleh(pilihan('Kontrasepsi: jenis', caraKb)),
    ...isianPenutup,
  },
})
