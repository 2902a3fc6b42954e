import { bawaan, boleh, rujuk, tanggal, teks, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A day on which a posyandu is open. */
export const hariBuka = catatan({
  nama: 'hari_buka',
  sebut: 'Hari buka',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['posyandu_id', 'tanggal']],
  sejak: 'tanggal',
  sampah: { nama: 'hariBuka', juga: 'Hari bukanya' },
  judul: (isi, { fasilitas, tanggal }) => `Hari buka ${fasilitas(isi.posyandu_id)}${tanggal(isi.tanggal)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    tanggal: tanggal('Tanggal'),
    selesai: bawaan(yaTidak('Selesai'), 0),
    catatan: boleh(teks('Catatan')),
  },
})
