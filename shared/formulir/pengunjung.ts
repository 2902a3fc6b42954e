import type { WargaDi } from '#shared/bahan/warga.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import { isBawahEnam, type KelompokUmur, kelompokPada } from '#shared/domain/siklus/kelompok.ts'
import { type Bulan, bulanOf, firstDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import type { Masukan } from './masukan.ts'

/** Who came to a posyandu in a month, each once. */

type BahanPengunjung = 'anak' | 'buka' | 'warga'

export type Pengunjung = {
  readonly id: string
  readonly jk: JenisKelamin
  readonly kelompok: KelompokUmur
  /** Whether she had come to this posyandu before, as a member of it. */
  readonly lama: boolean
  /** A grown-up or a child of school age, with the last day on which she came; null of a child below six. */
  readonly warga: WargaDi | null
}

/** Completed months of age from which a first visit in the first months of data is none. @source docs/aturan/skdn.md, "Letters" */
const umurAwalDataBulan = 6

/** Whether somebody who came in a month is no newcomer: she came before, or the posyandu had begun before its book did. */
function isLama(
  { buka, warga }: Masukan<BahanPengunjung>,
  id: string,
  di: { posyanduId: string; bulan: Bulan },
): boolean {
  const satu = warga.warga.get(id)
  const masa = satu?.keanggotaan.filter(({ posyanduId }) => posyanduId === di.posyanduId) ?? []
  const lahir = satu?.tanggalLahir ?? null
  const pertama = buka.pertamaDatang({ id, posyanduId: di.posyanduId, masa, lahir })
  if (pertama === null) return false
  if (pertama < firstDayOf(di.bulan)) return true
  const balita = lahir !== null && ['bayi', 'balita'].includes(kelompokPada(lahir, pertama) ?? '')
  return (
    balita && umurBulanPenuh(lahir, pertama) >= umurAwalDataBulan && buka.isAwalData(di.posyanduId, bulanOf(pertama))
  )
}

/** Children below six who came, as the recap of balita counts them. */
function balita(input: Masukan<BahanPengunjung>, posyanduId: string, bulan: Bulan): Pengunjung[] {
  const anggota = input.anak.bulan.find((satu) => satu.bulan === bulan)?.anggota.get(posyanduId) ?? []
  return anggota.flatMap(({ id, jk, umur, datang }) => {
    const kelompok = umur < 12 ? 'bayi' : umur < 60 ? 'balita' : 'apras'
    return datang ? { id, jk, kelompok, lama: isLama(input, id, { posyanduId, bulan }), warga: null } : []
  })
}

/** On which day, and as a member of which posyandu, everybody from six years on last came. */
function datangTerakhir({ buka, warga }: Masukan<BahanPengunjung>, bulan: Bulan): WargaDi[] {
  return [...warga.warga.values()].flatMap((satu) => {
    const semua = [...new Set(satu.keanggotaan.map(({ posyanduId }) => posyanduId))].flatMap((posyanduId) =>
      buka
        .hariDatang({ id: satu.id, anak: false }, posyanduId, bulan)
        .flatMap((pada) =>
          keanggotaanPenimbangan(satu, pada, posyanduId)?.posyanduId === posyanduId
            ? { warga: satu, posyanduId, pada }
            : [],
        ),
    )
    const last = semua.reduce<WargaDi | null>((a, b) => (a === null || b.pada > a.pada ? b : a), null)
    return last ?? []
  })
}

function hitungPengunjung(input: Masukan<BahanPengunjung>, bulan: Bulan): ReadonlyMap<string, readonly Pengunjung[]> {
  const found = new Map<string, Pengunjung[]>()
  const dihitung = new Set<string>()
  for (const posyanduId of input.buka.posyandu.keys()) {
    const anak = balita(input, posyanduId, bulan)
    for (const { id } of anak) dihitung.add(id)
    found.set(posyanduId, anak)
  }
  for (const di of datangTerakhir(input, bulan)) {
    const { warga, posyanduId, pada } = di
    const kelompok = kelompokPada(warga.tanggalLahir, pada)
    if (kelompok === null || warga.jk === null || isBawahEnam(kelompok) || dihitung.has(warga.id)) continue
    const lama = isLama(input, warga.id, { posyanduId, bulan })
    found.get(posyanduId)?.push({ id: warga.id, jk: warga.jk, kelompok, lama, warga: di })
  }
  return found
}

type PengunjungBulan = ReadonlyMap<string, readonly Pengunjung[]>
/** The sheets of one book ask for the same months one after the other. */
const teringat = new WeakMap<Masukan<'buka'>['buka'], Map<Bulan, PengunjungBulan>>()

/** Everybody who came in a month, by posyandu. */
export function pengunjungBulan(input: Masukan<BahanPengunjung>, bulan: Bulan): PengunjungBulan {
  const months = teringat.get(input.buka) ?? new Map<Bulan, PengunjungBulan>()
  teringat.set(input.buka, months)
  const found = months.get(bulan) ?? hitungPengunjung(input, bulan)
  months.set(bulan, found)
  return found
}
