import type { PosyanduGizi } from '../gizi/gizi.ts'
import { anakIndikator, type IndikatorGizi } from '../gizi/prevalensi.ts'
import type { PosyanduHasil } from '../skdn/skdn.ts'
import type { Bulan } from '../tanggal/tanggal.ts'
import { kelompokUmur } from '../tanggal/umur.ts'

/** What is counted, by its name in the mapping. */
export const elemenDhis2 = [
  'S',
  'K',
  'D',
  'N',
  'T',
  'O',
  'B',
  'BGM',
  '2T',
  'DIUKUR',
  'DITIMBANG_DIUKUR',
  'STUNTING',
  'WASTING',
  'OVERWEIGHT',
  'UNDERWEIGHT',
] as const
export type ElemenDhis2 = (typeof elemenDhis2)[number]

/** "0-5|L": the ten groups of age and sex. */
export const kelompokDhis2 = kelompokUmur.flatMap((umur) => (['L', 'P'] as const).map((jk) => `${umur}|${jk}`))

/** Which ids a DHIS2 uses for what is counted, and for whom; what it leaves out has a code of its own. */
export type PetaanDhis2 = {
  readonly idScheme: 'code' | 'uid'
  readonly dataSet?: string | undefined
  readonly orgUnit?: Partial<Record<string, string>> | undefined
  readonly dataElement?: Partial<Record<string, string>> | undefined
  readonly categoryOptionCombo?: Partial<Record<string, string>> | undefined
}

export const petaanAwal: PetaanDhis2 = { idScheme: 'code' }
const dataSetAwal = 'BP_SKDN'
/** As DHIS2 makes its ids. @source DHIS2 developer guide, "UIDs" */
const polaUid = /^[A-Za-z][A-Za-z0-9]{10}$/

/** @param slug of its name, in lower case with hyphens */
export type TempatDhis2 = { readonly nama: string; readonly slug: string }

/** The ids of one file. */
export function idDhis2(petaan: PetaanDhis2) {
  return {
    dataSet: petaan.dataSet ?? dataSetAwal,
    orgUnit: ({ nama, slug }: TempatDhis2) => petaan.orgUnit?.[nama] ?? `BP_${slug.toUpperCase().replaceAll('-', '_')}`,
    dataElement: (elemen: ElemenDhis2) => petaan.dataElement?.[elemen] ?? `BP_${elemen}`,
    categoryOptionCombo: (kelompok: string) =>
      petaan.categoryOptionCombo?.[kelompok] ?? `BP_${kelompok.replace(/[-|]/g, '_')}`,
  }
}

/** What a mapping by UID lacks, or holds that is none; empty where it may be used. */
export function kurangDhis2(petaan: PetaanDhis2, tempat: readonly TempatDhis2[]): string[] {
  if (petaan.idScheme === 'code') return []
  const id = idDhis2(petaan)
  const asked: (readonly [string, string])[] = [
    ['dataSet', id.dataSet],
    ...tempat.map((satu) => [`orgUnit ${satu.nama}`, id.orgUnit(satu)] as const),
    ...elemenDhis2.map((satu) => [`dataElement ${satu}`, id.dataElement(satu)] as const),
    ...kelompokDhis2.map((satu) => [`categoryOptionCombo ${satu}`, id.categoryOptionCombo(satu)] as const),
  ]
  return asked.flatMap(([nama, uid]) => (polaUid.test(uid) ? [] : [nama]))
}

const indikator: readonly (readonly [ElemenDhis2, IndikatorGizi])[] = [
  ['STUNTING', 'stunting'],
  ['WASTING', 'wasting'],
  ['OVERWEIGHT', 'overweight'],
  ['UNDERWEIGHT', 'underweight'],
]

/** How many children of each group an element counts. */
function hitung(
  skdn: PosyanduHasil,
  { anak }: PosyanduGizi,
): Readonly<Record<ElemenDhis2, ReadonlyMap<string, number>>> {
  const per = (list: readonly { readonly kelompok: string; readonly jk: string }[]) => {
    const groups = Map.groupBy(list, ({ kelompok, jk }) => `${kelompok}|${jk}`)
    return new Map([...groups].map(([nama, satu]) => [nama, satu.length]))
  }
  const skdnBila = (holds: (satu: PosyanduHasil['anak'][number]) => boolean) => per(skdn.anak.filter(holds))
  const huruf = (satu: string) => skdnBila(({ timbang }) => timbang?.huruf === satu)
  const status = Object.fromEntries(
    indikator.map(([elemen, nama]) => [elemen, per(anak.filter((satu) => anakIndikator([satu], nama).length > 0))]),
  ) as Record<'STUNTING' | 'WASTING' | 'OVERWEIGHT' | 'UNDERWEIGHT', Map<string, number>>
  return {
    S: skdnBila(() => true),
    K: skdnBila(({ punyaKms }) => punyaKms),
    D: skdnBila(({ timbang }) => timbang !== null),
    N: huruf('N'),
    T: huruf('T'),
    O: huruf('O'),
    B: huruf('B'),
    BGM: skdnBila(({ timbang }) => timbang?.bgm === true),
    '2T': skdnBila(({ timbang }) => timbang?.duaT === true),
    DIUKUR: per(anak.filter(({ nilai }) => nilai.TBU !== null)),
    DITIMBANG_DIUKUR: per(anak.filter(({ nilai }) => nilai.BBTB !== null)),
    ...status,
  }
}

/**
 * The figures of a posyandu in a month as DHIS2 takes them, zeros included.
 *
 * @source DHIS2 developer guide, "Data value sets"; docs/aturan/gizi.md, "Berkas untuk aplikasi lain"
 */
export function dataValueSet(
  { skdn, gizi, bulan }: { readonly skdn: PosyanduHasil; readonly gizi: PosyanduGizi; readonly bulan: Bulan },
  tempat: TempatDhis2,
  petaan: PetaanDhis2,
) {
  const id = idDhis2(petaan)
  const angka = hitung(skdn, gizi)
  return {
    dataSet: id.dataSet,
    period: bulan.replace('-', ''),
    orgUnit: id.orgUnit(tempat),
    dataValues: elemenDhis2.flatMap((elemen) =>
      kelompokDhis2.map((kelompok) => ({
        dataElement: id.dataElement(elemen),
        categoryOptionCombo: id.categoryOptionCombo(kelompok),
        value: String(angka[elemen].get(kelompok) ?? 0),
      })),
    ),
  }
}
