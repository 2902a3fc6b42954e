import type { Warga } from '#shared/bahan/warga.ts'
import { kunjunganRumah as catatanKunjungan } from '#shared/catatan/kunjungan-rumah.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import { rumahOf } from '#shared/domain/siklus/rumah.ts'
import { persen } from '#shared/domain/skdn/indikator.ts'
import {
  addHari,
  type Bulan,
  bulanOf,
  firstDayOf,
  hariKe,
  lastDayOf,
  type Tanggal,
} from '#shared/domain/tanggal/tanggal.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kakiBelumDicatat } from './kaki-dicatat.ts'
import { kepalaSip } from './kepala.ts'
import { atasLembar, gayaLaporan, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import { isiDi, putusanDi } from './rekap-kartu.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selOrang, selStrip, selTeks } from './sel.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'

const kode = 'kunjungan-rekap'
const { judul, varian } = resmiOf(kode)
const register = 'kunjungan-rumah'
const kertas = { ...kertasF4, arah: 'portrait' } as const

const setelan = {
  per: {
    judul: 'Satu baris untuk',
    pilihan: {
      pekan: { label: 'Satu pekan', ket: 'Senin sampai Minggu; pekan di pergantian bulan dibagi menurut harinya.' },
      rt: { label: 'Satu RT' },
      pemeriksa: { label: 'Yang berkunjung', ket: 'Kader, bidan, perawat, dan seterusnya.' },
    },
    awal: 'pekan',
  },
} as const satisfies SetelanFormulir
type Per = keyof typeof setelan.per.pilihan

const judulBaris: Readonly<Record<Per, string>> = { pekan: 'PEKAN', rt: 'RT', pemeriksa: 'YANG BERKUNJUNG' }

type Input = Masukan<'buka' | 'warga' | 'kartu'>

/** Somebody visited at home. */
type Kunjungan = { readonly orang: Warga; readonly rumah: string; readonly baris: BarisDinilai }

type Baris = {
  readonly sebut: string
  /** Null where the register is not kept, or the days have not come. */
  readonly kunjungan: readonly Kunjungan[] | null
}

/** The visits of a month to the members of some posyandu; one belongs where its person was a member on the day. */
function listKunjungan({ warga: { warga }, kartu }: Input, ids: readonly string[], bulan: Bulan): Kunjungan[] {
  return [...warga.values()].flatMap((orang) =>
    kartu.baris(register, orang.id).flatMap((baris) => {
      if (bulanOf(baris.tanggal) !== bulan) return []
      const di = keanggotaanPenimbangan(orang, baris.tanggal, null)?.posyanduId
      return di !== undefined && ids.includes(di) ? [{ orang, baris, rumah: rumahOf(warga, orang.id) }] : []
    }),
  )
}

type Pekan = { readonly dari: Tanggal; readonly sampai: Tanggal }

/** Monday to Sunday, as far as they lie in the month. */
export function pekanBulan(bulan: Bulan): Pekan[] {
  const akhir = lastDayOf(bulan)
  const found: Pekan[] = []
  for (let dari = firstDayOf(bulan); dari <= akhir; ) {
    const minggu = addHari(dari, (7 - hariKe(dari)) % 7)
    const sampai = minggu < akhir ? minggu : akhir
    found.push({ dari, sampai })
    dari = addHari(sampai, 1)
  }
  return found
}

const tanggalKe = (tanggal: Tanggal): number => Number(tanggal.slice(8))

/** "3–9 Agustus" */
function sebutPekan({ dari, sampai }: Pekan): string {
  const hari = dari === sampai ? `${tanggalKe(dari)}` : `${tanggalKe(dari)}–${tanggalKe(sampai)}`
  return `${hari} ${namaBulan(bulanOf(dari))}`
}

const byNama = new Intl.Collator('id', { numeric: true })

/** A row for each of what the visits have, in order; those that have none last. */
function kelompokkan(
  list: readonly Kunjungan[],
  namaOf: (satu: Kunjungan) => string | null,
  tanpa: string,
): BarisTabel<Baris>[] {
  const groups = Map.groupBy(list, (satu) => namaOf(satu) ?? '')
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : byNama.compare(a, b)))
    .map(([nama, kunjungan]) => {
      const sebut = nama === '' ? tanpa : nama
      return { id: nama === '' ? 'tanpa' : nama, sebut, isi: { sebut, kunjungan } }
    })
}

const pemeriksaOf = ({ baris }: Kunjungan): string | null => {
  const siapa = isiDi(baris, 'pemeriksa')
  return siapa === null ? null : (catatanKunjungan.isian.pemeriksa.kata?.get(String(siapa)) ?? String(siapa))
}

function barisPer(per: Per, input: Input, list: readonly Kunjungan[] | null): BarisTabel<Baris>[] {
  const { warga, periode } = input
  if (per === 'rt') return kelompokkan(list ?? [], ({ orang }) => orang.rt || null, 'RT belum diisi')
  if (per === 'pemeriksa') return kelompokkan(list ?? [], pemeriksaOf, 'tidak ditulis')
  return pekanBulan(periode.akhir).map((pekan) => {
    const sebut = sebutPekan(pekan)
    const tiba = list !== null && pekan.dari <= warga.sampai
    const own = (list ?? []).filter(
      ({ baris: { tanggal } }) => tanggal >= pekan.dari && tanggal <= pekan.sampai && tanggal <= warga.sampai,
    )
    return { id: pekan.dari, sebut, isi: { sebut, kunjungan: tiba ? own : null } }
  })
}

const tanpaMasalah = 'tanpa-masalah'
const huruf = ['a', 'b', 'c', 'd'] as const
/** The letters of a visit; none where it found nothing, or could not be judged. */
const hurufOf = ({ baris }: Kunjungan): readonly string[] => {
  const hasil = putusanDi(baris, 'kr_kategori')
  return hasil === tanpaMasalah || hasil === '-' ? [] : hasil.split('+')
}
const bermasalah = (satu: Kunjungan) => hurufOf(satu).length > 0

/** The persons of those visits for which it holds, each once. */
const siapa = (list: readonly Kunjungan[], benar: (satu: Kunjungan) => boolean): string[] => [
  ...new Set(list.filter(benar).map(({ orang }) => orang.id)),
]

const orang =
  (benar: (satu: Kunjungan) => boolean) =>
  ({ kunjungan }: Baris): Sel =>
    kunjungan === null ? selKosong : selOrang(siapa(kunjungan, benar))

/** Found well on every visit that could be judged. */
function selBaik({ kunjungan }: Baris): Sel {
  if (kunjungan === null) return selKosong
  const sakit = new Set(siapa(kunjungan, bermasalah))
  const baik = siapa(kunjungan, ({ baris }) => putusanDi(baris, 'kr_kategori') === tanpaMasalah)
  return selOrang(baik.filter((id) => !sakit.has(id)))
}

const ditindak = (satu: Kunjungan) => bermasalah(satu) && isiDi(satu.baris, 'tindak_lanjut') !== null

/** Of those with a problem in each row, the share whose follow-up was written down. */
function selPersenTindak(baris: readonly Baris[]): Sel {
  const rows = baris.flatMap(({ kunjungan }) => (kunjungan === null ? [] : [kunjungan]))
  if (rows.length === 0) return selKosong
  const banyak = (benar: (satu: Kunjungan) => boolean) =>
    rows.reduce((sum, kunjungan) => sum + siapa(kunjungan, benar).length, 0)
  const nilai = persen(banyak(ditindak), banyak(bermasalah))
  return nilai === null ? selStrip : selNilai(nilai)
}

const isi: IsiKolom<Baris> = {
  minggu: ({ sebut }) => selTeks(sebut),
  dikunjungi: ({ kunjungan }) =>
    kunjungan === null ? selKosong : selNilai(new Set(kunjungan.map(({ rumah }) => rumah)).size),
  orang: orang(() => true),
  ...Object.fromEntries(huruf.map((satu) => [satu, orang((kunjungan) => hurufOf(kunjungan).includes(satu))])),
  tanpa_masalah: selBaik,
  ditindak: orang(ditindak),
  ditindak_persen: (baris) => selPersenTindak([baris]),
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const bulan = input.periode.akhir
  const kept = ids.filter((id) => isIsi(input.buka, id, bulan) && input.buka.isDipakai(register, id, bulan))
  const { per } = readSetelan(setelan, input.setelan)
  const list = kept.length === 0 ? null : listKunjungan(input, kept, bulan)
  const kolom = kolomResmi(`${kode} ${input.varian}`, isi).map((satu) =>
    satu.id === 'minggu' ? { ...satu, judul: [judulBaris[per]] as const } : satu,
  )
  const baris = barisPer(per, input, list)
  const tabel = susunTabel({
    ...{ kolom, baris, tata: tataLembar(input, gayaLaporan, kertas) },
    jumlah: { kolom: 'minggu', sebut: 'JUMLAH', stok: 'jumlah' },
  })
  const persenJumlah = selPersenTindak(baris.map((satu) => satu.isi))
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    kaki: [
      ...kakiBelumDicatat([register], () => kept.length > 0),
      'Satu orang dapat masuk beberapa huruf. Ditindaklanjuti: dari yang bermasalah, yang tindak lanjutnya ditulis.',
    ],
    ...tabel,
    baris: tabel.baris.map((satu) =>
      satu.id === tabel.jumlah ? { ...satu, sel: { ...satu.sel, ditindak_persen: persenJumlah } } : satu,
    ),
  }
}

/**
 * What visits at home found, a week a row.
 *
 * @source docs/aturan/formulir.md, "Kunjungan rumah dan rujukan"
 */
export const kunjunganRekap = formulir({
  kode,
  sebut: 'Rekap kunjungan rumah',
  kodeCetak: 'KUNJUNGAN RUMAH',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['buka', 'warga', 'kartu'],
  varian,
  setelan,
  kertas,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
