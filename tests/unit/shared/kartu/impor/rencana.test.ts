import { describe, expect, it } from 'vitest'
import type { LembarMentah, Sel } from '#shared/domain/impor/sel.ts'
import { ibuHamil } from '#shared/kartu/ibu-hamil.ts'
import { findHeaderKartu } from '#shared/kartu/impor/judul.ts'
import { type RencanaKartu, rencanaKartu, tindihKunjungan } from '#shared/kartu/impor/rencana.ts'

type Isi = string | number | Sel | null
const sel = (isi: Isi): Sel | null => {
  if (typeof isi === 'number') return { jenis: 'angka', angka: isi }
  if (typeof isi === 'string') return isi === '' ? null : { jenis: 'teks', teks: isi }
  return isi
}
const lembar = (...baris: readonly (readonly Isi[])[]): LembarMentah => ({
  nama: 'Lembar1',
  sejak1904: false,
  baris: baris.map((satu, i) => ({ nomor: i + 1, sel: satu.map(sel) })),
})

const judul = [
  'Nama',
  'NIK',
  'Tgl Lahir',
  'JK',
  'Posyandu',
  'Tanggal',
  'HPHT',
  'BB (kg)',
  'LILA (cm)',
  'Nama Suami',
  'Hb',
]
const siti = [
  'Siti Aminah',
  '3507014105980001',
  '01-05-1998',
  'P',
  'Melati 1',
  '10-03-2026',
  '06-01-2026',
  '52,05',
  25,
  'Budi',
  '',
]

function rencana(...baris: readonly (readonly Isi[])[]): RencanaKartu & { readonly judul: readonly string[] } {
  const isi = lembar(...baris)
  const found = findHeaderKartu(ibuHamil, isi)
  if (found.kind !== 'ada') throw new Error(found.kind)
  return {
    ...rencanaKartu(ibuHamil, { lembar: isi, header: found.header }, '2026-10-06'),
    judul: found.peringatan.map(({ kolom }) => kolom),
  }
}

describe('the heading', () => {
  it('is the row of codes where words stand above it, whichever of the words a register knows', () => {
    const kode = [
      'nama',
      'nik',
      'lahir',
      'jk',
      'posyandu',
      'tanggal',
      'hpht',
      'bb_kg',
      'lila_cm',
      'nama_suami',
      'hb_gdl',
    ]
    const kata = ['Nama', 'NIK', 'Tanggal lahir', 'Jenis kelamin', 'Posyandu', 'Tanggal', 'Hari pertama', 'Berat']
    const { baris, ditolak, judul: peringatan } = rencana(['Register'], [...kata, 'Lengan', 'Suami', 'Hb'], kode, siti)
    expect([ditolak, peringatan]).toEqual([[], []])
    expect(baris).toMatchObject([{ baris: 4, kunjungan: { kepala: { hpht: '2026-01-06' } } }])
  })

  it('is found below a title, by codes, labels and the headings of other registers, and the first of two counts', () => {
    const found = findHeaderKartu(
      ibuHamil,
      lembar(
        ['REGISTER IBU HAMIL', 'Maret 2026'],
        [
          'No',
          'NAMA IBU HAMIL',
          'nama_posyandu',
          'Waktu ke posyandu',
          'BB-KG',
          'Sistole (mmHg)',
          'Tinggi badan',
          'bb_kg',
          'Golongan',
          'Tgl Lahir Bayi',
          'Desa/Kel',
          'Suami',
        ],
      ),
    )
    if (found.kind !== 'ada') throw new Error(found.kind)
    expect([...found.header.kolom].map(([kode, { indeks }]) => [kode, indeks]).sort()).toEqual([
      ['bb_kg', 4],
      ['desa', 10],
      ['nama', 1],
      ['nama_suami', 11],
      ['posyandu', 2],
      ['tanggal', 3],
      ['tb_cm', 6],
      ['td_sistole', 5],
    ])
    expect(found.peringatan.map(({ baris, kolom }) => [baris, kolom])).toEqual([
      [2, 'bb_kg'],
      [2, 'Golongan'],
      [2, 'Tgl Lahir Bayi'],
    ])
  })

  it('says which needed column is missing, and finds none where there is none', () => {
    expect(findHeaderKartu(ibuHamil, lembar(['Nama', 'NIK', 'Tanggal', 'LILA'], ['a', 'b', 'c', 'd']))).toEqual({
      ...{
        kind: 'salah',
        pesan: 'Kolom posyandu tidak ditemukan. Judul yang terbaca di baris 1: Nama, NIK, Tanggal, LILA.',
      },
    })
    expect(findHeaderKartu(ibuHamil, lembar(['Nama', 'Alamat'], ['a', 'b'])).kind).toBe('tidakAda')
  })
})

describe('a row of a register', () => {
  it('is a person, her pregnancy and her visit, each with what is filled', () => {
    const { baris, ditolak, peringatan, dibaca } = rencana(judul, siti)
    expect([ditolak, peringatan, dibaca]).toEqual([[], [], 1])
    expect(baris).toEqual([
      {
        baris: 2,
        identitas: {
          ...{ nama: 'Siti Aminah', jk: 'P', tanggalLahir: '1998-05-01', nik: '3507014105980001', namaSuami: 'Budi' },
          ...{ namaIbu: null, namaAyah: null, nikIbu: null, noKk: null, alamat: null, dusun: null, rt: null, rw: null },
          telepon: null,
        },
        posyandu: { nama: 'Melati 1', desa: null },
        kunjungan: {
          tanggal: '2026-03-10',
          kepala: { hpht: '2026-01-06' },
          kunjungan: { bb_g: 52_050, lila_mm: 250 },
          beserta: {},
          riwayat: {},
        },
      },
    ])
  })

  const ubah = (isi: Readonly<Record<string, Isi>>) => judul.map((satu, i) => isi[satu] ?? siti[i] ?? null)
  const kosong = (...mana: string[]) => judul.map((satu, i) => (mana.includes(satu) ? null : (siti[i] ?? null)))

  it.each([
    ['no name', kosong('Nama'), 'Nama', ''],
    ['a number for a name', ubah({ Nama: '12345' }), 'Nama', '12345'],
    ['no posyandu', kosong('Posyandu'), 'Posyandu', ''],
    ['a visit without a day', kosong('Tanggal'), 'Tanggal', ''],
    ['a day that is none', ubah({ Tanggal: '31-02-2026' }), 'Tanggal', '31-02-2026'],
    ['a day after today', ubah({ Tanggal: '07-10-2026' }), 'Tanggal', '07-10-2026'],
    ['a man', ubah({ JK: 'L' }), 'JK', 'L'],
    ['an unknown sex', ubah({ JK: 'X' }), 'JK', 'X'],
    ['a child', ubah({ 'Tgl Lahir': '01-05-2020' }), 'Tgl Lahir', '01-05-2020'],
    ['a cell beyond its limits', ubah({ 'LILA (cm)': 235 }), 'LILA (cm)', '235'],
    ['a unit in a cell', ubah({ 'BB (kg)': '52 kg' }), 'BB (kg)', '52 kg'],
    ['a last period too long ago', ubah({ HPHT: '01-01-2025' }), 'HPHT', '01-01-2025'],
    ['a formula in the day', ubah({ Tanggal: { jenis: 'rumus' } }), 'Tanggal', '(rumus)'],
  ])('%s refuses its row only', (_, buruk, kolom, nilai) => {
    const { baris, ditolak, dibaca } = rencana(judul, buruk, siti)
    expect(ditolak.map((satu) => [satu.baris, satu.kolom, satu.nilai])).toEqual([[2, kolom, nilai]])
    expect(baris.map((satu) => satu.baris)).toEqual([3])
    expect(dibaca).toBe(2)
  })

  it('is refused once, with all reasons', () => {
    const { ditolak } = rencana(judul, ubah({ Tanggal: '31-02-2026', 'BB (kg)': 'x', Hb: '30' }))
    expect(ditolak).toHaveLength(1)
    expect(ditolak[0]?.alasan).toMatch(/kalender\. Juga BB \(kg\) "x": .* Juga Hb "30": /)
  })

  it.each([
    ['birth date', kosong('Tgl Lahir'), 'Tgl Lahir'],
    ['sex', kosong('JK'), 'JK'],
  ])('without %s is taken as incomplete, and told', (_, kurang, kolom) => {
    const { baris, peringatan } = rencana(judul, kurang)
    expect(baris).toHaveLength(1)
    expect(peringatan.map((satu) => [satu.kolom, satu.alasan.includes('data belum lengkap')])).toEqual([[kolom, true]])
  })

  it('of a person alone has no visit', () => {
    const { baris, dibaca } = rencana(judul, kosong('Tanggal', 'HPHT', 'BB (kg)', 'LILA (cm)'))
    expect([baris[0]?.kunjungan, dibaca]).toEqual([null, 1])
  })

  it('asks about what is not plausible, and leaves out a number that is no NIK, quoting its end only', () => {
    const { baris, peringatan } = rencana(judul, ubah({ 'LILA (cm)': 45, NIK: '350701410598' }))
    expect(baris[0]?.identitas.nik).toBeNull()
    expect(peringatan.map(({ kolom }) => kolom).sort()).toEqual(['LILA (cm)', 'NIK'])
    expect(JSON.stringify(peringatan)).not.toContain('350701410598')
  })

  it('reads date cells, day numbers, and births before 1950', () => {
    const tua = ubah({ Tanggal: { jenis: 'tanggal', tanggal: '1990-03-10' }, 'Tgl Lahir': 14_611, HPHT: '06/01/1990' })
    const { baris } = rencana(judul, tua)
    expect(baris[0]?.identitas.tanggalLahir).toBe('1940-01-01')
    expect(baris[0]?.kunjungan).toMatchObject({ tanggal: '1990-03-10', kepala: { hpht: '1990-01-06' } })
  })

  it('in a column that writes the month first is refused, never turned', () => {
    const { ditolak } = rencana(judul, ubah({ Tanggal: '03/25/2026' }), ubah({ Tanggal: '03/10/2026' }))
    expect(ditolak.map(({ baris, kolom }) => [baris, kolom])).toEqual([
      [2, 'Tanggal'],
      [3, 'Tanggal'],
    ])
  })

  it('passes over the heading once more and rows without anything', () => {
    const { dibaca, baris } = rencana(
      judul,
      siti,
      judul,
      judul.map(() => null),
      siti,
    )
    expect([dibaca, baris.length]).toEqual([2, 2])
  })

  it('keeps what the file says of earlier visits for comparing', () => {
    const { baris } = rencana([...judul, 'anc_tm1', 'ttd_total'], [...siti, 2, '90'])
    expect(baris[0]?.kunjungan?.riwayat).toEqual({ anc_tm1: 2, ttd_total: 90 })
  })
})

it('of two rows of one visit the lower counts, and takes over what it leaves empty', () => {
  const atas = {
    tanggal: '2026-03-10',
    kepala: { gravida: 2 },
    kunjungan: { bb_g: 52_000, djj: 140 },
    beserta: {},
    riwayat: {},
  }
  const bawah = {
    tanggal: '2026-03-10',
    kepala: { hpht: '2026-01-06' },
    kunjungan: { bb_g: 53_000 },
    beserta: {},
    riwayat: {},
  }
  expect(tindihKunjungan(atas, bawah)).toEqual({
    ...{
      tanggal: '2026-03-10',
      kepala: { gravida: 2, hpht: '2026-01-06' },
      kunjungan: { bb_g: 53_000, djj: 140 },
      beserta: {},
      riwayat: {},
    },
  })
})
