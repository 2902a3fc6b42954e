import { boleh, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** The end of a pregnancy before the child could live: it ends the pregnancy open on that day. */
export const keguguran = catatan({
  nama: 'keguguran',
  sebut: 'Keguguran',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  sebutOrang: 'Ibu',
  hak: 'isi',
  untuk: 'dewasa',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'tanggal']],
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    catatan: boleh(teks('Catatan', 500)),
  },
})
