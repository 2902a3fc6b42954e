import type { GiziTahun } from '#shared/bahan/bahan.ts'
import type { AnakGizi } from '#shared/domain/gizi/gizi.ts'
import { anakIndikator, type IndikatorGizi } from '#shared/domain/gizi/prevalensi.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'

/** The children of one desa, as the columns of the form count them. */
export type Desa = {
  readonly no: number
  readonly nama: string
  readonly puskesmas: string
  readonly bulan: Bulan
  readonly posyandu: ReadonlySet<string>
  readonly skdn: readonly AnakSkdn[]
  readonly tahun: GiziTahun
}

/** Persons a column counts; null where the book keeps no register of it. */
export type Orang = readonly string[] | null

const idsOf = (anak: readonly AnakGizi[]): string[] => anak.map(({ anak: { id } }) => id)
const antara = ({ umur }: Pick<AnakGizi, 'umur'>, dari: number, sampai: number) => umur >= dari && umur <= sampai

/** The children of a month that are counted in this desa. */
function diBulan({ tahun, posyandu }: Desa, bulan: Bulan): readonly AnakGizi[] {
  const hasil = tahun.bulan.find((satu) => satu.bulan === bulan)
  return hasil?.posyandu.flatMap((p) => (posyandu.has(p.posyandu.id) ? p.anak : [])) ?? []
}
const kini = (desa: Desa): readonly AnakGizi[] => diBulan(desa, desa.bulan)

/** Of those of an age, completed months, whoever it holds for. */
export function bila(dari: number, sampai: number, holds: (anak: AnakGizi) => boolean = () => true) {
  return (desa: Desa): string[] => idsOf(kini(desa).filter((anak) => antara(anak, dari, sampai) && holds(anak)))
}

export const ditimbang = ({ ditimbang: ya }: AnakGizi): boolean => ya
export const diukur = ({ nilai }: AnakGizi): boolean => nilai.TBU !== null
export const keduanya = ({ nilai }: AnakGizi): boolean => nilai.BBTB !== null

/** Of the SKDN of the month, whoever it holds for. */
export function bilaSkdn(holds: (anak: AnakSkdn) => boolean) {
  return ({ skdn }: Desa): string[] => skdn.filter(holds).map(({ anak: { id } }) => id)
}

/** Whoever an indicator holds for this month. */
export function indikator(satu: IndikatorGizi) {
  return (desa: Desa): string[] => idsOf(anakIndikator(kini(desa), satu))
}

/** A condition of a child in a month. */
export type Keadaan = (anak: AnakGizi) => boolean
export const giziKurang: Keadaan = ({ nilai }) => nilai.BBTB?.kelas === 'giziKurang'
export const giziBuruk: Keadaan = ({ nilai }) => nilai.BBTB?.kelas === 'giziBuruk'
export const stunting: Keadaan = (anak) => anakIndikator([anak], 'stunting').length > 0
export const underweight: Keadaan = (anak) => anakIndikator([anak], 'underweight').length > 0
/** Underweight, plausibly weighed for its length, and not wasting. */
export const beratKurang: Keadaan = (anak) => {
  const kelas = anak.nilai.BBTB?.kelas
  const wajar = kelas !== undefined && kelas !== 'outlier' && kelas !== 'tanpaZ'
  return wajar && kelas !== 'giziKurang' && kelas !== 'giziBuruk' && underweight(anak)
}
export const padaUmur =
  (dari: number, sampai: number, keadaan: Keadaan): Keadaan =>
  (anak) =>
    antara(anak, dari, sampai) && keadaan(anak)

/** Every child with the months of the year in which a condition held, and where it was counted then. */
function kejadian({ tahun }: Desa, keadaan: Keadaan) {
  const perAnak = new Map<string, { bulan: Bulan; posyanduId: string; anak: AnakGizi }[]>()
  for (const { bulan, posyandu } of tahun.bulan) {
    for (const { posyandu: tempat, anak } of posyandu) {
      for (const satu of anak.filter(keadaan)) {
        const list = perAnak.get(satu.anak.id) ?? []
        list.push({ bulan, posyanduId: tempat.id, anak: satu })
        perAnak.set(satu.anak.id, list)
      }
    }
  }
  return perAnak
}

/** For whom a condition held in some month until this one: each once, where and as old as it was in the latest. */
export function sampaiBulanIni(keadaan: Keadaan, dari = 0, sampai = 59) {
  return (desa: Desa): string[] =>
    [...kejadian(desa, keadaan)].flatMap(([id, list]) => {
      const last = list.at(-1)
      return last && desa.posyandu.has(last.posyanduId) && antara(last.anak, dari, sampai) ? [id] : []
    })
}

/** For whom this is the first month of the year in which a condition holds: the sum over the months is `sampaiBulanIni`. */
export function pertamaTahunIni(keadaan: Keadaan, dari = 0, sampai = 59) {
  return (desa: Desa): string[] =>
    [...kejadian(desa, keadaan)].flatMap(([id, [first]]) => {
      const baru = first?.bulan === desa.bulan && desa.posyandu.has(first.posyanduId)
      return baru && antara(first.anak, dari, sampai) ? [id] : []
    })
}

const bulanKe = (bulan: Bulan): number => Number(bulan.slice(5))
/** Months in which capsules are given. */
const [februari, agustus] = [2, 8]
const isKampanye = (bulan: Bulan): boolean => [februari, agustus].includes(bulanKe(bulan))
const diberi = ({ tahun }: Desa, bulan: Bulan): ReadonlySet<string> => tahun.vitaminA.get(bulan) ?? new Set()

/** Given a capsule on a day of the month; outside February and August nothing where nobody was. */
export function vitaminA(dari: number, sampai: number) {
  return (desa: Desa): Orang => {
    const ids = bila(dari, sampai)(desa).filter((id) => diberi(desa, desa.bulan).has(id))
    return ids.length === 0 && !isKampanye(desa.bulan) ? null : ids
  }
}

/** In February and again in August of this year; before August nobody can tell. */
export function vitaminADuaKali(desa: Desa): Orang {
  if (bulanKe(desa.bulan) < agustus) return null
  const tahun = desa.bulan.slice(0, 4)
  const keduanyaDiberi = [`${tahun}-02`, `${tahun}-08`].map((bulan) => diberi(desa, bulan))
  return bila(12, 59)(desa).filter((id) => keduanyaDiberi.every((ids) => ids.has(id)))
}

/** Only in the row of that month. */
export function hanya(bulan: 'februari' | 'agustus', isi: (desa: Desa) => Orang) {
  const ke = bulan === 'februari' ? februari : agustus
  return (desa: Desa): Orang => (bulanKe(desa.bulan) === ke ? isi(desa) : null)
}

/** Born this month and laid on the breast; nothing where none of them was asked, or nobody ever. */
export function imd(desa: Desa): Orang {
  const lahir = idsOf(
    kini(desa).filter(({ anak }) => anak.tanggalLahir !== null && bulanOf(anak.tanggalLahir) === desa.bulan),
  )
  const dijawab = lahir.filter((id) => desa.tahun.imd.has(id))
  const dicatat = lahir.length === 0 ? desa.tahun.imd.size > 0 : dijawab.length > 0
  if (!dicatat) return null
  return dijawab.filter((id) => desa.tahun.imd.get(id) === true)
}

/** Six months old, no "tidak" below six months, and a "ya" at four or five. */
export function asiEnamBulan(desa: Desa): string[] {
  return bila(
    6,
    6,
  )(desa).filter((id) => {
    const jawaban = (desa.tahun.asi.get(id) ?? []).filter(({ umur }) => umur >= 0 && umur <= 5)
    return jawaban.every(({ ya }) => ya) && jawaban.some(({ umur, ya }) => ya && umur >= 4)
  })
}
