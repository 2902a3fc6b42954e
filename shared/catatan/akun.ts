import { z } from 'zod'
import { bawaan, json, nama, pilihan, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Somebody who may open the book. */
export const akun = catatan({
  nama: 'akun',
  sebut: 'Akun',
  milik: { oleh: 'setempat' },
  hak: 'akun',
  judul: (isi) => `Akun ${isi.nama ?? ''}`,
  isian: {
    nama: nama('Nama'),
    peran: pilihan('Peran', { bidan: 'Bidan', kader: 'Kader', petugas: 'Petugas Puskesmas', admin: 'Admin' }),
    /** Ids of the posyandu a kader is held to. */
    posyandu: bawaan(json(null, z.array(z.string())), '[]'),
    aktif: bawaan(yaTidak('Boleh masuk'), 1),
  },
})
