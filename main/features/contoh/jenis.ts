import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { PosyanduContoh } from './tempat-contoh.ts'
import type { Pertumbuhan } from './tumbuh.ts'

export type Keluarga = {
  readonly ibu: string
  readonly ayah: string
  readonly nikIbu: string
  readonly noKk: string
  readonly rt: string
  readonly gakin: 0 | 1
  readonly posyandu: PosyanduContoh
  lahirTerakhir: string
  jumlahAnak: number
}

export type KeanggotaanContoh = {
  readonly id: string
  readonly posyandu: PosyanduContoh
  mulai: string
  sebabMulai: 'lahir' | 'pindahMasuk'
  sampai: string | null
  sebabSampai: 'pindah' | 'meninggal' | null
}

export type AnakContoh = {
  readonly id: string
  /** What its weighings are drawn from. */
  readonly undian: string
  readonly nama: string
  readonly jk: JenisKelamin
  readonly lahir: string
  readonly keluarga: Keluarga
  readonly anakKe: number
  readonly nik: string
  /** The day its NIK became known. */
  readonly nikSejak: string
  readonly kodeSementara: string
  readonly bbLahirG: number
  readonly pbLahirMm: number
  readonly lkLahirMm: number | null
  readonly imd: 0 | 1
  readonly keanggotaan: KeanggotaanContoh[]
  meninggal: string | null
  /** [date, yes or no], in order */
  readonly kms: readonly (readonly [string, 0 | 1])[]
  readonly tumbuh: Pertumbuhan
  /** Chance to come to a session. */
  readonly rajin: number
  /** Age in months up to which it has breast milk only. */
  readonly asiSampai: number
  /** First day from which the child is not brought any more; null for most. */
  readonly diamSejak: string | null
}

export type Rentang = {
  readonly balita: number
  readonly bulan: number
  readonly benih: number
  readonly sampai: string
}
