import { boleh, tertutup, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianKunjunganOrang, isianPenutup } from './isian-bersama.ts'

/** An answer only a health worker sees. */
const tanya = (sebut: string) => tertutup(boleh(yaTidak(sebut)))

/** The twenty questions of SRQ-20 about the last thirty days, answered on a day. @source Kepmenkes HK.01.07/MENKES/2015/2023, form 6 */
export const kunjunganSrq20 = catatan({
  nama: 'kunjungan_srq20',
  sebut: 'Kuesioner SRQ-20',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  untuk: 'dewasa',
  satuPer: [['orang_id', 'tanggal']],
  sampah: { nama: 'kunjunganSrq20', juga: 'Kunjungannya' },
  isian: {
    ...isianKunjunganOrang,
    srq_1: tanya('1. Sering sakit kepala'),
    srq_2: tanya('2. Nafsu makan hilang'),
    srq_3: tanya('3. Tidur tidak lelap'),
    srq_4: tanya('4. Mudah takut'),
    srq_5: tanya('5. Tangan gemetar'),
    srq_6: tanya('6. Cemas, tegang atau khawatir'),
    srq_7: tanya('7. Pencernaan terganggu'),
    srq_8: tanya('8. Sulit berpikir jernih'),
    srq_9: tanya('9. Tidak bahagia'),
    srq_10: tanya('10. Lebih sering menangis'),
    srq_11: tanya('11. Sulit menikmati kegiatan sehari-hari'),
    srq_12: tanya('12. Sulit mengambil keputusan'),
    srq_13: tanya('13. Pekerjaan sehari-hari terganggu'),
    srq_14: tanya('14. Tidak mampu berperan dalam kehidupan'),
    srq_15: tanya('15. Kehilangan minat pada banyak hal'),
    srq_16: tanya('16. Merasa tidak berharga'),
    srq_17: tanya('17. Pikiran mengakhiri hidup'),
    srq_18: tanya('18. Lelah sepanjang waktu'),
    srq_19: tanya('19. Tidak enak di perut'),
    srq_20: tanya('20. Mudah lelah'),
    ...isianPenutup,
    /** What was said beside the answers is as private as they are. */
    catatan: tertutup(isianPenutup.catatan),
  },
})
