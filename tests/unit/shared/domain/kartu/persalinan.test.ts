import { expect, it } from 'vitest'
import { belum, createNilai, lewat, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

const nilai = createNilai('persalinan', {
  ...{ lahir: '1997-02-03', jk: 'P', tanggal_bersalin: '2026-10-05', bayi_lahir: 'hidup' },
})

const layanan = (huruf: string): Tulisan =>
  Object.fromEntries(
    ['imd', 'vit_k1', 'salep_mata', 'hb0'].map((kode, i) => [kode, { y: 'ya', t: 'tidak' }[huruf[i] ?? ''] ?? '']),
  )

it.each([
  ['usia_lahir', { uk_lahir_mgg: 36 }, 'kurang-bulan → puskesmas'],
  ['usia_lahir', { uk_lahir_mgg: 37 }, 'cukup-bulan'],
  ['usia_lahir', { uk_lahir_mgg: 41 }, 'cukup-bulan'],
  ['usia_lahir', { uk_lahir_mgg: 42 }, 'lebih-bulan → nakes'],
  ['kia_kecil', { bb_lahir_g: 2499 }, 'perlu'],
  ['kia_kecil', { uk_lahir_mgg: 36 }, 'perlu'],
  ['kia_kecil', { bb_lahir_g: 2500 }, belum],
  ['kia_kecil', { bb_lahir_g: 2500, uk_lahir_mgg: 37 }, 'tidak-perlu'],
  ['tempat_bersalin', { tempat: 'pmb' }, 'faskes'],
  ['tempat_bersalin', { tempat: 'klinik' }, 'faskes'],
  ['tempat_bersalin', { tempat: 'pustu' }, 'bukan-faskes → nakes'],
  ['tempat_bersalin', { tempat: 'polindes' }, 'bukan-faskes → nakes'],
  ['tempat_bersalin', {}, belum],
  ['penolong', { penolong: 'perawat' }, 'nakes'],
  ['penolong', { penolong: 'dukun' }, 'bukan-nakes → nakes'],
  ['apgar', { apgar_5: 3 }, 'berat → rs'],
  ['apgar', { apgar_5: 4 }, 'sedang → rs'],
  ['apgar', { apgar_5: 6 }, 'sedang → rs'],
  ['apgar', { apgar_5: 7 }, 'baik'],
  ['layanan_0_6', layanan('yyyy'), 'lengkap'],
  ['layanan_0_6', layanan('y  t'), 'belum → nakes'],
  ['layanan_0_6', layanan('yyy'), belum],
  ['bahaya_ibu', { kejang: 'ya' }, 'ada → rs'],
  ['bahaya_ibu', { perdarahan: 'tidak', kejang: 'tidak', demam: 'tidak' }, belum],
  ['bahaya_ibu', { perdarahan: 'tidak', kejang: 'tidak', demam: 'tidak', lokhia_berbau: 'tidak' }, 'tidak-ada'],
  ['lapor_kematian', { ibu_keadaan: 'meninggal', bayi_lahir: 'mati' }, 'ibu+bayi'],
  ['lapor_kematian', { bayi_lahir: 'mati' }, 'bayi'],
  ['lapor_kematian', { ibu_keadaan: 'meninggal' }, 'ibu'],
  ['lapor_kematian', { ibu_keadaan: 'sakit' }, 'tidak-ada'],
  ['lapor_kematian', {}, belum],
])('%s of %j is %s', (kode, isi, hasil) => {
  expect(nilai(kode, isi as Tulisan)).toBe(hasil)
})

it.each(['bblr', 'kia_kecil', 'apgar', 'layanan_0_6'])('%s does not concern a stillborn child', (kode) => {
  expect(nilai(kode, { bayi_lahir: 'mati', bb_lahir_g: 900, apgar_5: 1, ...layanan('tttt') })).toBe(lewat)
})

it('a Puskesmas may count Polindes and Pustu as facilities', () => {
  const tempatFaskes = ['rs', 'pustu']
  expect(nilai('tempat_bersalin', { tempat: 'pustu' }, { tempatFaskes })).toBe('faskes')
})

it.each([
  [{ tanggal_bersalin: '' }, 'tanggal_bersalin: Wajib diisi.'],
  [{ bayi_lahir: '' }, 'bayi_lahir: Wajib diisi.'],
  [{ tanggal_bersalin: '2026-10-07' }, 'tanggal_bersalin: Sesudah hari kunjungan. Periksa tanggalnya.'],
  [{ jk: 'L' }, 'jk: Kartu persalinan untuk perempuan. Periksa jenis kelamin.'],
])('%j is refused', (isi, alasan) => {
  expect(nilai('bblr', isi)).toBe(alasan)
})
