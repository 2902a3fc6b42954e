import { describe, expect, test } from 'vitest'
import { kalimatBeda, kalimatDibedakan, kelompokCatatan } from '#renderer/features/puskesmas/kalimat.ts'
import {
  kalimatBelumLengkap,
  kalimatSel,
  kataSel,
  kataSudahLapor,
  sebutSel,
  urutBelum,
} from '#renderer/features/puskesmas/kalimat-lapor.ts'
import type { MatriksLapor, PasanganGanda, SelLapor } from '#shared/contract/puskesmas.ts'

const hariIni = '2026-11-12'

/** A month of October that was never reported; times are written where the test stands, so that any zone reads them. */
function makeSel(part: Partial<SelLapor> = {}): SelLapor {
  return {
    ...{ bulan: '2026-10', keadaan: 'belum', revisi: null, diterima: null, terakhir: null, oleh: null },
    batas: '2026-11-05',
    ...part,
  }
}
const tepat = makeSel({
  keadaan: 'lengkap',
  revisi: 0,
  diterima: '2026-11-04T09:12:00',
  terakhir: '2026-11-04T09:12:00',
})
const lambat = makeSel({
  ...{ keadaan: 'terlambat', revisi: 2, diterima: '2026-11-08T10:00:00', terakhir: '2026-11-10T08:30:00' },
})
const dulu = makeSel({ keadaan: 'tidakDitunggu' })
const nanti = makeSel({ bulan: '2026-11', batas: '2026-12-05', keadaan: 'belumWaktunya' })

describe('a cell of the matrix', () => {
  test.each([
    ['in time', tepat, { tanda: 'diterima', kata: '04-11', revisi: null }],
    ['late, with a later revision', lambat, { tanda: 'terlambat', kata: 'terlambat 08-11', revisi: 'revisi 2' }],
    ['overdue', makeSel(), { tanda: 'belum', kata: 'belum', revisi: null }],
    ['not due yet', nanti, { tanda: 'nanti', kata: '–', revisi: null }],
    ['of before they met', dulu, { tanda: 'nanti', kata: '–', revisi: null }],
  ])('%s', (_name, sel, expected) => expect(kataSel(sel)).toEqual(expected))

  test.each([
    [tepat, 'Pustu Tegalrejo, Oktober 2026: diterima 04-11'],
    [lambat, 'Pustu Tegalrejo, Oktober 2026: terlambat 08-11, revisi 2'],
    [makeSel(), 'Pustu Tegalrejo, Oktober 2026: belum lapor'],
    [nanti, 'Pustu Tegalrejo, November 2026: belum waktunya'],
    [dulu, 'Pustu Tegalrejo, Oktober 2026: sebelum terhubung'],
  ])('is read aloud whole', (sel, expected) => expect(sebutSel('Pustu Tegalrejo', sel)).toBe(expected))

  test.each([
    [tepat, ['Diterima 04-11-2026 09.12, tepat waktu.']],
    [lambat, ['Diterima 08-11-2026 10.00, 3 hari sesudah batas 05-11-2026.', 'Revisi 2 diterima 10-11-2026 08.30.']],
    [makeSel(), ['Belum diterima. Batasnya 05-11-2026, sudah lewat 7 hari.']],
    [nanti, ['Belum diterima. Batasnya 05-12-2026, 23 hari lagi.']],
    [dulu, ['Belum diterima. Batasnya 05-11-2026, sebelum Pustu ini terhubung di sini.']],
    [makeSel({ keadaan: 'belumWaktunya', batas: hariIni }), ['Belum diterima. Batasnya 12-11-2026, hari ini.']],
  ])('is opened in sentences', (sel, expected) => expect(kalimatSel(sel, hariIni)).toEqual(expected))
})

function makeMatriks(...rows: readonly (readonly [string, SelLapor])[]): MatriksLapor {
  const rest = { desa: null, posyandu: 2, dikenal: true }
  return { bulan: ['2026-10'], baris: rows.map(([nama, sel]) => ({ fasilitasId: nama, nama, ...rest, sel: [sel] })) }
}

describe('a month of all', () => {
  test('late reports have come too', () => {
    const three = makeMatriks(['A', tepat], ['B', lambat], ['C', makeSel()])
    expect(kataSudahLapor(three, 0)).toBe('2 dari 3 sudah lapor')
  })

  test('those nobody waited for do not count', () => {
    expect(kataSudahLapor(makeMatriks(['A', tepat], ['B', dulu]), 0)).toBe('1 dari 1 sudah lapor')
    expect(kataSudahLapor(makeMatriks(['A', dulu], ['B', dulu]), 0)).toBe('–')
  })

  test.each([
    [makeMatriks(['A', tepat], ['B', lambat]), null],
    [
      makeMatriks(['A', tepat], ['Wonosari', makeSel()], ['Karanganyar', makeSel()]),
      'Wonosari dan Karanganyar belum lapor Oktober. Angkanya di bawah sebatas catatan yang sudah diterima.',
    ],
    [
      makeMatriks(['A', makeSel()], ['B', makeSel()]),
      'Belum ada Pustu yang lapor Oktober. Angka di bawah sebatas catatan yang sudah diterima.',
    ],
    [
      makeMatriks(['A', tepat], ...['B', 'C', 'D', 'E', 'F'].map((nama) => [nama, makeSel()] as const)),
      '5 dari 6 Pustu belum lapor Oktober. Angkanya di bawah sebatas catatan yang sudah diterima.',
    ],
    [makeMatriks(), null],
  ])('numbers say whose report is missing in them', (data, expected) => {
    expect(kalimatBelumLengkap(data)).toBe(expected)
  })
})

describe('a pair of children', () => {
  const naura: PasanganGanda['kiri'] = {
    ...{ id: '1', nama: 'Naura Azzahra', jk: 'P', tanggalLahir: '2025-03-12', namaIbu: 'Sri Lestari' },
    ...{ pustu: 'Tegalrejo', posyandu: 'Mawar', keterangan: 'sejak 12-03-2025', penimbangan: 9 },
  }

  test.each([
    ['nothing differs but case and spaces', { nama: 'NAURA  azzahra' }, null],
    ['one differs', { namaIbu: 'Sri Wahyuni' }, 'Berbeda: nama ibu.'],
    ['several differ', { jk: 'L', tanggalLahir: '2025-03-13' } as const, 'Berbeda: L/P dan tanggal lahir.'],
    ['what is empty differs from nothing', { namaIbu: null, tanggalLahir: null }, null],
  ])('%s', (_name, part, expected) => expect(kalimatBeda(naura, { ...naura, ...part })).toBe(expected))

  test('told apart, both and their places are named', () => {
    expect(kalimatDibedakan({ kiri: naura, kanan: { ...naura, id: '2', pustu: 'Wonosari' } })).toBe(
      'Naura Azzahra di Tegalrejo dan Naura Azzahra di Wonosari dicatat sebagai dua anak. Pasangan ini tidak ditanyakan lagi.',
    )
  })
})

test('notes stand by month, newest first, and inside it by Pustu', () => {
  const note = (id: string, fasilitas: string, bulan: string) => ({
    ...{ id, fasilitasId: fasilitas, fasilitas, bulan, orangId: null, orang: null },
    ...{ isi: 'Isi', waktu: '2026-11-12T03:00:00.000Z', oleh: 'Bu Rina', selesai: false },
  })
  const groups = kelompokCatatan([
    note('1', 'Wonosari', '2026-09'),
    note('2', 'Tegalrejo', '2026-10'),
    note('3', 'Sumberagung', '2026-10'),
    note('4', 'Tegalrejo', '2026-10'),
  ])
  expect(groups.map(({ judul, isi }) => [judul, isi.map(({ id }) => id)])).toEqual([
    ['Sumberagung, Oktober 2026', ['3']],
    ['Tegalrejo, Oktober 2026', ['2', '4']],
    ['Wonosari, September 2026', ['1']],
  ])
})

test('Beranda begins with those whose reports are missing', () => {
  const rows = makeMatriks(['A', tepat], ['B', makeSel()], ['C', nanti], ['D', makeSel()]).baris
  expect(urutBelum(rows).map(({ nama }) => nama)).toEqual(['B', 'D', 'A', 'C'])
})
