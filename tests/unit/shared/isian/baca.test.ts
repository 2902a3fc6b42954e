import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baca, type HasilBaca, isWajar, tanyaUlang, tulisAngka } from '#shared/isian/baca.ts'
import {
  berat,
  bilangan,
  boleh,
  bulan,
  himpunan,
  jam,
  type Nilai,
  panjang,
  persepuluh,
  pilihan,
  tanggal,
  teks,
  yaTidak,
} from '#shared/isian/isian.ts'

const bulat = bilangan('Sistole', { satuan: 'mmHg', tolak: [50, 300], tanya: [80, 200] })
const hb = persepuluh('Hb', { tolak: [20, 250] })
const lila = boleh(panjang('LILA', { tolak: [100, 600], tanya: [180, 400] }))
const bb = berat('BB', { tolak: [25_000, 200_000] })
const sering = pilihan('Konsumsi', { 'setiap-hari': 'setiap hari', 'tidak-setiap-hari': 'tidak setiap hari' })
const bahaya = himpunan('Bahaya', { demam: 'Demam', 'nyeri-perut': 'Nyeri perut', lainnya: 'Lainnya' })

function nilai(hasil: HasilBaca): Nilai | 'ditolak' {
  if (hasil.kind === 'kosong') return null
  return hasil.kind === 'ada' ? hasil.nilai : 'ditolak'
}

describe('a typed text is the value it plainly says', () => {
  it.each([
    [bulat, '120', 120],
    [bulat, ' 120 ', 120],
    [hb, '11', 110],
    [hb, '11.4', 114],
    [hb, '11,45', 115],
    [hb, '11,449', 114],
    [lila, '23,44', 234],
    [lila, '23.45', 235],
    [bb, '60,0005', 60_001],
    [bb, '60.0004', 60_000],
    [yaTidak('Usg'), 'YA', 1],
    [yaTidak('Usg'), 'y', 1],
    [yaTidak('Usg'), '1', 1],
    [yaTidak('Usg'), 'Tidak', 0],
    [yaTidak('Usg'), 't', 0],
    [yaTidak('Usg'), '0', 0],
    [sering, 'Setiap hari', 'setiap-hari'],
    [sering, 'tidak_setiap_HARI', 'tidak-setiap-hari'],
    [bahaya, 'nyeri perut+demam', 'demam+nyeri-perut'],
    [bahaya, 'Demam + demam', 'demam'],
    [bahaya, 'Tidak ada', 'tidak-ada'],
    [tanggal('Hpht'), '2026-03-10', '2026-03-10'],
    [tanggal('Hpht'), '10-03-2026', '2026-03-10'],
    [tanggal('Hpht'), '10/3/2026', '2026-03-10'],
    // As the fields of the window take it.
    [tanggal('Hpht'), '10032026', '2026-03-10'],
    [tanggal('Hpht'), '10 Maret 2026', '2026-03-10'],
    [tanggal('Lahir'), '1900-01-01', '1900-01-01'],
    [tanggal('Lahir'), '31-12-1934', '1934-12-31'],
    [jam('Jam'), '07:30', 450],
    [jam('Jam'), '23.59', 1439],
    [bulan('Bulan'), '2026-10', '2026-10'],
    [teks('Catatan', 5), ' a,b ', ' a,b '],
  ])('%#: %j is %j', (isian, tulisan, hasil) => {
    expect(nilai(baca(isian, tulisan))).toBe(hasil)
  })

  it.each(['', ' ', '-', '–', '\u00a0'])('%j is not filled, whatever the field', (tulisan) => {
    for (const isian of [bulat, hb, lila, bb, yaTidak('Usg'), sering, bahaya, tanggal('T'), jam('J'), teks('C', 5)])
      expect(baca(isian, tulisan)).toEqual({ kind: 'kosong' })
  })
})

describe('everything else is refused, in a sentence', () => {
  it.each([
    ...['-120', '+120', '120,0', '120.5', '120 mmHg', '1.200', '12o', '49', '301', '99999999999999999999'].map(
      (satu) => [bulat, satu] as const,
    ),
    ...['.5', '11.', '11,', '-11', '+11', '1.234,5', '11 5', '1e1', '11 g', '25,05'].map((satu) => [hb, satu] as const),
    ...['9,94', '60,05', '235', '23,5 cm'].map((satu) => [lila, satu] as const),
    ...['24,9994', '200,0005', '55 kg'].map((satu) => [bb, satu] as const),
    ...['mungkin', '2', 'iya'].map((satu) => [yaTidak('Usg'), satu] as const),
    ...['hari', 'setiap-hari+tidak-setiap-hari'].map((satu) => [sering, satu] as const),
    ...['demam+batuk', 'tidak-ada+demam', 'demam+', '+', 'demam,lainnya'].map((satu) => [bahaya, satu] as const),
    ...[
      '31-02-2026',
      '2026-13-01',
      '03/25/2026',
      '10-03-26',
      '1899-12-31',
      '2100-01-01',
      '0000-00-00',
      '0',
      'kemarin',
    ].map((satu) => [tanggal('Hpht'), satu] as const),
    ...['24:00', '07:60', '7', '7:5'].map((satu) => [jam('Jam'), satu] as const),
    [bulan('Bulan'), '2026-13'] as const,
    [teks('Catatan', 5), 'abcdef'] as const,
  ])('%#: %j', (isian, tulisan) => {
    const hasil = baca(isian, tulisan)
    expect(hasil.kind).toBe('ditolak')
    expect(hasil.kind === 'ditolak' && hasil.alasan).toMatch(/^[A-Z\p{Ll}].*\.$/u)
  })

  it('says the limits in the unit in which one writes', () => {
    expect(baca(lila, '235')).toEqual({ kind: 'ditolak', alasan: 'Hanya 10 sampai 60 cm. Ukur atau baca ulang.' })
    expect(baca(bb, '20')).toEqual({ kind: 'ditolak', alasan: 'Hanya 25 sampai 200 kg. Ukur atau baca ulang.' })
    expect(tanyaUlang(lila)).toBe('Biasanya 18 sampai 40 cm. Ukur ulang?')
  })
})

describe('for every number', () => {
  const isian = fc.constantFrom(bulat, hb, lila, bb)

  it('what is written of a stored value is read as that value', () => {
    fc.assert(
      fc.property(isian, fc.nat(300_000), (satu, angka) => {
        const [dari, sampai] = satu.tolak as readonly [number, number]
        const hasil = baca(satu, tulisAngka(satu, angka))
        expect(nilai(hasil)).toBe(angka >= dari && angka <= sampai ? angka : 'ditolak')
      }),
    )
  })

  it('point and comma say the same, and every digit more rounds half up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 199 }), fc.nat(999_999), (utuh, pecahan) => {
        const digit = String(pecahan).padStart(6, '0')
        const gram = utuh * 1000 + Math.floor((pecahan + 500) / 1000)
        expect(nilai(baca(bb, `${utuh},${digit}`))).toBe(gram)
        expect(nilai(baca(bb, `${utuh}.${digit}`))).toBe(gram)
      }),
    )
  })

  it('any text is read or refused, and what is kept is what the field may hold', () => {
    const semua = [
      bulat,
      hb,
      lila,
      bb,
      yaTidak('Usg'),
      sering,
      bahaya,
      tanggal('T'),
      jam('J'),
      bulan('B'),
      teks('C', 5),
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...semua),
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-+/: ') })),
        (satu, tulisan) => {
          const hasil = baca(satu, tulisan)
          if (hasil.kind === 'ada') expect(satu.skema.safeParse(hasil.nilai).success).toBe(true)
        },
      ),
    )
  })
})

describe('a plausible value', () => {
  it.each([
    [179, false],
    [180, true],
    [400, true],
    [401, false],
    [null, true],
  ])('LILA of %s mm: %s', (satu, wajar) => {
    expect(isWajar(lila, satu)).toBe(wajar)
  })
})
