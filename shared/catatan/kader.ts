import { bawaan, boleh, nama, pilihan, rujuk, tanggal, teks, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A volunteer of a posyandu. */
export const kader = catatan({
  nama: 'kader',
  sebut: 'Kader',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'kelola',
  judul: (isi) => `Kader ${isi.nama ?? ''}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    nama: nama('Nama'),
    ketua: bawaan(yaTidak('Ketua'), 0),
    dilatih: bawaan(yaTidak('Sudah dilatih'), 0),
    telepon: boleh(teks('Telepon')),
    jk: boleh(pilihan('Jenis kelamin', { L: 'laki-laki', P: 'perempuan' })),
    mulai: boleh(tanggal('Mulai bertugas')),
    sampai: boleh(tanggal('Sampai')),
  },
})
