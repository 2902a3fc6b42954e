import { kunjunganPuma } from '../catatan/kunjungan-puma.ts'
import { putusanPuma } from '../domain/kartu/puma.ts'
import type { Kartu } from './kartu.ts'
import { kelompokAkhir, kolomDari } from './kolom.ts'

const kolom = kolomDari(kunjunganPuma)

const tanya = {
  ...{ merokok: 'Merokok', rokok_batang: 'Batang/hari', rokok_tahun: 'Lama (tahun)', puma_napas: 'Napas pendek' },
  ...{ puma_dahak: 'Dahak', puma_batuk: 'Batuk', puma_spirometri: 'Spirometri' },
} as const

/** Card of the questionnaire PUMA: one row a day on which it was asked. @source docs/aturan/kartu-puma.md */
export const puma: Kartu = {
  kode: 'puma',
  judul: 'Kuesioner PUMA',
  sebut: 'PUMA',
  kunjungan: 'kunjungan_puma',
  kepala: null,
  masa: null,
  siapa: { umur: { satuan: 'tahun', dari: 40, sampai: null }, jk: null },
  kelompok: [
    {
      judul: 'Rokok dan paru',
      kolom: Object.entries(tanya).map(([kode, singkat]) => kolom(kode, { singkat, lgk: '4kn' })),
    },
    kelompokAkhir(kolom),
  ],
  cetak: null,
  putusan: putusanPuma,
  riwayat: () => ({}),
  antarKolom: () => [],
}
