import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerRujukan, recordRujukan } from '#main/features/rujukan/rujukan.service.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { byKunci, posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** Visits at home and referrals of September 2026 (it begins on a Tuesday); every expected number was counted by hand. */

const orang = {
  ...{ ani: ['P', '1950-01-01', '1'], budi: ['L', '1948-01-01', '1'], cici: ['P', '1990-05-05', '2'] },
  ...{ dodo: ['L', '1985-05-05', '2'], eka: ['P', '2025-09-14', '2'], fitri: ['P', '1960-06-06', null] },
  ...{ tamu: ['P', '1980-01-01', '3'] },
} as const
type Kunci = keyof typeof orang
const semua = Object.keys(orang) as Kunci[]

const dilayani = { akses_layanan: 'ya', pengobatan: 'tidak-ada', bahaya: 'tidak-ada' }
const tbc = { tbc_batuk: 'tidak', tbc_demam: 'tidak', tbc_bb_turun: 'tidak', tbc_kontak: 'tidak' }
const baik = { ...dilayani, ...tbc }
const kunjungan = (siapa: Kunci, tanggal: string, isi: Readonly<Record<string, unknown>>) => ({
  ...{ orang: siapa, tanggal, sasaran: 'lansia', ...isi },
})

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const hasil = book.impor({
    posyandu: [
      { kunci: 'm', nama: 'Melati', desa: 'Sumber' },
      { kunci: 'k', nama: 'Kenanga', desa: 'Sumber' },
    ],
    orang: semua.map((kunci) => ({
      ...{ kunci, nama: kunci.replace(/^./, (huruf) => huruf.toUpperCase()), jk: orang[kunci][0] },
      ...{ tanggal_lahir: orang[kunci][1], rt: orang[kunci][2] },
      // Ani and Budi are of one family card; Cici is married to Dodo by no card, Eka is her child.
      ...(kunci === 'ani' || kunci === 'budi' ? { no_kk: '3500000000000001' } : {}),
      ...(kunci === 'eka' ? { ibu: 'cici' } : {}),
    })),
    keanggotaan: semua
      .filter((satu) => satu !== 'tamu')
      .map((siapa) => ({ orang: siapa, posyandu: 'm', mulai: orang[siapa][1] })),
    hari_buka: [{ posyandu: 'm', tanggal: '2026-09-14' }],
    'kunjungan-rumah': [
      kunjungan('ani', '2026-09-06', { ...baik, akses_layanan: 'tidak', tindak_lanjut: 'diantar', pemeriksa: 'kader' }),
      kunjungan('budi', '2026-09-06', { ...baik, pemeriksa: 'kader' }),
      kunjungan('cici', '2026-09-07', { ...baik, tbc_batuk: 'ya', suhu_c: 37.5, rujuk_ke: 'puskesmas' }),
      kunjungan('eka', '2026-09-13', { ...baik, pemeriksa: 'bidan' }),
      // Nothing of TBC was asked: it cannot be said that there is no problem.
      kunjungan('fitri', '2026-09-13', { ...dilayani, tindak_lanjut: 'dilihat lagi' }),
      kunjungan('ani', '2026-09-30', { ...baik }),
      kunjungan('ani', '2026-08-31', { ...baik, akses_layanan: 'tidak' }),
      kunjungan('tamu', '2026-09-07', { ...baik, akses_layanan: 'tidak' }),
    ],
    lansia: [{ orang: 'fitri', tanggal: '2026-09-14', td_sistole: 180, td_diastole: 100, rujuk_ke: 'rs' }],
  })
  expect(hasil.ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (formulir: 'kunjungan-rekap' | 'rujukan-rekap', posyandu = 'Melati', sampai = '2026-09-30') =>
  byKunci(book, tanyaFormulir(book, { formulir, bulan: '2026-09', posyanduId: posyanduDari(book, posyandu), sampai }))

const angka = (baris: Readonly<Record<string, unknown>>) => {
  const { _baris, minggu, ...lain } = baris
  return Object.values(lain)
}

describe('the recap of visits at home', () => {
  test('has a row a week from Monday to Sunday, those at the turn of the month cut at it', () => {
    const { baris } = tanya('kunjungan-rekap')
    expect(baris.map(({ minggu }) => minggu)).toEqual([
      ...['1–6 September', '7–13 September', '14–20 September', '21–27 September', '28–30 September'],
    ])
  })

  test('counts homes, persons, and each letter', () => {
    const { baris, jumlah } = tanya('kunjungan-rekap')
    // dikunjungi, orang, a, b, c, d, tanpa_masalah, ditindak, ditindak_persen
    expect(baris.map(angka)).toEqual([
      [1, 2, 1, 0, 0, 0, 1, 1, 100],
      // Cici with her child, and Fitri; 37,5 °C is a sign of danger.
      [2, 3, 0, 0, 1, 1, 1, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, '–'],
      [0, 0, 0, 0, 0, 0, 0, 0, '–'],
      [1, 1, 0, 0, 0, 0, 1, 0, '–'],
    ])
    expect(Object.values(jumlah ?? {})).toEqual([4, 6, 1, 0, 1, 1, 3, 1, 50])
  })

  test('leaves a week that has not come empty, and a posyandu that keeps no such register', () => {
    const [, , tiba, belum] = tanya('kunjungan-rekap', 'Melati', '2026-09-14').baris
    expect([angka(tiba ?? {})[0], angka(belum ?? {})[0]]).toEqual([0, null])
    const lain = tanya('kunjungan-rekap', 'Kenanga')
    expect(new Set(lain.baris.flatMap(angka))).toEqual(new Set([null]))
    expect(lain.catatan).toContain('Kunjungan rumah: belum dicatat di buku ini.')
  })
})

describe('the recap of referrals', () => {
  test('names whom cards sent on, why, and what was answered to the letter', () => {
    const id = String(book.rows("SELECT id FROM orang WHERE nama = 'Fitri'")[0]?.id)
    const letter = { tanggal: '2026-09-15', ke: 'rs', tujuan: 'RSUD', alasan: 'Tekanan darah 180/100' } as const
    recordRujukan(book.context, { id: null, orangId: id, isi: { ...letter, tindakan: null, pengirim: null } })
    const surat = String(book.rows('SELECT id FROM rujukan')[0]?.id)
    answerRujukan(book.context, { id: surat, dijawab: '2026-09-20', hasil: 'rawatJalan', jawaban: null, saran: null })
    const { baris, catatan } = tanya('rujukan-rekap')
    expect(baris).toEqual([
      {
        ...{ _baris: 'cici', no: 1, tanggal: '2026-09-07', nama: 'Cici', umur: '36 th', dari: 'Kunjungan rumah' },
        ...{ ke: 'Puskesmas', alasan: expect.stringContaining('Gejala TBC'), dijawab: null, hasil: null },
      },
      {
        ...{ _baris: 'fitri', no: 2, tanggal: '2026-09-14', nama: 'Fitri', umur: '66 th', dari: 'Lansia', ke: 'RSUD' },
        ...{ alasan: 'Tekanan darah 180/100', dijawab: '2026-09-20', hasil: 'rawat jalan' },
      },
    ])
    expect(catatan).toContain('Dirujuk: 2. Dijawab: 1.')
  })
})
