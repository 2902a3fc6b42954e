import type { AnakRegister } from '#shared/domain/register/register.ts'
import type { AnakSkdn, HasilSkdn, TimbangSkdn } from '#shared/domain/skdn/skdn.ts'
import type { KelompokUmur } from '#shared/domain/tanggal/umur.ts'

type Ubah = {
  readonly huruf?: 'N' | 'T' | 'O' | 'B'
  readonly duaT?: boolean
  readonly bgm?: boolean
  readonly z?: number
  readonly kms?: boolean
  /** Not weighed for six months. */
  readonly diam?: boolean
}

function timbang(ubah: Ubah): TimbangSkdn | null {
  const { huruf } = ubah
  if (huruf === undefined) return null
  return {
    huruf,
    naikG: null,
    kbmG: null,
    penimbangan: { tanggal: '2026-10-08', bbG: 9000, tbMm: null, caraUkur: null, edema: false },
    duaT: ubah.duaT ?? false,
    z: ubah.z === undefined ? null : { z: ubah.z, flagged: false },
    bgm: ubah.bgm ?? false,
  }
}

const umurContoh: Readonly<Record<KelompokUmur, number>> = {
  '0-5': 3,
  '6-11': 8,
  '12-23': 18,
  '24-35': 30,
  '36-59': 48,
}

export function anakRegister(id: string): AnakRegister {
  return {
    id,
    nama: `Anak ${id}`,
    jk: 'L',
    tanggalLahir: '2025-01-01',
    tanggalLahirPerkiraan: false,
    terdaftar: null,
    keanggotaan: [],
    kms: [],
    penimbangan: [],
  }
}

/** A child of S as the rules give it: weighed when a letter is named, owner of a KMS unless said otherwise. */
export function anakSkdn(id: string, jk: 'L' | 'P', kelompok: KelompokUmur, ubah: Ubah = {}): AnakSkdn {
  return {
    anak: { ...anakRegister(id), jk },
    jk,
    kelompok,
    umur: umurContoh[kelompok],
    tanggalRujukan: '2026-10-08',
    punyaKms: ubah.kms ?? true,
    timbang: timbang(ubah),
    tertahan: null,
    diTempat: ubah.huruf !== undefined,
    jeda: ubah.huruf === undefined ? 1 : 0,
    diam: ubah.diam ?? false,
  }
}

/** A month of the posyandu named, each with its children. */
export function hasilSkdn(posyandu: Readonly<Record<string, readonly AnakSkdn[]>>): HasilSkdn {
  return {
    bulan: '2026-10',
    sementara: false,
    posyandu: Object.entries(posyandu).map(([id, anak]) => ({
      posyandu: { id, nama: id, desa: 'Sumberagung', hariBuka: ['2026-10-08'] },
      hariBuka: { tanggal: '2026-10-08', asal: 'dicatat', buka: true },
      awalData: false,
      anak,
    })),
    luarS: [],
    belumLengkap: [],
  }
}
