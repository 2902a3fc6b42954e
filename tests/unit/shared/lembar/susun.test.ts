import { describe, expect, it } from 'vitest'
import { atas, ayu, judul, mei } from '#tests/helpers/bulan-lembar.ts'
import { bacaUji, ditanya, lembarUji, timbangan } from '#tests/helpers/lembar-uji.ts'

const bimo = ['2', 'Bimo Saputra', 'L', '10-01-2024', 'Rina']

describe('a month on its sheet', () => {
  it('takes day and posyandu from the title, commas and points, units and letters behind', () => {
    const hasil = bacaUji([mei([...ayu, '8,6 N', 72.5], [...bimo, '11.2 kg', '84 cm'])])
    expect(timbangan(hasil)).toEqual(['Ayu Lestari 2026-05-12 8600/725 N', 'Bimo Saputra 2026-05-12 11200/840'])
    expect(hasil.petaan.posyandu).toBe('Melati')
    expect([ditanya(hasil), hasil.ditolak, hasil.peringatan]).toEqual([[], [], []])
  })

  it('passes over sums, numbers of columns, signatures and a heading that begins a new page', () => {
    const hasil = bacaUji([
      mei(
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        [...ayu, 8.6, 72.5],
        ['', 'Jumlah RT 01', '', '', '', 1],
        judul,
        [...bimo, 11.2, 84],
        ['', 'TOTAL', '', '', '', 2],
        ['Rata-rata', '', '', '', '', 9.9],
        ['S = 2'],
        ['', '', '', '', '', 'Mengetahui,'],
        ['', '', '', '', '', 'Bidan Desa'],
        ['3'],
      ),
    ])
    expect(timbangan(hasil)).toHaveLength(2)
    expect([ditanya(hasil), hasil.ditolak, hasil.peringatan]).toEqual([[], [], []])
  })

  it('reads what stands for "not weighed" as no weight, without a word', () => {
    const kosong = ['-', '–', 'x', 0, 'tdk hadir', 'izin', 'Sakit', 'kosong', 'absen', 'Tidak hadir']
    const hasil = bacaUji([
      mei(...kosong.map((isi, i) => [String(i), `Anak ${'abcdefghij'[i]}ina`, 'P', '05-03-2025', 'Siti', isi])),
    ])
    expect(timbangan(hasil)).toEqual([])
    expect(hasil.rencana.anak).toHaveLength(10)
    expect([ditanya(hasil), hasil.ditolak]).toEqual([[], []])
  })

  it('refuses a text nobody knows, and keeps the rest of the row', () => {
    const hasil = bacaUji([mei([...ayu, 'rewel', 72.5])])
    expect(timbangan(hasil)).toEqual(['Ayu Lestari 2026-05-12 -/725'])
    expect(hasil.ditolak).toMatchObject([{ lembar: 'MEI', baris: 6, kolom: 'F', nilai: 'rewel' }])
  })

  it('asks whether somebody left, whom a weight says so of, and weighs nobody there', () => {
    const lembar = [mei([...ayu, 'PINDAH'], [...bimo, 11.2, 84, 'meninggal'])]
    const hasil = bacaUji(lembar)
    expect(ditanya(hasil)).toEqual(['keluar F 6', 'keluar F 7'])
    const dijawab = bacaUji(lembar, {
      jawaban: [
        { kode: 'keluar', baris: 6, jawab: 'ya' },
        { kode: 'keluar', baris: 7, jawab: 'tidak' },
      ],
    })
    expect(dijawab.rencana.keluar).toMatchObject([{ bulan: '2026-05', sebab: 'pindah', baris: 6 }])
    expect([ditanya(dijawab), dijawab.menunggu]).toEqual([[], 0])
  })

  it('asks about a day that stands in another month than its sheet', () => {
    const lembar = lembarUji('MEI', [
      ['POSYANDU MELATI'],
      ['BULAN : MEI 2026'],
      ['Tgl 12-06-2026'],
      [],
      judul,
      [...ayu, 8.6, 72.5],
    ])
    const hasil = bacaUji([lembar])
    expect([ditanya(hasil), timbangan(hasil), hasil.menunggu]).toEqual([['tanggalBulan'], [], 2])
  })

  it('asks for a year nobody writes, and for a day nobody writes', () => {
    const tanpaTahun = lembarUji('MEI', [['Tgl 8'], [], judul, [...ayu, 8.6, 72.5]])
    expect(ditanya(bacaUji([tanpaTahun]))).toEqual(['tahun'])
    expect(timbangan(bacaUji([tanpaTahun], { jawaban: [{ kode: 'tahun', jawab: '2026' }] }))).toEqual([
      'Ayu Lestari 2026-05-08 8600/725',
    ])
    const tanpaHari = lembarUji("Mei'26", [[], judul, [...ayu, 8.6, 72.5]])
    const hasil = bacaUji([tanpaHari], {}, { hariBuka: (bulan) => (bulan === '2026-05' ? '2026-05-12' : null) })
    expect(hasil.pertanyaan).toMatchObject([{ kode: 'tanggalBulan', saran: { '2026-05': '2026-05-12' } }])
    expect(timbangan(bacaUji([tanpaHari], { jawaban: [{ kode: 'tanggalBulan', jawab: '9' }] }))).toEqual([
      'Ayu Lestari 2026-05-09 8600/725',
    ])
    expect(
      timbangan(bacaUji([tanpaHari], { jawaban: [{ kode: 'tanggalBulan', jawab: { '2026-05': '2026-05-11' } }] })),
    ).toHaveLength(1)
  })

  it('says once what is hidden, and what no column of a register is', () => {
    const lembar = lembarUji('MEI', [...atas, [...judul.slice(0, 7), 'Imunisasi'], [...ayu, 8.6, 72.5, 'MR']], {
      kolomTersembunyi: new Set([6]),
    })
    const hasil = bacaUji([lembar])
    expect(timbangan(hasil)).toEqual(['Ayu Lestari 2026-05-12 8600/725'])
    expect(hasil.peringatan.map(({ baris, kolom }) => [baris, kolom])).toEqual([
      [null, 'H'],
      [null, 'G'],
    ])
  })

  it('counts a child that stands twice once, and names both rows where they differ', () => {
    const sama = bacaUji([mei([...ayu, 8.6, 72.5], [...ayu, 8.6, 72.5])])
    expect([timbangan(sama).length, sama.peringatan]).toEqual([1, []])
    const beda = bacaUji([mei([...ayu, 8.6, 72.5], [...ayu, 8.8, 72.5])])
    expect(timbangan(beda)).toEqual(['Ayu Lestari 2026-05-12 8800/725'])
    expect(beda.peringatan.map(({ baris }) => baris)).toEqual([6, 7])
  })
})

describe('weights that are not kilograms', () => {
  it('are grams where the heading says so, with a point for thousands', () => {
    const gram = ['No', 'Nama', 'JK', 'Tgl Lahir', 'Nama Ibu', 'BB (gr)', 'TB']
    const hasil = bacaUji([lembarUji('MEI', [...atas, gram, [...ayu, '8.600', 72.5], [...bimo, 11200, 84]])])
    expect(timbangan(hasil).map((teks) => teks.split(' ')[3])).toEqual(['8600/725', '11200/840'])
  })

  it('wait as a column where all of them read as grams and nothing says so', () => {
    const lembar = [mei([...ayu, 8600, 72.5], [...bimo, '11.200', 84])]
    const hasil = bacaUji(lembar)
    expect([ditanya(hasil), timbangan(hasil), hasil.menunggu]).toEqual([
      ['satuanBB F'],
      ['Ayu Lestari 2026-05-12 -/725', 'Bimo Saputra 2026-05-12 -/840'],
      2,
    ])
    expect(timbangan(bacaUji(lembar, { jawaban: [{ kode: 'satuanBB', jawab: 'gram' }] }))).toEqual([
      'Ayu Lestari 2026-05-12 8600/725',
      'Bimo Saputra 2026-05-12 11200/840',
    ])
  })

  it.each([
    [8600, 8.6],
    [86, 8.6],
    [0.86, 8.6],
  ])('are asked about one by one: %s among kilograms', (ditulis, saran) => {
    const lembar = [mei([...ayu, ditulis, 72.5], [...bimo, 11.2, 84])]
    const hasil = bacaUji(lembar)
    expect(hasil.pertanyaan).toMatchObject([{ kode: 'satuanSel', baris: 6, kolom: 'F', saran }])
    expect(timbangan(hasil)[0]).toBe('Ayu Lestari 2026-05-12 -/725')
    expect(timbangan(bacaUji(lembar, { jawaban: [{ kode: 'satuanSel', baris: 6, jawab: 'saran' }] }))[0]).toBe(
      'Ayu Lestari 2026-05-12 8600/725',
    )
    expect(timbangan(bacaUji(lembar, { jawaban: [{ kode: 'satuanSel', jawab: 'lewati' }] }))[0]).toBe(
      'Ayu Lestari 2026-05-12 -/725',
    )
  })

  it('are asked about where Excel made a date of them', () => {
    const lembar = [mei([...ayu, { tanggal: '2026-06-08' }, 72.5])]
    expect(bacaUji(lembar).pertanyaan).toMatchObject([{ kode: 'tanggalSel', saran: 8.6 }])
    expect(timbangan(bacaUji(lembar, { jawaban: [{ kode: 'tanggalSel', jawab: 'saran' }] }))).toEqual([
      'Ayu Lestari 2026-05-12 8600/725',
    ])
  })

  it("are asked about where weight and length stand in each other's place", () => {
    const lembar = [mei([...ayu, 72.5, 8.6])]
    expect(ditanya(bacaUji(lembar))).toEqual(['tertukar F 6'])
    expect(timbangan(bacaUji(lembar, { jawaban: [{ kode: 'tertukar', jawab: 'saran' }] }))).toEqual([
      'Ayu Lestari 2026-05-12 8600/725',
    ])
  })

  it('are compared with what the book knows of the child', () => {
    const lembar = [mei(['1', 'Ayu Lestari', '', '', '', 2.1, ''])]
    const riwayat = () => ({ berat: [{ tanggal: '2026-04-12', nilai: 8.4 }], tinggi: [] })
    expect(ditanya(bacaUji(lembar, {}, { riwayat }))).toEqual([])
    const geser = [mei(['1', 'Ayu Lestari', '', '', '', 0.84, ''])]
    expect(bacaUji(geser, {}, { riwayat }).pertanyaan).toMatchObject([{ kode: 'satuanSel', saran: 8.4 }])
  })
})

describe('the posyandu', () => {
  it('is that of the section above a row', () => {
    const hasil = bacaUji(
      [
        lembarUji('MEI', [
          ['Tgl 12-05-2026'],
          judul,
          ['POSYANDU MELATI 1'],
          [...ayu, 8.6, 72],
          ['POSYANDU MAWAR'],
          ['RT 02 / RW 05'],
          [...bimo, 11.2, 84],
        ]),
      ],
      {},
      { posyandu: null },
    )
    expect(hasil.rencana.anak.map(({ posyandu, rt, rw }) => [posyandu, rt, rw])).toEqual([
      ['Melati 1', null, null],
      ['Mawar', '02', '05'],
    ])
  })

  it('is asked for where nothing names it, and all waits', () => {
    const lembar = [lembarUji('MEI', [['Tgl 12-05-2026'], judul, [...ayu, 8.6, 72]])]
    const hasil = bacaUji(lembar, {}, { posyandu: null })
    expect([ditanya(hasil), hasil.rencana.anak, hasil.menunggu]).toEqual([['posyandu'], [], 2])
    expect(
      bacaUji(lembar, { jawaban: [{ kode: 'posyandu', jawab: 'Mawar' }] }, { posyandu: null }).rencana.anak,
    ).toMatchObject([{ posyandu: 'Mawar' }])
  })
})

describe('what a person says of the sheet', () => {
  it('replaces the guess key by key', () => {
    const lembar = [
      lembarUji('Lembar1', [
        ['Tgl 12-05-2026'],
        ['No', 'Nama', 'Tgl Lahir', 'Timbang', 'Ukur'],
        ['1', 'Ayu', '05-03-2025', 8.6, 72],
      ]),
    ]
    expect(timbangan(bacaUji(lembar))).toEqual([])
    const kata = { lembar: [{ nama: 'Lembar1', peran: 'bulan' as const, kolom: { berat: 'D', tinggi: 'E' } }] }
    expect(timbangan(bacaUji(lembar, kata))).toEqual(['Ayu 2026-05-12 8600/720'])
    expect(
      timbangan(
        bacaUji(lembar, {
          lembar: [{ ...kata.lembar[0], nama: 'Lembar1', tanggal: '2026-05-13', kolom: { berat: 'D', tinggi: null } }],
        }),
      ),
    ).toEqual(['Ayu 2026-05-13 8600/-'])
  })

  it('never reads a hidden sheet unseen', () => {
    const lembar = lembarUji('Lama', [['Tgl 12-05-2026'], judul, [...ayu, 8.6, 72]], { tersembunyi: true })
    const hasil = bacaUji([lembar])
    expect([timbangan(hasil), hasil.peringatan.length]).toEqual([[], 1])
  })
})
