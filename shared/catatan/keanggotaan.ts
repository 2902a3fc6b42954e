import { boleh, pilihan, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A person is at home at a posyandu from one day up to, and not on, another. */
export const keanggotaan = catatan({
  nama: 'keanggotaan',
  sebut: 'Keanggotaan',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  turut: ['orang_id'],
  hak: 'isi',
  pembuat: 'bersamaOrang',
  kelola: ['orang_id'],
  judul: (isi, { orang, fasilitas, denganOrang }) =>
    denganOrang && isi.orang_id
      ? `${orang(isi.orang_id)}, terdaftar di ${fasilitas(isi.posyandu_id)}`
      : `Terdaftar di ${fasilitas(isi.posyandu_id)}`,
  dihitung: ['orang_id', 'posyandu_id', 'mulai', 'sampai', 'sebab_sampai'],
  isian: {
    orang_id: rujuk(null, 'orang'),
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    mulai: tanggal('Mulai'),
    sebab_mulai: pilihan('Masuk karena', { lahir: 'lahir', pindahMasuk: 'pindah masuk', terdaftar: 'terdaftar' }),
    sampai: boleh(tanggal('Sampai')),
    sebab_sampai: boleh(pilihan('Keluar karena', { pindah: 'pindah', meninggal: 'meninggal' })),
    keterangan: boleh(teks('Keterangan')),
  },
})
