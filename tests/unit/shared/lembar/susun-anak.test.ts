import { describe, expect, it } from 'vitest'
import { atas, ayu, mei } from '#tests/helpers/bulan-lembar.ts'
import { bacaUji, ditanya, lembarUji, timbangan } from '#tests/helpers/lembar-uji.ts'

describe('who a row is about', () => {
  it.each([
    ['12-05-2024', '2024-05-12'],
    ['Jember, 12-05-2024', '2024-05-12'],
    ['12 Pebruari 2024', '2024-02-12'],
    ['3 Nopember 2023', '2023-11-03'],
    ['7 Agt 2024', '2024-08-07'],
    ['9/2/24', '2024-02-09'],
    ['12.05.2024', '2024-05-12'],
    ['12 05 2024', '2024-05-12'],
    ['5 May 2024', '2024-05-05'],
  ])('is born on the day it says: %s', (tulis, tanggal) => {
    expect(bacaUji([mei(['1', 'Ayu', 'P', tulis, 'Siti', 9.6, 80])]).rencana.anak).toMatchObject([
      { tanggalLahir: tanggal },
    ])
  })

  it('is refused where its birth date puts the month first', () => {
    const hasil = bacaUji([mei(['1', 'Ayu', 'P', '5/23/2024', 'Siti', 9.6, 80])])
    expect([hasil.rencana.anak, hasil.ditolak.map(({ baris, kolom, nilai }) => [baris, kolom, nilai])]).toEqual([
      [],
      [[6, 'D', '5/23/2024']],
    ])
  })

  it('reads sex from ticks, a birth date from three columns, RT and RW from one', () => {
    const kepala = [
      ['NO', 'NAMA ANAK', 'JK', '', 'TANGGAL LAHIR', '', '', 'RT/RW', 'BB', 'TB'],
      ['', '', 'L', 'P', 'TGL', 'BLN', 'THN', '', '', ''],
    ]
    const rows = [
      ['1', 'Ayu', '', 'v', 5, 3, 2025, '02/05', 8.6, 72],
      ['2', 'Bimo', '√', '', 10, 'Jan', 24, '03/01', 11.2, 84],
      ['3', 'Cici', 'v', 'v', 1, 1, 2025, { tanggal: '2026-05-02' }, 8, 70],
    ]
    const { rencana, peringatan } = bacaUji([lembarUji('MEI', [...atas, ...kepala, ...rows])])
    expect(rencana.anak.map(({ jk, tanggalLahir, rt, rw }) => [jk, tanggalLahir, rt, rw])).toEqual([
      ['P', '2025-03-05', '02', '05'],
      ['L', '2024-01-10', '03', '01'],
      [null, '2025-01-01', null, null],
    ])
    expect(peringatan.map(({ baris, kolom }) => [baris, kolom])).toEqual([
      [null, 'tanggalLahir'],
      [9, 'H'],
    ])
  })

  it('has its age asked about where no birth date stands, once a sheet', () => {
    const kepala = ['No', 'Nama', 'L/P', 'Umur', 'Nama Ibu', 'BB', 'TB']
    const lembar = [
      lembarUji('MEI', [
        ...atas,
        kepala,
        ['1', 'Ayu', 'P', '1 th 3 bln', 'Siti', 8.6, 72],
        ['2', 'Bimo', 'L', '2,5 th', 'Rina', 12, 88],
        ['3', 'Cici', 'P', 15, 'Ani', 9, 75],
      ]),
    ]
    const hasil = bacaUji(lembar)
    expect(ditanya(hasil)).toEqual(['umur D'])
    expect(hasil.rencana.anak.map(({ tanggalLahir }) => tanggalLahir)).toEqual([null, null, null])
    expect(timbangan(hasil)).toHaveLength(3)
    const kira = bacaUji(lembar, { jawaban: [{ kode: 'umur', jawab: 'perkiraan' }] })
    expect(kira.rencana.anak.map(({ tanggalLahir, perkiraan }) => [tanggalLahir, perkiraan])).toEqual([
      ['2025-02-12', true],
      ['2023-11-12', true],
      ['2025-02-12', true],
    ])
  })

  it('reads both parents from one column in the order of its heading', () => {
    const kepala = ['No', 'Nama', 'JK', 'Tgl Lahir', 'Orang Tua (Ibu/Ayah)', 'BB']
    const { rencana } = bacaUji([
      lembarUji('MEI', [...atas, kepala, ['1', 'Ayu', 'P', '05-03-2025', 'Siti / Joko', 8.6]]),
    ])
    expect(rencana.anak).toMatchObject([{ ibu: 'Siti', ayah: 'Joko' }])
  })

  it('is nobody where a measure stands without a name', () => {
    const hasil = bacaUji([mei([...ayu, 8.6, 72.5], ['2', '', '', '', '', 9.1, 74])])
    expect(hasil.ditolak).toMatchObject([{ baris: 7 }])
  })
})

describe('one child on several sheets', () => {
  const induk = lembarUji('DATA BALITA', [
    ['No', 'Nama', 'NIK', 'JK', 'Tgl Lahir', 'Nama Ibu'],
    ['1', 'Muhammad Rizki', '', 'L', '10-01-2024', 'Rina'],
    ['2', 'Ayu Lestari', '', 'P', '05-03-2025', 'Siti'],
    ['3', 'Ayu Lestari', '', 'P', '05-08-2024', 'Ani'],
  ])
  const bulan = (nama: string, hari: string, rows: (string | number)[][]) =>
    lembarUji(nama, [[`Tgl ${hari}`], [], ['No', 'Nama Balita', 'BB', 'TB'], ...rows])

  it("is found by its name where that is one child's only, however Muhammad is spelled", () => {
    const hasil = bacaUji([
      bulan('MEI', '12-05-2026', [['1', 'M. RIZKI', 11.2, 84]]),
      bulan('JUNI', '9-6-2026', [['1', 'Moh Rizki', 11.4, 85]]),
      induk,
    ])
    expect(timbangan(hasil)).toEqual(['Muhammad Rizki 2026-05-12 11200/840', 'Muhammad Rizki 2026-06-09 11400/850'])
    expect(hasil.rencana.anak).toHaveLength(3)
    expect([ditanya(hasil), hasil.peringatan]).toEqual([[], []])
  })

  it('is told by its number where two go by one name, and asked about where nothing tells', () => {
    const bernomor = bacaUji([induk, bulan('MEI', '12-05-2026', [['3', 'Ayu Lestari', 9.2, 76]])])
    const kunci = bernomor.rencana.penimbangan[0]?.anak
    expect(bernomor.rencana.anak.find((anak) => anak.kunci === kunci)?.tanggalLahir).toBe('2024-08-05')
    const lembar = [
      induk,
      lembarUji('MEI', [['Tgl 12-05-2026'], [], ['Nama Balita', 'BB', 'TB'], ['Ayu Lestari', 9.2, 76]]),
    ]
    const hasil = bacaUji(lembar)
    expect(hasil.pertanyaan).toMatchObject([
      { kode: 'namaGanda', baris: 4, pilihan: ['2025-03-05|Siti', '2024-08-05|Ani'] },
    ])
    expect([timbangan(hasil), hasil.menunggu]).toEqual([[], 2])
    const dijawab = bacaUji(lembar, { jawaban: [{ kode: 'namaGanda', baris: 4, jawab: '2024-08-05|Ani' }] })
    expect(timbangan(dijawab)).toEqual(['Ayu Lestari 2026-05-12 9200/760'])
  })

  it('is new where no identity sheet names it, and that is said', () => {
    const hasil = bacaUji([induk, bulan('MEI', '12-05-2026', [['4', 'Dodi Pratama', 9.2, 76]])])
    expect(hasil.rencana.anak).toHaveLength(4)
    expect(hasil.peringatan).toMatchObject([{ lembar: 'MEI', baris: 4, nilai: 'Dodi Pratama' }])
  })

  it('is two where birth dates or mothers differ, and one where the NIK is the same', () => {
    const kepala = ['No', 'Nama', 'NIK', 'Tgl Lahir', 'Nama Ibu', 'BB']
    const satu = lembarUji('MEI', [
      ['Tgl 12-05-2026'],
      kepala,
      ['1', 'Ayu', '3509124503251001', '05-03-2025', 'Siti', 8.6],
      ['2', 'Ayu', '', '07-03-2025', 'Siti', 8.4],
      ['3', 'Ayu', '', '05-03-2025', 'Ratna', 8.2],
    ])
    const dua = lembarUji('JUNI', [['Tgl 9-6-2026'], kepala, ['1', 'Ayu Lestari', '3509124503251001', '', '', 8.9]])
    const hasil = bacaUji([satu, dua])
    expect(hasil.rencana.anak).toHaveLength(3)
    expect(timbangan(hasil).at(1)).toBe('Ayu 2026-06-09 8900/-')
  })

  it('is the child of the book where only its name is written', () => {
    const senama = () => [{ nama: 'Ayu Lestari', nik: null, jk: 'P' as const, tanggalLahir: '2025-03-05', ibu: 'Siti' }]
    const hasil = bacaUji([bulan('MEI', '12-05-2026', [['1', 'AYU LESTARI', 8.6, 72]])], {}, { senama })
    expect(hasil.rencana.anak).toMatchObject([{ tanggalLahir: '2025-03-05', ibu: 'Siti', jk: 'P' }])
  })
})

describe('months side by side', () => {
  it('stand under names, days, or one heading over all of them', () => {
    const kepala = [
      ['REGISTER TAHUN 2026'],
      [],
      ['No', 'Nama', 'Tgl Lahir', 'JANUARI', '', 'PEBRUARI', ''],
      ['', '', '', 'Tgl 8', '', '10-02-2026', ''],
      ['', '', '', 'BB', 'TB', 'BB', 'TB'],
    ]
    const hasil = bacaUji([lembarUji('Register', [...kepala, ['1', 'Ayu', '05-03-2025', 7.6, 70, 7.8, '']])])
    expect(timbangan(hasil)).toEqual(['Ayu 2026-01-08 7600/700', 'Ayu 2026-02-10 7800/-'])
    const berat = [
      ['TAHUN 2026'],
      ['No', 'Nama', 'Tgl Lahir', 'BERAT BADAN (KG)', '', ''],
      ['', '', '', 'Jan', 'Feb', 'Mrt'],
    ]
    const tanpaHari = lembarUji('BB', [...berat, ['1', 'Ayu', '05-03-2025', 7.6, 7.8, 8]])
    expect(ditanya(bacaUji([tanpaHari]))).toContain('tanggalBulan')
    const dijawab = bacaUji([tanpaHari], { jawaban: [{ kode: 'tanggalBulan', jawab: '10' }] })
    expect(timbangan(dijawab).slice(0, 2)).toEqual(['Ayu 2026-01-10 7600/-', 'Ayu 2026-02-10 7800/-'])
  })

  it('may take two rows a child, the weight above the length', () => {
    const kepala = [['TAHUN 2026'], ['No', 'Nama', 'Tgl Lahir', '', 'Mei', 'Juni'], []]
    const rows = [
      ['1', 'Ayu', '05-03-2025', 'BB', 8.6, 8.8],
      ['', { lanjutan: 'Ayu' }, '', 'TB', 72, 73],
      ['2', 'Bimo', '10-01-2024', 'BB', 11.2, 11.4],
      ['', { lanjutan: 'Bimo' }, '', 'TB', 84, 85],
    ]
    const lembar = lembarUji('Register', [...kepala.slice(0, 2), ...rows])
    const hasil = bacaUji([lembar], { jawaban: [{ kode: 'tanggalBulan', jawab: '10' }] })
    expect(hasil.petaan.lembar).toMatchObject([{ peran: 'melebar', duaBaris: true }])
    expect(timbangan(hasil)).toEqual([
      'Ayu 2026-05-10 8600/720',
      'Ayu 2026-06-10 8800/730',
      'Bimo 2026-05-10 11200/840',
      'Bimo 2026-06-10 11400/850',
    ])
  })
})
