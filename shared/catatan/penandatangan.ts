import { bawaan, boleh, nama, pilihan, program, teks, urutan } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Who signs the forms. */
export const penandatangan = catatan({
  nama: 'penandatangan',
  sebut: 'Penanda tangan',
  milik: { oleh: 'setempat' },
  hak: 'kelola',
  judul: (isi) => `Penanda tangan ${isi.nama ?? ''}`,
  isian: {
    peran: pilihan('Peran', {
      kepalaPuskesmas: 'Kepala Puskesmas',
      bidan: 'Bidan',
      pengelolaGizi: 'Pengelola gizi',
      lainnya: 'Lainnya',
    }),
    jabatan: teks('Jabatan'),
    nama: nama('Nama'),
    nip: boleh(teks('NIP')),
    urutan: program(bawaan(urutan(null), 0)),
  },
})
