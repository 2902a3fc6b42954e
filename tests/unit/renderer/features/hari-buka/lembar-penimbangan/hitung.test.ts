import { describe, expect, test } from 'vitest'
import {
  asIsiBaris,
  hitungTimbang,
  pokokLembar,
  ringkas,
  statusBBU,
} from '#renderer/features/hari-buka/lembar-penimbangan/hitung.ts'
import { kalimatBaris } from '#renderer/features/hari-buka/lembar-penimbangan/kalimat.ts'
import { toBarisBuku } from '#renderer/features/hari-buka/lembar-penimbangan/kartu-penimbangan.tsx'
import { awalBaris } from '#renderer/lembar/baris.ts'
import { isHadirTimbang } from '#shared/domain/penimbangan/hadir.ts'
import { type AnakContoh, barisContoh, lembarContoh, posyanduA, posyanduB } from './lembar-contoh.ts'

const pokok = pokokLembar(lembarContoh([]))

function baca(contoh: AnakContoh) {
  const baris = barisContoh(contoh)
  const row = { baris, isi: baris.isi, tidakHadir: false }
  const hitungan = hitungTimbang(pokok, row)
  return { row, hitungan, kalimat: kalimatBaris(row, hitungan) }
}

// Born 3-2-2025, so 21 completed months on 12-11-2026: KBM 200 g from 12 months on (resources/kbm/kbm.csv).
const september = ['2026-09-10', 8400] as const
const oktober = ['2026-10-08', 8500] as const

describe('the letter beside the cell', () => {
  test.each<[string, AnakContoh, string, number | null, boolean]>([
    [
      '200 g more than last month is N',
      { id: 'a', timbang: [september, oktober], isi: { bb: '8,7' } },
      'N',
      200,
      false,
    ],
    [
      '100 g twice running is T and 2T',
      { id: 'a', timbang: [['2026-08-06', 8300], september, oktober], isi: { bb: '8,6' } },
      'T',
      100,
      true,
    ],
    [
      'T after N is T alone',
      {
        id: 'a',
        timbang: [
          ['2026-09-10', 8000],
          ['2026-10-08', 8500],
        ],
        isi: { bb: '8.6' },
      },
      'T',
      100,
      false,
    ],
    ['not weighed in October is O', { id: 'a', timbang: [september], isi: { bb: '8,7' } }, 'O', null, false],
    ['never weighed is B', { id: 'a', isi: { bb: '8,7' } }, 'B', null, false],
  ])('%s', (_name, contoh, huruf, naikG, duaT) => {
    expect(baca(contoh).hitungan.huruf).toMatchObject({ huruf, naikG, duaT, pada: null })
  })

  test('3200 is no weight: no letter, and the question of 3,2', () => {
    const { hitungan } = baca({ id: 'a', lahir: '2026-10-01', timbang: [['2026-10-08', 2900]], isi: { bb: '3200' } })
    expect(hitungan.huruf).toBeNull()
    expect(hitungan.zBBU).toBeNull()
    expect(hitungan.tanya[0]).toMatchObject({ kode: 'gram', ya: { kolom: 'bb', teks: '3,2', isi: { bb: '3,2' } } })
  })

  test('a child weighed elsewhere this month keeps that letter while its row is empty', () => {
    const { hitungan, kalimat } = baca({ id: 'a', timbang: [oktober, ['2026-11-05', 8700]] })
    expect(hitungan.huruf).toMatchObject({ huruf: 'N', pada: '2026-11-05' })
    expect(kalimat.arti).toBe('naik 200 g, paling sedikit 200 g. Ditimbang 05-11-2026.')
  })
})

describe('the foot of the sheet', () => {
  test('says 2T in words', () => {
    const { kalimat } = baca({
      id: 'a',
      timbang: [['2026-08-06', 8300], september, oktober],
      isi: { bb: '8,6' },
    })
    expect(kalimat.arti).toBe('dua bulan tidak naik, naik 100 g, paling sedikit 200 g.')
  })

  test('names both age rules when they put the child into different classes', () => {
    // A girl of 647 days (21 completed months): 8,6 kg is −2,07 by days and −1,95 by completed months.
    const { hitungan, kalimat } = baca({ id: 'a', timbang: [oktober], isi: { bb: '8,6' } })
    const { duaAturan } = kalimat
    if (duaAturan) expect(duaAturan.kelasHari).not.toBe(duaAturan.kelasBulan)
    expect(hitungan.bedaKelas === null).toBe(duaAturan === null)
  })

  test('a guest is counted at home', () => {
    const { kalimat } = baca({ id: 'a', anggota: posyanduB, isi: { bb: '8,6' } })
    expect(kalimat.tambahan).toContain('Tamu dari Mawar, dihitung di sana.')
  })
})

test('the class says the word of the sheet, −3,00 is not yet BGM', () => {
  expect(statusBBU({ z: -3, flagged: false }).teks).toBe('Kurang')
  expect(statusBBU({ z: -3.01, flagged: false }).teks).toBe('BGM')
  expect(statusBBU({ z: -2, flagged: false }).teks).toBe('Normal')
  expect(statusBBU({ z: 1.01, flagged: false }).teks).toBe('Risiko lebih')
})

test('the line above the rows: D = N + T + O + B, guests and 3200 outside', () => {
  const rows: readonly AnakContoh[] = [
    { id: 'n', timbang: [september, oktober], isi: { bb: '8,7' } },
    { id: 't', timbang: [september, oktober], isi: { bb: '8,6' } },
    { id: 'o', timbang: [september], isi: { bb: '8,7' } },
    { id: 'b', isi: { bb: '8,7' } },
    { id: 'tamu', anggota: posyanduB, timbang: [oktober], isi: { bb: '8,7' } },
    { id: 'gram', timbang: [oktober], isi: { bb: '8700' } },
    { id: 'belum', timbang: [oktober] },
  ]
  const sum = ringkas(
    posyanduA,
    rows.map((contoh) => {
      const { row, hitungan } = baca(contoh)
      const keadaan = awalBaris((isi) => isHadirTimbang(asIsiBaris(isi)), toBarisBuku(row.baris, row.baris.tanggal))
      return { keadaan, hitungan, tampil: hitungan.tanya, diketik: false, ditulis: 0 }
    }),
  )
  expect(sum.huruf).toEqual({ N: 1, T: 1, O: 1, B: 1 })
  expect(sum).toMatchObject({ D: 4, tamu: 1, perluDijawab: 1, belum: 1, tidakHadir: 0 })
})

test('a question without a suggestion fits beside its row', () => {
  const { hitungan } = baca({ id: 'a', timbang: [['2026-10-08', 15_000]], isi: { bb: '13,0' } })
  const asked = { kode: 'bbTurun', ya: null, ringkas: 'Timbang ulang?', sebab: 'Turun banyak.', nilai: '13,0 kg' }
  expect(hitungan.tanya[0]).toMatchObject(asked)
})
