import { bawaan, boleh, nama, pilihan, rujuk, tambahan, tanggal, teks, yaTidak } from '../isian/isian.ts'
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
    jk: tambahan(boleh(pilihan('Jenis kelamin', { L: 'laki-laki', P: 'perempuan' }))),
    mulai: tambahan(boleh(tanggal('Mulai bertugas'))),
    sampai: tambahan(boleh(tanggal('Sampai'))),
  },
})
