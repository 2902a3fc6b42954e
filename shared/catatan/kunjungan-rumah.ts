import { boleh, himpunan, persepuluh, pilihan, teks, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianKunjunganOrang, isianPenutup, isianTbc } from './isian-bersama.ts'
import { bahayaSemua } from './tanda-bahaya.ts'

/** A visit at the home of somebody of any age, by a kader or a health worker. */
export const kunjunganRumah = catatan({
  nama: 'kunjungan_rumah',
  sebut: 'Kunjungan rumah',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  satuPer: [['orang_id', 'tanggal']],
  sampah: { nama: 'kunjunganRumah', juga: 'Kunjungannya' },
  isian: {
    ...isianKunjunganOrang,
    sasaran: boleh(
      pilihan('Sasaran', {
        ...{ 'ibu-hamil': 'ibu hamil', nifas: 'nifas', bayi: 'bayi', balita: 'balita', 'usia-sekolah': 'usia sekolah' },
        ...{ dewasa: 'dewasa', lansia: 'lansia', tbc: 'TBC' },
      }),
    ),
    jenis: boleh(pilihan('Jenis kunjungan', { rutin: 'rutin', khusus: 'khusus', 'bersama-nakes': 'bersama nakes' })),
    akses_layanan: boleh(yaTidak('Sudah mendapat pelayanan yang dijadwalkan')),
    pengobatan: boleh(
      himpunan('Sedang dalam pengobatan', {
        hipertensi: 'hipertensi',
        dm: 'diabetes',
        tbc: 'TBC',
        jiwa: 'jiwa',
        lainnya: 'lainnya',
      }),
    ),
    obat_tersedia: boleh(yaTidak('Obat tersedia')),
    obat_diminum: boleh(yaTidak('Obat diminum 24 jam terakhir')),
    /** Tenths of a degree. */
    suhu_persepuluh: boleh(persepuluh('Suhu', { satuan: '°C', tolak: [300, 430], tanya: [350, 400] })),
    bahaya: boleh(himpunan('Tanda bahaya', bahayaSemua)),
    ...isianTbc,
    masalah: boleh(teks('Masalah ditemukan', 500)),
    tindak_lanjut: boleh(teks('Tindak lanjut', 500)),
    ...isianPenutup,
  },
})
