import { describe, expect, test } from 'vitest'
import { anakRegister, anakSkdn, hasilSkdn } from '#tests/helpers/anak-skdn.ts'
import { anak, f1, masukan, printed } from '#tests/helpers/f1-uji.ts'
import { createF1, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { daftarSalah, rumusSalah } from '#tests/helpers/hitung-rumus.ts'

describe('the rows of the F1, counted by hand', () => {
  const model = f1({ barisEkor: ['2T'] })

  test.each([
    [
      'S',
      [
        '01',
        'Jumlah semua balita yang ada di kelompok penimbangan (posyandu) bulan ini',
        'S',
        1,
        1,
        1,
        0,
        0,
        1,
        1,
        0,
        1,
        2,
        4,
        4,
        8,
      ],
    ],
    [
      'K',
      ['02', 'Jumlah balita yang terdaftar dan mempunyai KMS bulan ini', 'K', 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 3, 3, 6],
    ],
    ['N', ['03', 'Jumlah balita yang naik berat badannya bulan ini', 'N', 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2]],
    ['T', ['04', 'Jumlah balita yang tidak naik berat badannya bulan ini', 'T', 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 2]],
    [
      'O',
      [
        '05',
        'Jumlah balita yang ditimbang bulan ini tetapi tidak ditimbang bulan lalu',
        'O',
        0,
        0,
        0,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        0,
        1,
      ],
    ],
    [
      'B',
      [
        '06',
        'Jumlah balita yang baru pertama kali hadir di penimbangan bulan ini',
        'B',
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        1,
        0,
        1,
      ],
    ],
    ['D', ['07', 'Jumlah balita yang ditimbang bulan ini (03+04+05+06)', 'D', 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 3, 3, 6]],
    [
      'tidakHadir',
      [
        '08',
        'Jumlah balita yang tidak hadir di penimbangan bulan ini (01−07)',
        '–',
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        1,
        1,
        1,
        1,
        2,
      ],
    ],
    ['BGM', ['09', 'Jumlah balita yang ada di bawah garis merah', 'BGM', 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1]],
    [
      '2T',
      ['10', 'Jumlah balita yang tidak naik dua bulan berturut-turut', '2T', 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1],
    ],
  ])('%s', (id, expected) => {
    expect(printed(model, id)).toEqual(expected)
  })

  test('rows of registers not kept are left out, never printed as 0', () => {
    expect(model.baris.map((b) => b.id)).toEqual(['S', 'K', 'N', 'T', 'O', 'B', 'D', 'tidakHadir', 'BGM', '2T'])
    const facts = f1({ barisEkor: ['vitaminABiru', 'vitaminAMerah', 'asiE06'] }, { fakta: null })
    expect(facts.baris.map((b) => b.id)).not.toContain('asiE06')
    expect(facts.baris).toHaveLength(9)
  })

  test('every number is the length of its list, and every formula gives the number', () => {
    expect(daftarSalah(model)).toEqual([])
    expect(rumusSalah(model)).toEqual([])
  })

  test('header block, signatures and NIP as on the blank', () => {
    expect(model.kepala).toEqual([
      [
        { label: 'Posyandu / RW', nilai: 'Melati 2 / 03' },
        { label: 'Dusun', nilai: 'Krajan' },
        { label: 'Desa / Kelurahan', nilai: 'Sumberagung' },
        { label: 'Laporan bulan', nilai: 'Oktober 2026' },
      ],
      [
        { label: 'Penimbangan dilakukan tanggal', nilai: '08-10-2026', isian: true },
        { label: 'Petugas lapangan yang membina', nilai: 'Sri Wahyuni, A.Md.Keb.' },
        { label: 'Jumlah kader ada / aktif / dilatih', nilai: '6 / 5 / 4', isian: true },
        { label: 'Tanggal pencatatan', nilai: '31-10-2026', isian: true },
      ],
    ])
    expect(model.tandaTangan).toEqual([
      {
        atas: ['Mengetahui,', 'Bidan Penanggung Jawab Pustu Sumberagung'],
        nama: 'Sri Wahyuni, A.Md.Keb.',
        nip: '19880314 201503 2 004',
      },
      { atas: ['Sumberagung, 31 Oktober 2026', 'Ketua Posyandu Melati 2'], nama: 'Sumiyati', nip: null },
    ])
    expect(model.judul[1]).toBe('UPTD PUSKESMAS WONOREJO, KABUPATEN TIRTASARI')
    expect(model.namaBerkas).toBe('F1-2026-10-melati-2-sumberagung')
  })

  test('checks, indicators and notes stand at the foot', () => {
    expect(model.periksa[0]).toEqual({ aturan: 'D=N+T+O+B', benar: true, angka: '6 = 2+2+1+1', anak: [] })
    expect(model.indikator.find((i) => i.nama === 'N/D′')).toEqual({ nama: 'N/D′', nilai: 50 })
    expect(model.kaki).toEqual(['Umur menurut hari (WHO 2006).', 'Tidak hadir = S − D.', '2T bagian dari T.'])
    expect(f1({ barisEkor: ['asiE06', 'BBkurang', 'vitaminABiru'] }).kaki.slice(3)).toEqual([
      'BB/U diukur: 6 anak.',
      'ASI eksklusif ditanya: 0 bayi.',
      'Vitamin A bulan ini tidak dicatat.',
    ])
  })
})

test('children outside S and incomplete ones of this posyandu only are listed with the reason', () => {
  const base = masukan()
  const luar = anakSkdn('x', 'L', '36-59', { huruf: 'N' }).timbang?.penimbangan
  if (!luar) throw new Error('no weighing')
  const hasil = {
    ...base.skdn,
    luarS: ['melati', 'mawar'].map((posyanduId) => ({
      anak: anakRegister(`luar-${posyanduId}`),
      penimbangan: luar,
      alasan: 'lewat59Bulan' as const,
      posyanduId,
    })),
    belumLengkap: [{ anak: anakRegister('kurang'), posyanduId: 'melati', kurang: ['jk' as const] }],
  }
  const model = f1({}, { skdn: hasil })
  expect(model.daftar).toEqual([
    {
      judul: 'Ditimbang, di luar S',
      anak: [{ id: 'luar-melati', nama: 'Anak luar-melati', keterangan: '08-10-2026, sudah 60 bulan atau lebih' }],
    },
    {
      judul: 'Data belum lengkap, tidak dihitung',
      kode: 'belumLengkap',
      anak: [{ id: 'kurang', nama: 'Anak kurang', keterangan: 'jenis kelamin belum diisi' }],
    },
    {
      judul: 'Enam bulan tidak ditimbang, tetap dihitung',
      anak: ['g', 'h'].map((id) => ({ id, nama: `Anak ${id}`, keterangan: '4 th' })),
    },
  ])
})

test('a running month, a posyandu that did not open and awal data are said', () => {
  const base = hasilSkdn({ melati: anak })
  const hasil = {
    ...base,
    sementara: true,
    posyandu: base.posyandu.map((p) => ({
      ...p,
      awalData: true,
      hariBuka: { tanggal: '2026-10-31', asal: 'akhirBulan' as const, buka: false },
    })),
  }
  const model = f1({}, { skdn: hasil })
  expect(model.sementara).toBe(true)
  expect(model.kepala[1]?.[0]?.nilai).toBe('tidak buka')
  expect(model.kaki.slice(4)).toEqual([
    'Awal data (melati): penimbangan pertama pada umur 6 bulan ke atas dihitung O.',
    'Tidak buka: melati.',
    'Sementara: bulan ini belum selesai.',
  ])
})

test('the ticks of the children count up to the numbers of the rows', () => {
  const { balokOf } = sampleMasukan({ barisEkor: ['2T', 'BBkurang', 'vitaminAMerah', 'asiE06'] })
  const model = createF1(balokOf('pos-2'), 'pos-2')
  if (!model) throw new Error('no form')
  for (const baris of model.baris) {
    const { kode } = baris.sel
    const jml = baris.sel['total.jml']
    const ticks = model.anak.filter((a) => kode?.kind === 'teks' && a.tanda.includes(kode.teks)).length
    expect(jml).toMatchObject({ nilai: ticks })
  }
  expect(daftarSalah(model)).toEqual([])
  expect(rumusSalah(model)).toEqual([])
})
