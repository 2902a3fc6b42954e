import { idPengaturan, idTempat } from '#main/db/buku.ts'
import type { Change } from '#main/db/journal.ts'
import type { Tempat } from '#shared/contract/fasilitas.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { createAcak } from './acak.ts'
import { namaKader } from './nama.ts'

/** An invented place: no kabupaten, kecamatan or Puskesmas of these names belongs together anywhere. */
export const tempatContoh: Tempat = {
  jenis: 'pustu',
  nama: 'Sumberagung',
  kabupaten: 'Tirtasari',
  kecamatan: 'Wonorejo',
  puskesmas: 'Wonorejo',
  desa: 'Sumberagung',
  alamat: null,
  telepon: null,
}

/** The letterhead that belongs to it. */
export const kopContoh: readonly string[] = [
  'PEMERINTAH KABUPATEN TIRTASARI',
  'DINAS KESEHATAN',
  'UPTD PUSKESMAS WONOREJO',
  'PUSTU SUMBERAGUNG',
  'Desa Sumberagung, Kecamatan Wonorejo',
]

export type KaderContoh = { readonly id: string; readonly nama: string; readonly rajin: number }
export type PosyanduContoh = {
  readonly id: string
  readonly nama: string
  readonly dusun: string
  readonly rw: string
  readonly kader: readonly KaderContoh[]
  /** Its day: the nth (1–3) weekday (1 Senin … 6 Sabtu) of the month. */
  readonly minggu: number
  readonly hari: number
  /** Share of the children of the desa that live here. */
  readonly bagian: number
}

const daftarPosyandu = [
  { nama: 'Mawar', dusun: 'Krajan', rw: '01', minggu: 1, hari: 2, bagian: 1.2 },
  { nama: 'Melati 1', dusun: 'Krajan', rw: '02', minggu: 1, hari: 4, bagian: 1 },
  { nama: 'Melati 2', dusun: 'Sumberejo', rw: '03', minggu: 2, hari: 1, bagian: 0.9 },
  { nama: 'Kenanga', dusun: 'Sumberejo', rw: '04', minggu: 2, hari: 3, bagian: 1.1 },
  { nama: 'Anggrek', dusun: 'Tegalrejo', rw: '05', minggu: 2, hari: 6, bagian: 0.8 },
  { nama: 'Dahlia', dusun: 'Kaliombo', rw: '06', minggu: 3, hari: 2, bagian: 1 },
  { nama: 'Flamboyan', dusun: 'Kaliombo', rw: '07', minggu: 3, hari: 5, bagian: 1 },
] as const

const kaderSetiap = 5

export function planPosyandu(benih: number, id: () => string): PosyanduContoh[] {
  const acak = createAcak(benih, 'kader')
  return daftarPosyandu.map((p, index) => ({
    ...p,
    id: id(),
    kader: Array.from({ length: kaderSetiap }, (_, i) => ({
      id: id(),
      nama: namaKader[(index * kaderSetiap + i) % namaKader.length] ?? '',
      rajin: 0.8 + 0.2 * acak.pecahan(),
    })),
  }))
}

/** Day and month 00: a number no employee can have. */
function nip(urut: number): string {
  return `190000001900002${String(urut).padStart(3, '0')}`
}

function penandatangan(tempat: Tempat, id: () => string): Change[] {
  const daftar = [
    { peran: 'kepalaPuskesmas', jabatan: `Kepala Puskesmas ${tempat.puskesmas}`, nama: 'dr. Ratih Wulandari' },
    { peran: 'bidan', jabatan: `Bidan ${formatTempat(tempat)}`, nama: 'Endah Purwaningsih, A.Md.Keb.' },
    { peran: 'pengelolaGizi', jabatan: `Pengelola Gizi Puskesmas ${tempat.puskesmas}`, nama: 'Yudi Santosa, S.Gz.' },
  ] as const
  return daftar.map((isi, urutan) => ({
    entitas: 'penandatangan',
    id: id(),
    isi: { ...isi, nip: nip(urutan + 1), urutan },
  }))
}

/** The invented place with the tree above it, for a book that has none yet. */
export function changesTempatContoh(pustuId: string, id: () => string): Change[] {
  const { kabupaten, kecamatan, puskesmas, nama, desa } = tempatContoh
  const [kabupatenId, kecamatanId, puskesmasId] = [id(), id(), id()]
  const nilai = JSON.stringify(tempatContoh)
  const kop = JSON.stringify({ kop: kopContoh })
  return [
    { entitas: 'fasilitas', id: kabupatenId, isi: { jenis: 'kabupaten', nama: kabupaten } },
    { entitas: 'fasilitas', id: kecamatanId, isi: { jenis: 'kecamatan', nama: kecamatan, induk_id: kabupatenId } },
    { entitas: 'fasilitas', id: puskesmasId, isi: { jenis: 'puskesmas', nama: puskesmas, induk_id: kecamatanId } },
    { entitas: 'fasilitas', id: pustuId, isi: { jenis: 'pustu', nama, induk_id: puskesmasId, desa } },
    { entitas: 'pengaturan', id: idTempat, isi: { nilai, dihapus: 0 } },
    { entitas: 'pengaturan', id: idPengaturan, isi: { nilai: kop, dihapus: 0 } },
  ]
}

type Susunan = {
  readonly posyandu: readonly PosyanduContoh[]
  readonly tempat: Tempat
  readonly indukId: string | null
}

/** The posyandu with their kader, and who signs. */
export function changesTempat({ posyandu, tempat, indukId }: Susunan, id: () => string): Change[] {
  const changes: Change[] = posyandu.flatMap((p, urutan): Change[] => [
    {
      entitas: 'fasilitas',
      id: p.id,
      isi: {
        jenis: 'posyandu',
        nama: p.nama,
        induk_id: indukId,
        desa: tempat.desa ?? 'Sumberagung',
        dusun: p.dusun,
        rw: p.rw,
        alamat: `Balai RW ${p.rw}`,
        urutan: urutan + 1,
      },
    },
    ...p.kader.map((k, i): Change => {
      const flags = { ketua: i === 0 ? 1 : 0, dilatih: i < 4 ? 1 : 0 } as const
      return { entitas: 'kader', id: k.id, isi: { posyandu_id: p.id, nama: k.nama, ...flags } }
    }),
  ])
  return [...changes, ...penandatangan(tempat, id)]
}
