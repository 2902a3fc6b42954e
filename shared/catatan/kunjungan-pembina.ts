import { boleh, pilihan, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Somebody of an office came to see a posyandu. @source docs/aturan/koproduksi.md, "Records" */
export const kunjunganPembina = catatan({
  nama: 'kunjungan_pembina',
  sebut: 'Kunjungan pembina',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { fasilitas, tanggal: hari }) => `Kunjungan pembina ${fasilitas(isi.posyandu_id)}${hari(isi.tanggal)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    tanggal: tanggal('Tanggal'),
    tingkat: pilihan('Tingkat', {
      desa: 'desa',
      kecamatan: 'kecamatan',
      kabupaten: 'kabupaten',
      provinsi: 'provinsi',
      puskesmas: 'Puskesmas',
      lain: 'lainnya',
    }),
    instansi: boleh(teks('Instansi', 200)),
    nama: boleh(teks('Nama', 200)),
    temuan: boleh(teks('Temuan')),
    saran: boleh(teks('Saran')),
  },
})
