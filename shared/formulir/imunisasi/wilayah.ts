import type { BukuImunisasi, OrangImunisasi } from '#shared/bahan/bahan.ts'
import { addJarak } from '#shared/domain/imunisasi/jadwal.ts'
import type { SasaranPws } from '#shared/domain/imunisasi/pws.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import { addBulan, type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { DaftarAnak } from '../model.ts'

/** What the monthly forms of immunisation count, of some posyandu. @source docs/aturan/formulir.md, "Imunisasi" */

/** Somebody behind a number. */
export type Terhitung = { readonly orang: OrangImunisasi; readonly bulan: Bulan; readonly kejar: boolean }

export type Wilayah = {
  readonly buku: BukuImunisasi
  readonly posyandu: ReadonlySet<string>
  /** Whether doses are written down in any of these posyandu by this month. */
  readonly dicatat: boolean
  /** Places filled and sets completed by members of these posyandu, by code. */
  readonly hitungan: ReadonlyMap<string, readonly Terhitung[]>
}

const isLengkap = ({ jk, lahir }: OrangImunisasi): boolean => jk !== null && lahir !== null

/** Where a person lives on a day; of two places on the day of moving the one the dose was given at. */
export function rumahPada(orang: OrangImunisasi, pada: Tanggal, tempatId: string | null = null): string | null {
  return keanggotaanPenimbangan(orang, pada, tempatId)?.posyanduId ?? null
}

/** Whether a posyandu has reached its first month, and keeps the register of doses. */
export function isDicatat({ bulan, posyandu }: BukuImunisasi, id: string): boolean {
  const { awal = null, register = null } = posyandu.get(id) ?? {}
  return register !== null && register <= bulan && (awal === null || awal <= bulan)
}

function isMulai({ bulan, posyandu }: BukuImunisasi, id: string): boolean {
  const awal = posyandu.get(id)?.awal ?? null
  return awal === null || awal <= bulan
}

export function wilayahOf(buku: BukuImunisasi, semua: Iterable<string>): Wilayah {
  const posyandu = new Set([...semua].filter((id) => isMulai(buku, id)))
  const kept = new Set([...posyandu].filter((id) => isDicatat(buku, id)))
  const hitungan = new Map<string, Terhitung[]>()
  for (const orang of buku.orang) {
    if (!isLengkap(orang)) continue
    for (const { kode, pada, kejar } of orang.hitungan) {
      const rumah = rumahPada(orang, pada)
      if (rumah === null || !kept.has(rumah)) continue
      const list = hitungan.get(kode) ?? []
      list.push({ orang, bulan: bulanOf(pada), kejar })
      hitungan.set(kode, list)
    }
  }
  return { buku, posyandu, dicatat: kept.size > 0, hitungan }
}

/** January of the year of a month. */
export const januari = (bulan: Bulan): Bulan => `${bulan.slice(0, 4)}-01`

/** Of those months, both included. */
export type Rentang = readonly [dari: Bulan, sampai: Bulan]
export const bulanIni = ({ buku: { bulan } }: Wilayah): Rentang => [bulan, bulan]
export const sampaiIni = ({ buku: { bulan } }: Wilayah): Rentang => [januari(bulan), bulan]
export const bulanLalu = ({ buku: { bulan } }: Wilayah): Rentang => [addBulan(bulan, -1), addBulan(bulan, -1)]

/** Who is counted under a code in those months, in time or catching up. */
export function terhitung(
  { hitungan }: Wilayah,
  kode: string,
  [dari, sampai]: Rentang,
  kejar: boolean,
): OrangImunisasi[] {
  const list = hitungan.get(kode) ?? []
  return list.flatMap((one) => (one.kejar === kejar && dari <= one.bulan && one.bulan <= sampai ? one.orang : []))
}

/** Whoever is to be reached in the year: born alive in it, or in the year before, at their latest home. */
export function sasaranWilayah({ buku, posyandu }: Wilayah, apa: SasaranPws): OrangImunisasi[] {
  const tahun = String(Number(buku.bulan.slice(0, 4)) - (apa === 'baduta' ? 1 : 0))
  return buku.orang.filter((orang) => {
    const { lahir, meninggal, keanggotaan } = orang
    const rumah = keanggotaan.at(-1)?.posyanduId
    if (!isLengkap(orang) || lahir === null || !lahir.startsWith(tahun)) return false
    if (rumah === undefined || !posyandu.has(rumah)) return false
    return apa === 'bayi' || meninggal === null || meninggal >= addJarak(lahir, '12b')
  })
}

/** Members with doses whose sex or day of birth is missing: they are in no number. */
export function belumLengkap({ buku, posyandu }: Wilayah): DaftarAnak[] {
  const anak = buku.orang.flatMap((orang) => {
    const kurang = [...(orang.jk === null ? ['jenis kelamin'] : []), ...(orang.lahir === null ? ['tanggal lahir'] : [])]
    const rumah = orang.keanggotaan.at(-1)?.posyanduId
    if (kurang.length === 0 || rumah === undefined || !posyandu.has(rumah)) return []
    return { id: orang.id, nama: orang.nama, keterangan: `${kurang.join(' dan ')} belum diisi` }
  })
  return anak.length === 0 ? [] : [{ judul: 'Data belum lengkap', kode: 'belumLengkap', anak }]
}

/** Posyandu in which nobody writes doses down are named: their cells are empty, not 0. */
export function kakiTakDicatat({ buku }: Wilayah, nama: ReadonlyMap<string, { readonly nama: string }>): string[] {
  const belum = [...nama].filter(([id]) => !isDicatat(buku, id)).map(([, one]) => one.nama)
  if (belum.length === 0) return []
  return [`Imunisasi: belum dicatat di buku ini${nama.size === 1 ? '' : ` (${belum.join(', ')})`}.`]
}
