import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import { lmsUmur } from '#shared/domain/antropometri/kurva.ts'
import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurHari } from '#shared/domain/tanggal/umur.ts'
import { type BukuUkur, hariUkur } from './jendela-uji.ts'

/** Children on the sheet: more than any posyandu of a village has. */
export const jumlahAnak = 200
const hariLalu: readonly Tanggal[] = ['2026-09-10', '2026-10-12']
const hariLahirTermuda = 100
const hariAntaraLahir = 8

const tempat = {
  jenis: 'pustu',
  nama: 'Sumberagung',
  kabupaten: 'Contoh',
  kecamatan: 'Sumber',
  puskesmas: 'Sumber',
  desa: 'Sumberagung',
  alamat: null,
  telepon: null,
} as const

const alamatKosong = { dusun: null, rt: null, rw: null, alamat: null }

export const isiKosong: IsiBaris = {
  bb: '',
  tb: '',
  caraUkur: null,
  lila: '',
  lk: '',
  vitaminA: null,
  obatCacing: null,
  asi: null,
  edema: false,
  catatan: null,
}

type AnakUkur = { readonly id: string; readonly jk: 'L' | 'P'; readonly tanggalLahir: Tanggal }

export type PosyanduBesar = {
  readonly hariBukaId: string
  readonly posyanduId: string
  /** Children in the order of the sheet, each with the weight to be typed for it. */
  readonly ketikan: readonly string[]
}

/** The median weight of the age, as a scale shows it and a hand types it: `9,4`. */
function beratKetikan({ jk, tanggalLahir }: AnakUkur, tanggal: Tanggal): string {
  const kg = lmsUmur('BBU', jk, umurHari(tanggalLahir, tanggal))?.m ?? Number.NaN
  return kg.toFixed(1).replace('.', ',')
}

async function registerAnak({ call }: BukuUkur, posyanduId: string, nomor: number): Promise<AnakUkur> {
  const jk = nomor % 2 === 0 ? 'L' : 'P'
  const tanggalLahir = addHari(hariUkur, -(hariLahirTermuda + nomor * hariAntaraLahir))
  const orangTua = { namaIbu: `Ibu ${nomor}`, nikIbu: null, namaAyah: null, telepon: null, noJkn: null, gakin: null }
  const lahir = { anakKe: null, bbLahirG: null, pbLahirMm: null, lkLahirMm: null, imd: null, catatan: null }
  const siapa = {
    nama: `Anak ${nomor}`,
    jk,
    tanggalLahir,
    tanggalLahirPerkiraan: false,
    nik: null,
    noKk: null,
  } as const
  const { id } = await call('balita.create', {
    anak: [{ ...siapa, ...orangTua, ...alamatKosong, ...lahir, rt: String(1 + Math.floor(nomor / 25)) }],
    keanggotaan: { posyanduId, mulai: null, sebab: 'lahir' },
    punyaKms: true,
  })
  return { id: id[0] ?? '', jk, tanggalLahir }
}

/** Fills an empty book with one posyandu of 200 children, weighed in the two months before, whose hari buka is today. */
export async function createPosyanduBesar(buku: BukuUkur): Promise<PosyanduBesar> {
  const { call } = buku
  await call('fasilitas.setUp', tempat)
  const { id: posyanduId } = await call('fasilitas.savePosyandu', {
    ...alamatKosong,
    nama: 'Melati',
    desa: 'Sumberagung',
    kader: [],
  })
  const anak = new Map<string, AnakUkur>()
  for (let nomor = 0; nomor < jumlahAnak; nomor++) {
    const one = await registerAnak(buku, posyanduId, nomor)
    anak.set(one.id, one)
  }
  const openDay = async (tanggal: Tanggal) =>
    (await call('hariBuka.save', { id: null, posyanduId, tanggal, kaderHadir: null, catatan: null })).id
  for (const tanggal of hariLalu) {
    const hariBukaId = await openDay(tanggal)
    for (const one of anak.values()) {
      await call('penimbangan.record', {
        hariBukaId,
        orangId: one.id,
        isi: { ...isiKosong, bb: beratKetikan(one, tanggal) },
      })
    }
  }
  const hariBukaId = await openDay(hariUkur)
  const { baris } = await call('penimbangan.sheet', { hariBukaId })
  const typed = baris.flatMap(({ orangId }) => anak.get(orangId) ?? []).map((one) => beratKetikan(one, hariUkur))
  if (typed.length !== jumlahAnak) throw new Error(`the sheet has ${typed.length} rows`)
  return { hariBukaId, posyanduId, ketikan: typed }
}

/** Registers as many pregnant women in it, so that its sheet of their card, of forty columns, has as many rows. */
export async function addIbuHamil({ call }: BukuUkur, { posyanduId }: PosyanduBesar): Promise<void> {
  const takDiisi = { jk: null, nik: null, namaSuami: null, telepon: null }
  for (let nomor = 0; nomor < jumlahAnak; nomor++) {
    const orang = { ...takDiisi, ...alamatKosong, nama: `Ibu Hamil ${nomor}`, tanggalLahir: '1998-05-10' }
    const isi = { hpht: '02-05-2026', gravida: '2', jarak_th: '3', bb_awal_kg: '50', tb_cm: '155' }
    await call('kartu.register', { kartu: 'ibu-hamil', orang, posyanduId, dibuka: '2026-06-08', isi })
  }
}
