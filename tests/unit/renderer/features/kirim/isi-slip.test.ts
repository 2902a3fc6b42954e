import { expect, test } from 'vitest'
import { isiSuratAntar, isiTandaTerima } from '#renderer/features/kirim/isi-slip.ts'
import type { PaketDiterima, Slip } from '#shared/contract/kirim.ts'

const kiriman = {
  ...{ nomor: 3, berkas: 'sumberagung-a057-0003.bukupustu', waktu: '2026-11-04T09:17:00', bulan: '2026-10', revisi: 0 },
  sidik: `7f3a91c2d04e${'0'.repeat(52)}`,
  jumlah: { perubahan: 5_351, posyandu: 0, balita: 2, penimbangan: 4 },
  hitungan: { posyandu: 7, S: 309, D: 281, N: 158, BGM: 4 },
}
const slip: Slip = {
  ...{ ...kiriman, untuk: 'Puskesmas Wonorejo', ukuran: 1_284_096, dari: 'Pustu Sumberagung', kabupaten: 'Tirtasari' },
  ...{ pengirim: 'Sri Wahyuni, A.Md.Keb.', diterima: null },
}
const paket: PaketDiterima = { ...kiriman, dari: 'Sumberagung', disisihkan: 0, contoh: false }
const orang = {
  ...{ dari: 'Pustu Sumberagung', ke: 'Puskesmas Wonorejo', kabupaten: 'Tirtasari' },
  ...{ waktu: '2026-11-05T10:05:00', penerima: 'Ratna Dewi' },
}

test('the paper of the sender is a surat antar, with the report in numbers and what the package carries', () => {
  expect(isiSuratAntar(slip)).toEqual({
    ...{ judul: 'Surat antar', dari: 'Pustu Sumberagung', ke: 'Puskesmas Wonorejo', kabupaten: 'Tirtasari' },
    keterangan: [
      ['Laporan bulan', 'Oktober 2026'],
      ['Nomor kiriman', '3'],
      ['Ditulis', '04-11-2026 pukul 09.17'],
      ['Pengirim', 'Sri Wahyuni, A.Md.Keb.'],
    ],
    angka: [
      {
        judul: 'Laporan Oktober 2026',
        baris: [
          ['Posyandu', '7'],
          ['Balita (S)', '309'],
          ['Ditimbang (D)', '281'],
          ['Naik (N)', '158'],
          ['Di bawah garis merah (BGM)', '4'],
        ],
      },
      {
        judul: 'Catatan yang baru atau berubah dalam kiriman ini',
        baris: [
          ['Posyandu', '0'],
          ['Balita', '2'],
          ['Penimbangan', '4'],
          ['Seluruh catatan', '5.351'],
        ],
      },
    ],
    kataKode: 'Kode pemeriksaan, sama dengan tanda terima Puskesmas Wonorejo',
    kode: '7F3A 91C2 D04E',
    menyerahkan: 'Sri Wahyuni, A.Md.Keb.',
    menerima: '',
    contoh: false,
  })
})

test('the tanda terima of that package has the same rows and the same code, and who took it when', () => {
  const [surat, tanda] = [isiSuratAntar(slip), isiTandaTerima(paket, orang)]
  expect(tanda.judul).toBe('Tanda terima')
  expect(tanda.angka).toEqual(surat.angka)
  expect(tanda.kode).toBe(surat.kode)
  expect(tanda.keterangan.slice(0, 3)).toEqual(surat.keterangan.slice(0, 3))
  expect(tanda.keterangan.slice(3)).toEqual([
    ['Diterima', '05-11-2026 pukul 10.05'],
    ['Penerima', 'Ratna Dewi'],
  ])
  expect([tanda.menyerahkan, tanda.menerima]).toEqual(['', 'Ratna Dewi'])
})

test('without a report both count only what the package carries', () => {
  const tanpa = { bulan: null, revisi: null, hitungan: null }
  const surat = isiSuratAntar({ ...slip, ...tanpa })
  expect(surat.keterangan[0]).toEqual(['Isi', 'catatan, tanpa laporan'])
  expect(surat.angka.map(({ judul }) => judul)).toEqual(['Catatan yang baru atau berubah dalam kiriman ini'])
  expect(isiTandaTerima({ ...paket, ...tanpa }, orang).angka).toEqual(surat.angka)
})

test('a report that still waits for another package has no numbers, never zeros', () => {
  const [laporan] = isiTandaTerima({ ...paket, hitungan: null }, orang).angka
  expect(laporan?.baris.map(([, nilai]) => nilai)).toEqual(['–', '–', '–', '–', '–'])
})

test('a receipt that has come names who received on the surat antar too', () => {
  const diterima = { waktu: '2026-11-05T10:00:00', oleh: 'Ratna Dewi', disisihkan: 0 }
  expect(isiSuratAntar({ ...slip, diterima }).menerima).toBe('Ratna Dewi')
})

test('changes that were set aside stand on both papers in the same words; where there are none, nothing does', () => {
  const row = ['Disisihkan', '1.200 perubahan, menunggu keputusan Puskesmas']
  const diterima = { waktu: '2026-11-05T10:00:00', oleh: 'Ratna Dewi', disisihkan: 1_200 }
  expect(isiSuratAntar({ ...slip, diterima }).keterangan.at(-1)).toEqual(row)
  expect(isiTandaTerima({ ...paket, disisihkan: 1_200 }, orang).keterangan.at(-1)).toEqual(row)
  for (const { keterangan } of [isiSuratAntar(slip), isiTandaTerima(paket, orang)])
    expect(keterangan.map(([nama]) => nama)).not.toContain('Disisihkan')
})

test('a receipt for invented children says so; the sender marks all it prints', () => {
  expect([isiTandaTerima(paket, orang).contoh, isiSuratAntar(slip).contoh]).toEqual([false, false])
  expect(isiTandaTerima({ ...paket, contoh: true }, orang).contoh).toBe(true)
})
