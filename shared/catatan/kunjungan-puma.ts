import { bilangan, boleh, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianKunjunganOrang, isianPenutup } from './isian-bersama.ts'

/** The questions of PUMA about the lungs, answered on a day. @source Kepmenkes HK.01.07/MENKES/2015/2023, form 4 */
export const kunjunganPuma = catatan({
  nama: 'kunjungan_puma',
  sebut: 'Kuesioner PUMA',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  untuk: 'dewasa',
  satuPer: [['orang_id', 'tanggal']],
  sampah: { nama: 'kunjunganPuma', juga: 'Kunjungannya' },
  isian: {
    ...isianKunjunganOrang,
    merokok: boleh(yaTidak('Pernah merokok')),
    rokok_batang: boleh(bilangan('Batang per hari', { satuan: 'batang', tolak: [0, 100], tanya: [0, 60] })),
    rokok_tahun: boleh(bilangan('Lama merokok', { satuan: 'tahun', tolak: [0, 90], tanya: [0, 60] })),
    puma_napas: boleh(yaTidak('Napas pendek')),
    puma_dahak: boleh(yaTidak('Dahak')),
    puma_batuk: boleh(yaTidak('Batuk')),
    puma_spirometri: boleh(yaTidak('Pernah diminta spirometri')),
    ...isianPenutup,
  },
})
