import { kunjunganSrq20 } from '../catatan/kunjungan-srq20.ts'
import { putusanSrq20 } from '../domain/kartu/srq20.ts'
import type { Kartu } from './kartu.ts'
import { kelompokAkhir, kolomDari } from './kolom.ts'

const kolom = kolomDari(kunjunganSrq20)

/** Card of the questionnaire SRQ-20: one row a day on which it was asked. @source docs/aturan/kartu-srq20.md */
export const srq20: Kartu = {
  kode: 'srq20',
  judul: 'Kuesioner SRQ-20',
  sebut: 'SRQ-20',
  kunjungan: 'kunjungan_srq20',
  kepala: null,
  masa: null,
  siapa: { umur: { satuan: 'tahun', dari: 15, sampai: null }, jk: null },
  kelompok: [
    {
      judul: 'Tiga puluh hari terakhir',
      kolom: Array.from({ length: 20 }, (_, i) => kolom(`srq_${i + 1}`, { singkat: `${i + 1}`, lgk: '4n' })),
    },
    kelompokAkhir(kolom),
  ],
  cetak: null,
  putusan: putusanSrq20,
  riwayat: () => ({}),
  antarKolom: () => [],
}
