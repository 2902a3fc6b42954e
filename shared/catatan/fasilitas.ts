import { tanpaAwalan } from '../domain/identitas/nama-tempat.ts'
import { bawaan, boleh, nama, pilihan, program, rujuk, teks, urutan } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

const jenis = {
  kabupaten: 'Kabupaten',
  kecamatan: 'Kecamatan',
  puskesmas: 'Puskesmas',
  pustu: 'Pustu',
  ponkesdes: 'Ponkesdes',
  posyandu: 'Posyandu',
} as const
const isJenis = (value: unknown): value is keyof typeof jenis => typeof value === 'string' && value in jenis

/** A place: kabupaten → kecamatan → Puskesmas → Pustu or Ponkesdes → posyandu. */
export const fasilitas = catatan({
  nama: 'fasilitas',
  sebut: 'Tempat',
  milik: { oleh: 'pohon' },
  hak: 'kelola',
  // "Posyandu Melati", also where the word was typed along with the name.
  judul: (isi) =>
    isJenis(isi.jenis)
      ? `${jenis[isi.jenis]} ${tanpaAwalan(isi.jenis, String(isi.nama ?? ''))}`
      : `Fasilitas ${isi.nama ?? ''}`,
  sampah: { nama: 'posyandu', juga: 'Posyandunya' },
  // Which posyandu there are, what they are called and in which order they are printed.
  dihitung: ['jenis', 'nama', 'induk_id', 'desa', 'urutan'],
  isian: {
    jenis: pilihan('Jenis', jenis),
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
