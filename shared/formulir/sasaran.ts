import type { BukuBuka } from '#shared/bahan/buka.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { singkatBulan } from '#shared/text/tanggal.ts'
import { type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaIlp } from './kepala.ts'
import { atasLembar, bandingOrang, gayaLaporan, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Umum } from './masukan.ts'
import type { BagianForm, DaftarAnak, Sel } from './model.ts'
import { bulanDalam } from './periode.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selKosong, selNilai, selOrang, selStrip, selTanda, selTeks } from './sel.ts'
import { type BarisTabel, type KolomTabel, susunTabel } from './tabel.ts'

/** Lists of who is to come in a year, and who came, month by month: one shape for every group. */

/** Somebody of the group in a month. */
export type AdaSasaran = { readonly id: string; readonly datang: boolean }

type Ditulis = {
  readonly id: string
  readonly nama: string
  readonly tanggalLahir: Tanggal | null
  readonly urutanRegister: number | null
}

/** A row: somebody, and the months in which she is of the group; whether she came. */
export type BarisSasaran<T> = {
  readonly no: number
  readonly siapa: T
  readonly posyanduId: string
  readonly bulan: ReadonlyMap<Bulan, boolean>
}

type Sasaran<T> = {
  readonly kode: string
  readonly isi: IsiKolom<BarisSasaran<T>>
  readonly siapa: (id: string) => T | undefined
  /** Those of the group in each posyandu in a month. */
  readonly ada: (bulan: Bulan) => ReadonlyMap<string, readonly AdaSasaran[]>
  /** Those of whom it cannot be told whether they are of it. */
  readonly daftar: (ids: readonly string[]) => readonly DaftarAnak[]
}

type Input = Umum & { readonly buka: BukuBuka }

const kolomBulan = (bulan: Bulan) => `b_${bulan.slice(5)}`

function selBulan<T>({ buka }: Input, { posyanduId, bulan }: BarisSasaran<T>, satu: Bulan): Sel {
  if (!isIsi(buka, posyanduId, satu)) return selKosong
  const datang = bulan.get(satu)
  if (datang === undefined) return selHitam
  return datang ? selTanda : selStrip
}

/** The months of everybody who is of the group in one of them, by posyandu and person. */
function kumpulkan<T>(input: Input, ids: readonly string[], { ada }: Sasaran<T>) {
  const found = new Map(ids.map((id) => [id, new Map<string, Map<Bulan, boolean>>()]))
  for (const bulan of bulanDalam(input.periode)) {
    const isi = ids.filter((id) => isIsi(input.buka, id, bulan))
    const perPosyandu = isi.length === 0 ? null : ada(bulan)
    for (const id of isi) {
      const orang = found.get(id)
      for (const satu of perPosyandu?.get(id) ?? []) {
        const bulanan = orang?.get(satu.id) ?? new Map<Bulan, boolean>()
        orang?.set(satu.id, bulanan.set(bulan, satu.datang))
      }
    }
  }
  return found
}

function barisSasaran<T extends Ditulis>(
  input: Input,
  ids: readonly string[],
  sasaran: Sasaran<T>,
): BarisTabel<BarisSasaran<T>>[] {
  const found = kumpulkan(input, ids, sasaran)
  return ids.flatMap((posyanduId) => {
    const nama = input.kepala.get(posyanduId)?.nama ?? ''
    return [...(found.get(posyanduId) ?? [])]
      .flatMap(([id, bulan]) => {
        const siapa = sasaran.siapa(id)
        return siapa ? [{ siapa, bulan }] : []
      })
      .sort((a, b) => bandingOrang(a.siapa, b.siapa))
      .map(({ siapa, bulan }, i) => ({
        ...{ id: `${posyanduId} ${siapa.id}`, tentang: siapa.id, sebut: siapa.nama },
        ...(input.posyanduId === null ? { posyandu: nama } : {}),
        isi: { no: i + 1, siapa, posyanduId, bulan },
      }))
  })
}

type BarisJumlah = { readonly sebut: string; readonly siapa: (bulan: Bulan) => readonly string[] | null }

/** How many of the group there are each month, and how many of them came. */
function bagianJumlah<T extends Ditulis>(
  input: Input,
  ids: readonly string[],
  baris: readonly BarisTabel<BarisSasaran<T>>[],
): BagianForm {
  const orang = (cocok: (datang: boolean) => boolean) => (bulan: Bulan) => {
    if (!ids.some((id) => isIsi(input.buka, id, bulan))) return null
    return baris.flatMap(({ isi }) => {
      const datang = isi.bulan.get(bulan)
      return datang !== undefined && cocok(datang) ? isi.siapa.id : []
    })
  }
  const rows: readonly BarisJumlah[] = [
    { sebut: 'JUMLAH DATANG', siapa: orang((datang) => datang) },
    { sebut: 'JUMLAH SASARAN', siapa: orang(() => true) },
  ]
  const kolom: readonly KolomTabel<BarisJumlah>[] = [
    { id: 'uraian', judul: ['URAIAN'], lebar: 'nama', jenis: 'teks', tetap: true, isi: ({ sebut }) => selTeks(sebut) },
    ...bulanDalam(input.periode).map(
      (bulan): KolomTabel<BarisJumlah> => ({
        ...{ id: kolomBulan(bulan), judul: [singkatBulan(bulan).toUpperCase()], lebar: 'n', jenis: 'angka' },
        isi: ({ siapa }) => {
          const found = siapa(bulan)
          return found === null ? selKosong : selOrang(found)
        },
      }),
    ),
  ]
  return {
    ...{ nama: 'jumlah', judul: 'Jumlah kunjungan dan jumlah sasaran' },
    ...susunTabel({
      kolom,
      baris: rows.map((isi) => ({ id: isi.sebut.split(' ').at(-1)?.toLowerCase() ?? '', sebut: isi.sebut, isi })),
      tata: tataLembar(input, gayaLaporan),
    }),
  }
}

/** @returns null where the posyandu that was asked for is not there */
export function isiSasaran<T extends Ditulis>(input: Input, sasaran: Sasaran<T>): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const { kode, isi, daftar } = sasaran
  const months = bulanDalam(input.periode).map((bulan) => [
    kolomBulan(bulan),
    (baris: BarisSasaran<T>) => selBulan(input, baris, bulan),
  ])
  const baris = barisSasaran(input, ids, sasaran)
  return {
    ...atasLembar(input, resmiOf(kode).judul),
    kepala: kepalaIlp(input),
    daftar: [...daftar(ids)],
    kaki: ['√ datang · – ada, tidak datang · hitam: bulan itu bukan sasaran di sini.'],
    bagian: [bagianJumlah(input, ids, baris)],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, {
        no: ({ no }) => selNilai(no),
        nama: ({ siapa }) => selTeks(siapa.nama),
        ...isi,
        ...Object.fromEntries(months),
      }),
      ...{ baris, tata: tataLembar(input, gayaLaporan) },
    }),
  }
}

/** What all lists of those who are to come have in common. */
export const samaSasaran = {
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  pembuat: semuaTempat,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
} as const
