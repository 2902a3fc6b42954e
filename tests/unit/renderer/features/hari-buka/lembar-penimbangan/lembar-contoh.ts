import type { BarisLembar, IsiBaris, LembarPenimbangan } from '#shared/contract/penimbangan.ts'

/** Rows for the tests of the sheet: posyandu A on 12-11-2026. */

export const posyanduA = '01900000-0000-7000-8000-00000000000a'
export const posyanduB = '01900000-0000-7000-8000-00000000000b'

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

type Timbang = readonly [tanggal: string, bbG: number]
export type AnakContoh = {
  readonly id: string
  readonly nama?: string
  readonly jk?: 'L' | 'P' | null
  readonly lahir?: string
  readonly anggota?: string
  readonly timbang?: readonly Timbang[]
  readonly isi?: Partial<IsiBaris>
}

export function barisContoh({ id, nama = id, jk = 'P', lahir = '2025-02-03', ...rest }: AnakContoh): BarisLembar {
  const anggota = rest.anggota ?? posyanduA
  const kosong = {
    caraUkur: null,
    lilaMm: null,
    lkMm: null,
    edema: false,
    pengganti: null,
    dariImpor: false,
    tertahan: null,
  }
  return {
    orangId: id,
    tanggal: '2026-11-12',
    nomor: 1,
    namaIbu: 'Siti',
    rt: '03',
    tamu: anggota !== posyanduA,
    posyanduAsal: anggota === posyanduA ? null : 'Mawar',
    tidakHadir: false,
    anak: {
      id,
      nama,
      jk,
      tanggalLahir: lahir,
      tanggalLahirPerkiraan: false,
      terdaftar: null,
      keanggotaan: [{ posyanduId: anggota, mulai: lahir, sampai: null, sebabSampai: null }],
      kms: [],
      penimbangan: (rest.timbang ?? []).map(([tanggal, bbG]) => ({
        ...kosong,
        id: `${id} ${tanggal}`,
        tanggal,
        posyanduId: anggota,
        bbG,
        tbMm: null,
      })),
    },
    lalu: null,
    dariBerkas: null,
    penimbanganId: null,
    isi: { ...isiKosong, ...rest.isi },
    pengganti: null,
    dijawab: [],
  }
}

export function lembarContoh(baris: readonly BarisLembar[]): LembarPenimbangan {
  return {
    hari: {
      id: '01900000-0000-7000-8000-0000000000f1',
      posyanduId: posyanduA,
      posyandu: 'Melati 2',
      tanggal: '2026-11-12',
      selesai: false,
      catatan: null,
      pengunjungHitung: null,
      kaderHadir: [],
      jumlahKader: 0,
      sasaran: baris.length,
      ditimbang: 0,
      tidakHadir: 0,
      perluDijawab: 0,
      belumDihitung: 0,
    },
    dusun: 'Krajan',
    rujukanZ: 'hari',
    baris: [...baris],
    kader: [],
    awalData: false,
    awalDataLalu: false,
  }
}
