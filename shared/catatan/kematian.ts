import { boleh, pilihan, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** The death of a person, for the review of deaths: a mother up to 42 days after birth, a newborn, a child, others. */
export const kematian = catatan({
  nama: 'kematian',
  sebut: 'Kematian',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'tanggal']],
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Meninggal pada'),
    golongan: pilihan('Golongan', {
      ibuHamil: 'ibu hamil',
      ibuBersalin: 'ibu bersalin',
      ibuNifas: 'ibu nifas',
      neonatal: 'neonatal',
      bayi: 'bayi',
      balita: 'balita',
      lainnya: 'lainnya',
    }),
    sebab: boleh(teks('Sebab', 500)),
    tempat: boleh(teks('Tempat', 500)),
    umur_teks: boleh(teks('Umur', 100)),
  },
})
