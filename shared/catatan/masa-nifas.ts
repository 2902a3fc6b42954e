import { berat, bilangan, boleh, jam, panjang, pilihan, program, rujuk, tanggal } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { caraBersalin } from './persalinan.ts'

/** The time of a mother after a birth, from the day of the birth on. */
export const masaNifas = catatan({
  nama: 'masa_nifas',
  sebut: 'Nifas',
  sebutOrang: 'Ibu',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  untuk: 'dewasa',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'tanggal_bersalin']],
  kelola: ['berakhir', 'sebab_akhir'],
  sampah: { nama: 'masaNifas', juga: 'Nifasnya' },
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal_bersalin: tanggal('Tanggal bersalin'),
    jam_bersalin: boleh(jam('Pukul bersalin')),
    anak_ke: boleh(bilangan('Anak ke', { tolak: [1, 20] })),
    cara: boleh(pilihan('Cara bersalin', caraBersalin)),
    bb_bayi_g: boleh(berat('BB bayi', { tolak: [300, 7_000] })),
    tb_bayi_mm: boleh(panjang('TB bayi', { tolak: [200, 650] })),
    berakhir: boleh(tanggal('Berakhir')),
    sebab_akhir: boleh(
      pilihan('Berakhir karena', { bersalin: 'bersalin lagi', meninggal: 'ibu meninggal', lainnya: 'lainnya' }),
    ),
    impor_id: program(boleh(rujuk(null, 'impor'))),
  },
})
