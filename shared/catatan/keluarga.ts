import { bilangan, boleh, bulan, nama, pilihan, rujuk, teks, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A household of a posyandu. @source docs/aturan/koproduksi.md, "Records" */
export const keluarga = catatan({
  nama: 'keluarga',
  sebut: 'Keluarga',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi) => `Keluarga ${isi.nama_kk ?? ''}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    nama_kk: nama('Kepala keluarga'),
    rt: boleh(teks('RT', 20)),
    rw: boleh(teks('RW', 20)),
    dusun: boleh(teks('Dusun', 200)),
    jiwa: boleh(bilangan('Jiwa', { tolak: [1, 50] })),
    rumah: boleh(yaTidak('Rumah sendiri')),
    dana_sehat: boleh(yaTidak('Ikut dana sehat')),
  },
})

/**
 * Why somebody did not come in a month: of a household, or of nobody by name.
 *
 * @source docs/aturan/koproduksi.md, "Records"
 */
export const alasanAbsen = catatan({
  nama: 'alasan_absen',
  sebut: 'Alasan tidak datang',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { fasilitas, bulan: sebut }) => `Alasan tidak datang ${fasilitas(isi.posyandu_id)}${sebut(isi.bulan)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    keluarga_id: boleh(rujuk('Keluarga', 'keluarga')),
    bulan: bulan('Bulan'),
    alasan: pilihan('Alasan', {
      tidakTahu: 'tidak tahu',
      lupa: 'lupa',
      kerja: 'bekerja',
      jauh: 'jauh',
      panasSempit: 'panas atau sempit',
      antreLama: 'antre lama',
      takut: 'takut',
      sakit: 'sakit',
      pindahSementara: 'sedang tinggal di tempat lain',
      tidakPerlu: 'merasa tidak perlu',
      izin: 'tidak diizinkan',
      lainnya: 'lainnya',
    }),
  },
})
