import { expect, test } from 'vitest'
import type { GiziTahun } from '#shared/bahan/bahan.ts'
import { gizi } from '#shared/domain/gizi/gizi.ts'
import type { AnakRegister, Penimbangan } from '#shared/domain/register/register.ts'
import {
  asiEnamBulan,
  bila,
  type Desa,
  giziKurang,
  imd,
  padaUmur,
  pertamaTahunIni,
  sampaiBulanIni,
  stunting,
  vitaminA,
  vitaminADuaKali,
} from '#shared/formulir/lb3-gizi/hitung.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'
import { runSkdn } from '#tests/factories/skdn.ts'

const semuaBulan = ['2026-09', '2026-10', '2026-11']

/** The desa of Melati in a month of autumn 2026, the year beginning in September. */
function desa(bulan: string, anak: readonly AnakRegister[], isi: Partial<GiziTahun> = {}): Desa {
  const months = semuaBulan.filter((satu) => satu <= bulan)
  const hasil = months.map((satu) =>
    gizi(runSkdn(anak, { bulan: satu }), 'hari', (id) => anak.find((one) => one.id === id)),
  )
  const tahun = { bulan: hasil, vitaminA: new Map(), asi: new Map(), imd: new Map(), ...isi }
  const kosong = { no: 1, nama: 'Sumberagung', puskesmas: 'Sumber', skdn: [] }
  return { ...kosong, bulan, posyandu: new Set(['melati']), tahun }
}
/** Boys born 10 January 2024: 80 cm is stunted, 92 cm is not (WHO length for age, 32 to 34 months). */
const ukur = (bulan: string, tbMm: number) => makeTimbang(`2026-${bulan}-05`, 13_000, { tbMm, caraUkur: 'berdiri' })
const boy = (id: string, ...penimbangan: Penimbangan[]) => makeAnak({ id, nama: id, penimbangan })

test('the first months of the year add up to those until this month', () => {
  const anak = [
    boy('sekali', ukur('09', 800), ukur('10', 920)),
    boy('tetap', ukur('09', 800), ukur('10', 800), ukur('11', 800)),
    boy('baru', ukur('09', 920), ukur('11', 800)),
  ]
  const pertama = semuaBulan.map((bulan) => pertamaTahunIni(stunting)(desa(bulan, anak)))
  expect(pertama).toEqual([['sekali', 'tetap'], [], ['baru']])
  expect(sampaiBulanIni(stunting)(desa('2026-11', anak)).sort()).toEqual(pertama.flat().sort())
})

test('whoever moved is counted where it was in the latest such month', () => {
  const pindah = makeAnak({
    id: 'pindah',
    keanggotaan: [makeAnggota({ sampai: '2026-10-01' }), makeAnggota({ posyanduId: 'mawar', mulai: '2026-10-01' })],
    penimbangan: [ukur('09', 800), { ...ukur('10', 800), posyanduId: 'mawar' }],
  })
  expect(sampaiBulanIni(stunting)(desa('2026-09', [pindah]))).toEqual(['pindah'])
  expect(sampaiBulanIni(stunting)(desa('2026-10', [pindah]))).toEqual([])
})

test('gizi kurang below six months is not among those from six months on', () => {
  // Born 10 May 2026: 4 months in September, 6 in November. 62 cm and 5,2 kg: BB/PB between −3 and −2 (5,1 and 5,6 kg).
  const bayi = makeAnak({
    id: 'bayi',
    tanggalLahir: '2026-05-10',
    penimbangan: [makeTimbang('2026-09-12', 5_300, { tbMm: 620 })],
  })
  expect(sampaiBulanIni(giziKurang)(desa('2026-11', [bayi]))).toEqual(['bayi'])
  expect(sampaiBulanIni(padaUmur(6, 59, giziKurang))(desa('2026-11', [bayi]))).toEqual([])
})

test('capsules outside their months are told only where somebody was given one', () => {
  const anak = [boy('satu'), boy('dua')]
  expect(vitaminA(12, 59)(desa('2026-11', anak))).toBeNull()
  const diberi = new Map([['2026-11', new Set(['dua'])]])
  expect(vitaminA(12, 59)(desa('2026-11', anak, { vitaminA: diberi }))).toEqual(['dua'])
  const kampanye = new Map([
    ['2026-02', new Set(['satu', 'dua'])],
    ['2026-08', new Set(['satu'])],
  ])
  expect(vitaminADuaKali(desa('2026-11', anak, { vitaminA: kampanye }))).toEqual(['satu'])
})

test('six months of breast milk need a yes at four or five months, and no answer against it', () => {
  const bayi = (id: string) => makeAnak({ id, tanggalLahir: '2026-05-10' })
  const anak = ['penuh', 'dini', 'berhenti', 'takDitanya'].map(bayi)
  const asi = new Map([
    [
      'penuh',
      [
        { umur: 2, ya: true },
        { umur: 5, ya: true },
      ],
    ],
    ['dini', [{ umur: 2, ya: true }]],
    [
      'berhenti',
      [
        { umur: 3, ya: false },
        { umur: 4, ya: true },
      ],
    ],
  ])
  expect(bila(6, 6)(desa('2026-11', anak))).toHaveLength(4)
  expect(asiEnamBulan(desa('2026-11', anak, { asi }))).toEqual(['penuh'])
})

test('IMD of nobody asked is unknown, of somebody asked a number', () => {
  const lahir = ['ya', 'tidak', 'takDitanya'].map((id) => makeAnak({ id, tanggalLahir: '2026-11-03' }))
  expect(imd(desa('2026-11', lahir))).toBeNull()
  const jawaban = new Map([
    ['ya', true],
    ['tidak', false],
  ])
  expect(imd(desa('2026-11', lahir, { imd: jawaban }))).toEqual(['ya'])
  expect(imd(desa('2026-11', [boy('lama')], { imd: jawaban }))).toEqual([])
})
