import { kunjunganPuma } from '../catatan/kunjungan-puma.ts'
import { putusanPuma } from '../domain/kartu/puma.ts'
import type { KartuNilai } from './kartu.ts'
import { kelompokAkhir, kolomBerkas } from './kolom.ts'

const kolom = kolomBerkas(kunjunganPuma)

const tanya = {
  ...{ merokok: 'Merokok', rokok_batang: 'Batang/hari', rokok_tahun: 'Lama (tahun)', puma_napas: 'Napas pendek' },
  ...{ puma_dahak: 'Dahak', puma_batuk: 'Batuk', puma_spirometri: 'Spirometri' },
} as const

/** Card of the questionnaire PUMA: one row a day on which it was asked. @source docs/aturan/kartu-puma.md */
export const puma: KartuNilai = {
  kode: 'puma',
  sebut: 'PUMA',
  siapa: { umur: { satuan: 'tahun', dari: 40, sampai: null }, jk: null },
  kelompok: [
    {
      judul: 'Rokok dan paru',
      kolom: Object.entries(tanya).map(([kode, singkat]) => kolom(kode, { singkat, lgk: '4kn' })),
    },
    kelompokAkhir(kolom),
  ],
  putusan: putusanPuma,
  antarKolom: () => [],
}
