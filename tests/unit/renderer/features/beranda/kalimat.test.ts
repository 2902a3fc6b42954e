import { expect, test } from 'vitest'
import { type HariBuka, kalimatHariIni, keadaanHari, sapaan } from '#renderer/features/beranda/kalimat.ts'

const hariIni = '2026-11-12'

function makeHari(part: Partial<HariBuka>): HariBuka {
  return {
    posyanduId: 'p',
    posyandu: 'Mawar',
    hariBukaId: 'h',
    tanggal: '2026-11-03',
    sasaran: 41,
    ditimbang: 38,
    selesai: true,
    kaderHadirTerisi: true,
    perluDijawab: 0,
    tidakHadir: 0,
    ...part,
  }
}

test.each([
  ['Sri Wahyuni', 'Bu Sri'],
  ['SRI WAHYUNI, A.Md.Keb.', 'Bu Sri'],
  ['Bd. Endah Purwaningsih, S.Tr.Keb.', 'Bu Endah'],
  ['Hj. Nur', 'Bu Nur'],
  ['', ''],
  [null, ''],
])('%j is greeted as %j', (bidan, expected) => {
  expect(sapaan(bidan)).toBe(expected)
})

test('the line under the greeting names who is open today, else who is next', () => {
  const mawar = makeHari({})
  const today = makeHari({ posyandu: 'Melati 2', tanggal: hariIni })
  const also = makeHari({ posyandu: 'Kenanga', tanggal: hariIni })
  const next = makeHari({ posyandu: 'Anggrek', tanggal: '2026-11-17' })
  expect(kalimatHariIni([mawar, today, next], hariIni)).toBe('Hari ini Posyandu Melati 2 buka.')
  expect(kalimatHariIni([today, also], hariIni)).toBe('Hari ini Posyandu Melati 2 dan Kenanga buka.')
  expect(kalimatHariIni([mawar, next], hariIni)).toBe('Berikutnya Posyandu Anggrek, Selasa 17-11.')
  expect(kalimatHariIni([mawar], hariIni)).toBe('Hari ini tidak ada posyandu yang buka.')
})

test.each([
  ['a finished day counts who was absent', makeHari({}), 'selesai', 'Selesai, 3 tidak hadir'],
  ['a finished day with nobody absent', makeHari({ ditimbang: 41 }), 'selesai', 'Selesai'],
  ['open questions go before the rest', makeHari({ perluDijawab: 2 }), 'tanya', '2 perlu dijawab'],
  ['who helped is asked for', makeHari({ kaderHadirTerisi: false }), 'tanya', 'Kader yang hadir belum diisi'],
  ['a past day left open', makeHari({ selesai: false }), 'tanya', 'Belum diselesaikan'],
  ['a month without a day', makeHari({ tanggal: null, hariBukaId: null }), 'tanya', 'Tanggal belum diisi'],
  [
    'weighings without a recorded day',
    makeHari({ hariBukaId: null }),
    'tanya',
    'Ada anak ditimbang, hari bukanya belum diisi',
  ],
  ['tomorrow', makeHari({ tanggal: '2026-11-13', ditimbang: 0 }), 'nanti', 'Besok'],
  ['later', makeHari({ tanggal: '2026-11-17', ditimbang: 0 }), 'nanti', '5 hari lagi'],
  ['today under way', makeHari({ tanggal: hariIni, selesai: false }), 'berjalan', 'Sedang ditimbang'],
  [
    'today before the first child',
    makeHari({ tanggal: hariIni, selesai: false, ditimbang: 0 }),
    'berjalan',
    'Belum ada yang ditimbang',
  ],
])('%s', (_name, hari, kind, pesan) => {
  expect(keadaanHari(hari, hariIni)).toEqual({ kind, pesan })
})
