import { kunjunganRumah as catatanKunjunganRumah } from '../catatan/kunjungan-rumah.ts'
import { putusanKunjunganRumah } from '../domain/kartu/kunjungan-rumah.ts'
import type { Kartu } from './kartu.ts'
import { kelompokAkhir, kelompokTbc, kolomDari } from './kolom.ts'

const kolom = kolomDari(catatanKunjunganRumah)

/** Card of a visit at home: one row a visit. @source docs/aturan/kartu-kunjungan-rumah.md */
export const kunjunganRumah: Kartu = {
  kode: 'kunjungan-rumah',
  judul: 'Kartu Kunjungan Rumah',
  sebut: 'Kunjungan rumah',
  kunjungan: 'kunjungan_rumah',
  kepala: null,
  masa: null,
  siapa: { umur: null, jk: null },
  kelompok: [
    { judul: 'Kunjungan', kolom: [kolom('sasaran'), kolom('jenis')] },
    {
      judul: 'Pelayanan dan pengobatan',
      kolom: [
        kolom('akses_layanan', { singkat: 'Sudah dilayani' }),
        kolom('pengobatan'),
        kolom('obat_tersedia'),
        kolom('obat_diminum', { singkat: 'Obat diminum' }),
      ],
    },
    { judul: 'Tanda bahaya', kolom: [kolom('suhu_c', { di: 'suhu_persepuluh' }), kolom('bahaya')] },
    kelompokTbc(kolom),
    { judul: 'Masalah', kolom: [kolom('masalah'), kolom('tindak_lanjut')] },
    kelompokAkhir(kolom),
  ],
  cetak: null,
  tampil: {
    risiko: ['kr_akses', 'kr_patuh', 'kr_bahaya', 'kr_tbc', 'tbc_kmk'],
    ringkas: ['sasaran', 'jenis', 'akses_layanan', 'pengobatan'],
  },
  putusan: putusanKunjunganRumah,
  riwayat: () => ({}),
  antarKolom: () => [],
}
