import type { FaktaAnak, UnitBulan } from '#shared/bahan/bahan.ts'
import type { AnakRegister, JenisKelamin, Penimbangan } from '#shared/domain/register/register.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import { type MasukanSkdn, skdn } from '#shared/domain/skdn/skdn.ts'
import { addBulan, firstDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { createForm } from '#shared/formulir/buat.ts'
import { f1 } from '#shared/formulir/f1.ts'
import { f2 } from '#shared/formulir/f2.ts'
import { f3 } from '#shared/formulir/f3.ts'
import type { KepalaPosyandu, Masukan, PengaturanForm } from '#shared/formulir/masukan.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import type { SetelanF1 } from '#shared/formulir/skdn/setelan-f1.ts'

/** A made-up Pustu for the tests of forms: the same every time, no real person. */

const depan = [
  'Aisyah',
  'Bima',
  'Citra',
  'Dafa',
  'Elok',
  'Fikri',
  'Gita',
  'Hanum',
  'Ilham',
  'Jihan',
  'Kirana',
  'Naufal',
]
const belakang = ['Rahmawati', 'Pratama', 'Oktaviani', 'Saputra', 'Khairunnisa', 'Maulana', 'Azzahra', 'Hidayat']
const namaPosyandu = ['Melati 1', 'Melati 2', 'Mawar 1', 'Mawar 2', 'Anggrek Bulan', 'Kenanga', 'Dahlia Sumber Rejeki']

/** Park–Miller: a fixed row of numbers below 1. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Median weight of the sample children, grams; only plausible, no reference. */
function typicalG(umur: number): number {
  return umur <= 12 ? 3300 + umur * 540 : 9780 + (umur - 12) * 185
}

/** Stands in for a z-score: one standard deviation is a tenth of the typical weight. */
function sampleZ(bbG: number, umur: number): { z: number; flagged: boolean } {
  const z = Math.round((bbG / typicalG(umur) - 1) * 1000) / 100
  return { z, flagged: z < -6 || z > 5 }
}

function penimbangan(id: string, tanggal: string, posyanduId: string, bbG: number): Penimbangan {
  const none = {
    tbMm: null,
    caraUkur: null,
    lilaMm: null,
    lkMm: null,
    edema: false,
    pengganti: null,
    dariImpor: false,
    tertahan: null,
  }
  return { ...none, id, tanggal, posyanduId, bbG }
}

type Sample = { readonly posyandu: number; readonly anakPerPosyandu: number; readonly bulan: string }

function sampleAnak(random: () => number, sample: Sample, posyanduId: string, index: number): AnakRegister {
  const umur = Math.floor(random() * 60)
  const lahirBulan = addBulan(sample.bulan, -umur)
  const tanggalLahir = `${lahirBulan}-${String(1 + Math.floor(random() * 8)).padStart(2, '0')}`
  const jk: JenisKelamin = random() < 0.5 ? 'L' : 'P'
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const factor = 0.78 + random() * 0.38
  const months = Array.from({ length: Math.min(umur, 14) + 1 }, (_, i) => Math.min(umur, 14) - i)
  const weighings = months.flatMap((ago, i) => {
    if (random() < 0.11) return []
    const bbG = Math.round((typicalG(umur - ago) * factor + (random() - 0.5) * 260) / 100) * 100
    return [penimbangan(`${posyanduId}-${index}-${i}`, `${addBulan(sample.bulan, -ago)}-08`, posyanduId, bbG)]
  })
  return {
    id: `${posyanduId}-anak-${index}`,
    nama: `${pick(depan)} ${pick(belakang)}`,
    jk: index === 3 ? null : jk,
    tanggalLahir,
    terdaftar: null,
    tanggalLahirPerkiraan: index % 29 === 7,
    keanggotaan: [{ posyanduId, mulai: tanggalLahir, sampai: null, sebabSampai: null }],
    kms: random() < 0.93 ? [{ tanggal: tanggalLahir, punya: true }] : [],
    penimbangan: weighings.filter((w) => w.tanggal >= tanggalLahir),
  }
}

/** What the forms of the SKDN are given. */
export type MasukanForm = Masukan<'skdn' | 'fakta' | 'balok'>

/** Settings a test may change: of the book, and of the F1. */
export type UbahForm = Partial<PengaturanForm & SetelanF1>

/** The posyandu of the sample in which nobody is measured and nobody is asked. */
export const takDiukur = 'pos-3'

function sampleFakta(random: () => number, anak: readonly AnakRegister[]): Map<string, FaktaAnak> {
  const gizi = ['giziBuruk', 'giziKurang', 'giziBaik', 'giziBaik', 'giziBaik', 'giziLebih'] as const
  const tinggi = ['sangatPendek', 'pendek', 'normal', 'normal', 'normal'] as const
  return new Map(
    anak.map((a) => {
      const fakta: FaktaAnak = {
        vitaminA: random() < 0.5 ? 'merah' : random() < 0.5 ? 'biru' : null,
        asi: random() < 0.6 ? 'ya' : 'tidak',
        bbTb: gizi[Math.floor(random() * gizi.length)] ?? null,
        tbU: tinggi[Math.floor(random() * tinggi.length)] ?? null,
      }
      const none: FaktaAnak = { vitaminA: null, asi: null, bbTb: null, tbU: null }
      return [a.id, a.id.startsWith(`${takDiukur}-`) ? none : fakta]
    }),
  )
}

/** Input of the forms of a month with invented children; `ubah` overrides the settings. */
export function sampleMasukan(
  { kop = [], rujukanZ = 'hari', kertas = 'F4', ...setelan }: UbahForm = {},
  sample: Sample = { posyandu: 7, anakPerPosyandu: 44, bulan: '2026-10' },
): { masukan: MasukanForm; balokOf: (posyanduId: string | null) => MasukanForm } {
  const random = createRandom(7)
  const posyandu = Array.from({ length: sample.posyandu }, (_, i) => ({
    id: `pos-${i + 1}`,
    nama: namaPosyandu[i] ?? `Melati ${i + 1}`,
    desa: 'Sumberagung',
    hariBuka: [`${sample.bulan}-08`],
  }))
  const anak = posyandu.flatMap((p) =>
    Array.from({ length: sample.anakPerPosyandu }, (_, i) => sampleAnak(random, sample, p.id, i)),
  )
  const base: MasukanSkdn = {
    bulan: sample.bulan,
    hariIni: firstDayOf(addBulan(sample.bulan, 1)),
    posyandu,
    anak,
    zBBU: (a, p) =>
      p.bbG === null || a.tanggalLahir === null ? null : sampleZ(p.bbG, umurBulanPenuh(a.tanggalLahir, p.tanggal)),
    isAwalData: () => false,
  }
  const months = Array.from({ length: 12 }, (_, i) => skdn({ ...base, bulan: addBulan(sample.bulan, i - 11) }))
  const hasil = skdn(base)
  const kepala = new Map<string, KepalaPosyandu>(
    posyandu.map((p, i) => [
      p.id,
      {
        nama: p.nama,
        desa: p.desa,
        dusun: 'Krajan',
        rw: `0${i + 1}`,
        kader: { ada: 6, aktif: i === 4 ? null : 5, dilatih: 4 },
        ketuaKader: 'Sumiyati',
      },
    ]),
  )
  const masukan: MasukanForm = {
    periode: periodeOf('bulan', sample.bulan),
    posyanduId: null,
    varian: 'baku',
    setelan,
    skdn: hasil,
    kepala,
    pengaturan: { kop, rujukanZ, kertas },
    tempat: {
      jenis: 'pustu',
      nama: 'Sumberagung',
      kabupaten: 'Tirtasari',
      kecamatan: 'Wonorejo',
      puskesmas: 'UPTD Puskesmas Wonorejo',
      desa: 'Sumberagung',
    },
    penandatangan: [
      {
        peran: 'kepalaPuskesmas',
        jabatan: 'Kepala UPTD Puskesmas Wonorejo',
        nama: 'dr. Contoh Kepala',
        nip: '197201212000122009',
      },
      {
        peran: 'bidan',
        jabatan: 'Bidan Penanggung Jawab Pustu Sumberagung',
        nama: 'Sri Wahyuni, A.Md.Keb.',
        nip: '198803142015032004',
      },
    ],
    pembina: 'Sri Wahyuni, A.Md.Keb.',
    tanggalPencatatan: `${sample.bulan}-31`,
    fakta: sampleFakta(random, anak),
    contoh: false,
    balok: [],
  }
  const balokOf = (posyanduId: string | null): MasukanForm => ({
    ...masukan,
    posyanduId,
    balok: months.map((month) => {
      const here = month.posyandu.filter((p) => posyanduId === null || p.posyandu.id === posyanduId)
      const { S, K, D, N } = hitungSkdn(here.flatMap((p) => p.anak))
      return { bulan: month.bulan, S, K, D, N }
    }),
  })
  return { masukan, balokOf }
}

export function createF1(masukan: MasukanForm, posyanduId: string): FormModel | null {
  return createForm(f1, { ...masukan, posyanduId })
}

/** A form that any input makes. */
function pasti(model: FormModel | null): FormModel {
  if (!model) throw new Error('no form')
  return model
}

export function createF2(masukan: MasukanForm): FormModel {
  return pasti(createForm(f2, masukan))
}

export function createF3(masukan: MasukanForm, kolomOf: UnitBulan['kolomOf'], lapor: UnitBulan['lapor']): FormModel {
  return pasti(createForm(f3, { ...masukan, unit: { kolomOf, lapor } }))
}
