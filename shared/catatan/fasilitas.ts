import { bawaan, boleh, nama, pilihan, program, rujuk, teks, urutan } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A place: kabupaten → kecamatan → Puskesmas → Pustu or Ponkesdes → posyandu. */
export const fasilitas = catatan({
  nama: 'fasilitas',
  sebut: 'Tempat',
  milik: { oleh: 'pohon' },
  hak: 'kelola',
  sampah: { nama: 'posyandu', juga: 'Posyandunya' },
  isian: {
    jenis: pilihan('Jenis', {
      kabupaten: 'Kabupaten',
      kecamatan: 'Kecamatan',
      puskesmas: 'Puskesmas',
      pustu: 'Pustu',
      ponkesdes: 'Ponkesdes',
      posyandu: 'Posyandu',
    }),
    nama: nama('Nama'),
    induk_id: boleh(rujuk(null, 'fasilitas')),
    desa: boleh(teks('Desa')),
    dusun: boleh(teks('Dusun')),
    rt: boleh(teks('RT')),
    rw: boleh(teks('RW')),
    alamat: boleh(teks('Alamat')),
    telepon: boleh(teks('Telepon')),
    urutan: program(bawaan(urutan(null), 0)),
  },
})
