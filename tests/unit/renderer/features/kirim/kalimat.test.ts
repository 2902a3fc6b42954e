import { describe, expect, test } from 'vitest'
import {
  bulanAwal,
  formatByte,
  judulBelumTerkirim,
  judulKirim,
  kabarBulan,
  kabarDikirim,
  kataBawa,
  kataBelumDiterima,
  kataDimasukkan,
  kataDiperiksa,
  kataKosong,
  kataPerbedaan,
  kodePemeriksaan,
  namaLaporan,
  namaPengirim,
} from '#renderer/features/kirim/kalimat.ts'
import type { BulanKirim, Kenalan } from '#shared/contract/kirim.ts'

/** October 2026 of a Pustu with seven posyandu, all recorded, not sent; due on 5 November. */
const oktober: BulanKirim = {
  ...{ bulan: '2026-10', dicatat: 7, posyandu: 7, dikirim: null, paket: null, revisi: null },
  ...{ diterima: null, diterimaOleh: null, berubahSejakDikirim: false, umpanBalik: 0, batas: '2026-11-05' },
}
const dikirim: BulanKirim = { ...oktober, dikirim: '2026-11-04T05:17:00', revisi: 0 }

test('what was written is said to the byte, free space as everywhere in the program', () => {
  expect(formatByte(1_284_096)).toBe('1.284.096 byte')
  expect(kataKosong(14_350_000_000)).toBe('sisa 14,3 GB')
  expect(kataKosong(999_000_000)).toBe('sisa 999,0 MB')
  expect(kataKosong(0)).toBe('sisa 0 KB')
  expect(kataKosong(null)).toBe('')
})

test('the code on the slip is the first twelve digits of the digest in groups of four', () => {
  expect(kodePemeriksaan(`7f3a91c2d04e${'0'.repeat(52)}`)).toBe('7F3A 91C2 D04E')
})

test('a report names its revision from the first correction on', () => {
  expect(namaLaporan('2026-10', null)).toBe('Oktober 2026')
  expect(namaLaporan('2026-10', 0)).toBe('Oktober 2026')
  expect(namaLaporan('2026-10', 2)).toBe('Oktober 2026, revisi 2')
})

test('the title says the month, or that only records go', () => {
  expect(judulKirim('2026-10', 'Puskesmas Wonorejo')).toBe('Kirim laporan Oktober 2026')
  expect(judulKirim(null, 'Puskesmas Wonorejo')).toBe('Kirim catatan ke Puskesmas Wonorejo')
})

test('a failure says first what is not sent', () => {
  expect(judulBelumTerkirim('2026-10', false)).toBe('Oktober belum terkirim')
  expect(judulBelumTerkirim('2026-10', true)).toBe('Kiriman baru Oktober belum terkirim')
  expect(judulBelumTerkirim(null, false)).toBe('Catatan belum terkirim')
})

test('last month is offered first, else the newest there is', () => {
  const daftar = [{ ...oktober, bulan: '2026-11' }, oktober, { ...oktober, bulan: '2026-09' }]
  expect(bulanAwal(daftar, '2026-11-04')).toBe('2026-10')
  expect(bulanAwal(daftar.slice(2), '2026-11-04')).toBe('2026-09')
  expect(bulanAwal([], '2026-11-04')).toBeNull()
})

describe('before a month is sent the book says', () => {
  test('by when it is due, once every posyandu is recorded', () => {
    expect(kabarBulan(oktober, '2026-11-02')).toEqual({
      jenis: 'biasa',
      kalimat: 'Semua 7 posyandu sudah dicatat. Paling lambat di Puskesmas Kamis, 05-11-2026.',
    })
  })
  test('how many posyandu are recorded, as a question that can wait', () => {
    expect(kabarBulan({ ...oktober, dicatat: 5 }, '2026-11-02')).toEqual({
      jenis: 'tanya',
      kalimat: 'Baru 5 dari 7 posyandu dicatat. Boleh dikirim sekarang; yang menyusul menjadi revisi.',
    })
  })
  test('that a month still running will change', () => {
    expect(kabarBulan({ ...oktober, bulan: '2026-11' }, '2026-11-30').kalimat).toBe(
      'November belum habis. Yang dicatat sesudah ini menjadi revisi.',
    )
  })
  test('that it was sent, and which revision this one becomes', () => {
    expect(kabarBulan({ ...dikirim, berubahSejakDikirim: true }, '2026-11-06').kalimat).toBe(
      'Oktober sudah dikirim 04-11-2026, lalu berubah. Kiriman ini menjadi revisi 1.',
    )
    expect(kabarBulan(dikirim, '2026-11-06').kalimat).toBe(
      'Oktober sudah dikirim 04-11-2026 dan belum berubah. Kiriman ini hanya mengulang.',
    )
  })
})

describe('the stick is to be brought', () => {
  const kembali = 'Setelah kembali, pasang lagi di sini: tanda terima terbaca sendiri.'
  test('by the last day while it has not passed', () => {
    expect(kataBawa('Puskesmas Wonorejo', '2026-11-05', '2026-11-05')).toBe(
      `Bawa ke Puskesmas Wonorejo paling lambat Kamis, 05-11-2026. ${kembali}`,
    )
  })
  test('as soon as possible from the day after', () => {
    expect(kataBawa('Puskesmas Wonorejo', '2026-11-05', '2026-11-06')).toBe(
      `Bawa ke Puskesmas Wonorejo secepatnya: batasnya Kamis, 05-11-2026. ${kembali}`,
    )
  })
  test('without a day when no report goes along', () => {
    expect(kataBawa('Pustu Sumberagung', null, '2026-11-06')).toBe(`Bawa ke Pustu Sumberagung. ${kembali}`)
  })
})

describe('the history says of a month', () => {
  test('when it was sent, and which revision', () => {
    expect(kabarDikirim(dikirim, '2026-11-06')).toEqual({ jenis: 'biasa', kalimat: '04-11-2026' })
    expect(kabarDikirim({ ...dikirim, revisi: 1 }, '2026-11-06').kalimat).toBe('04-11-2026, revisi 1')
  })
  test('by when it is due, quietly until the day has passed', () => {
    expect(kabarDikirim(oktober, '2026-11-05')).toEqual({ jenis: 'biasa', kalimat: 'Belum, batas 05-11-2026' })
    expect(kabarDikirim(oktober, '2026-11-06')).toEqual({ jenis: 'tanya', kalimat: 'Belum, batas 05-11-2026' })
  })
  test('violet however old it is: a month that was forgotten is no less unsent', () => {
    expect(kabarDikirim(oktober, '2026-12-31').jenis).toBe('tanya')
    expect(kabarDikirim(oktober, '2027-09-01').jenis).toBe('tanya')
  })
})

test('packages taken in are counted as whole and refused', () => {
  const tolak = (count: number) => ({ ditolak: Array.from({ length: count }, () => ({ berkas: 'a', alasan: 'b' })) })
  expect(kataDiperiksa(1, tolak(0))).toBe('1 kiriman utuh dan asli')
  expect(kataDiperiksa(3, tolak(1))).toBe('2 kiriman utuh dan asli, 1 ditolak')
  expect(kataDiperiksa(1, tolak(1))).toBe('Kiriman ini ditolak')
  expect(kataDiperiksa(2, tolak(2))).toBe('Semua kiriman ditolak')
})

test('what was new and what was there already is told apart', () => {
  expect(kataDimasukkan({ perubahanBaru: 5_351, sudahAda: 0 })).toBe('5.351 catatan baru dimasukkan.')
  expect(kataDimasukkan({ perubahanBaru: 2, sudahAda: 10 })).toBe(
    '2 catatan baru dimasukkan. 10 sudah ada dan tidak diulang.',
  )
  expect(kataDimasukkan({ perubahanBaru: 0, sudahAda: 12 })).toBe(
    'Isinya sudah ada semua di buku ini. Tidak ada yang berubah.',
  )
})

test('what changed since is counted in numbers and children', () => {
  expect(kataPerbedaan('2026-11-04T09:17:00', 3, 2)).toBe('Sejak dikirim 04-11-2026 09.17 berubah 3 angka dan 2 anak.')
  expect(kataPerbedaan('2026-11-04T09:17:00', 0, 0)).toBe('Sejak dikirim 04-11-2026 09.17 tidak ada yang berubah.')
  expect(kataPerbedaan(null, 1, 0)).toBe('Sejak disiapkan untuk dikirim berubah 1 angka dan 0 anak.')
})

test('whoever gave no receipt for it is said to lack it', () => {
  expect(kataBelumDiterima(5_350, 'Puskesmas')).toBe('5.350 catatan belum diterima Puskesmas')
  expect(kataBelumDiterima(0, 'Pustu')).toBe('Semua catatan sudah diterima Pustu')
})

test('a sender that is known is named with its kind', () => {
  const kenalan: Kenalan[] = [
    {
      ...{ fasilitasId: '0192f3a0-0000-7000-8000-000000000001', jenis: 'pustu', nama: 'Sumberagung', kata: [] },
      ...{ dipercaya: '', belumDiterima: 0, terakhirKirim: null, terakhirTerima: null },
    },
  ]
  expect(namaPengirim(kenalan, 'Sumberagung')).toBe('Pustu Sumberagung')
  expect(namaPengirim(kenalan, 'laptop lain di tempat ini')).toBe('laptop lain di tempat ini')
})
