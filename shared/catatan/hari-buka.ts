import { bawaan, bilangan, boleh, rujuk, tambahan, tanggal, teks, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A day on which a posyandu is open. */
export const hariBuka = catatan({
  nama: 'hari_buka',
  sebut: 'Hari buka',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['posyandu_id', 'tanggal']],
  dihitung: ['posyandu_id', 'tanggal'],
  sejak: 'tanggal',
  sampah: { nama: 'hariBuka', juga: 'Hari bukanya' },
  judul: (isi, { fasilitas, tanggal }) => `Hari buka ${fasilitas(isi.posyandu_id)}${tanggal(isi.tanggal)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    tanggal: tanggal('Tanggal'),
    selesai: bawaan(yaTidak('Selesai'), 0),
    catatan: boleh(teks('Catatan')),
    /** Whether all balita present were given food with the lesson. */
    pmt_penyuluhan: tambahan(boleh(yaTidak('PMT penyuluhan dibagikan'))),
    /** Heads counted by hand, where nobody is marked. */
    pengunjung_hitung: tambahan(boleh(bilangan('Pengunjung dihitung', { satuan: 'orang', tolak: [0, 5_000] }))),
  },
})
