import { kunjunganRumah as catatanKunjunganRumah } from '../catatan/kunjungan-rumah.ts'
import { putusanKunjunganRumah } from '../domain/kartu/kunjungan-rumah.ts'
import type { KartuNilai } from './kartu.ts'
import { kelompokAkhir, kelompokTbc, kolomBerkas } from './kolom.ts'

const kolom = kolomBerkas(catatanKunjunganRumah)

/** Card of a visit at home: one row a visit. @source docs/aturan/kartu-kunjungan-rumah.md */
export const kunjunganRumah: KartuNilai = {
  kode: 'kunjungan-rumah',
  sebut: 'Kunjungan rumah',
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
  putusan: putusanKunjunganRumah,
  antarKolom: () => [],
}
