import type { SiklusForm, UkurPmt } from '#shared/bahan/pmt.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { type Bulan, bulanOf, firstDayOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import {
  atasLembar,
  bandingOrang,
  gayaLaporan,
  isIsi,
  kertasF4,
  keteranganPergi,
  posyanduDiminta,
  tataLembar,
  teksAtauKosong,
} from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { BagianForm, Sel } from './model.ts'
import {
  type AnakS,
  alamatAnak,
  type BahanAnak,
  hariAtauKosong,
  hurufCetak,
  kataTerakhir,
  kurangDi,
} from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selTanggal, selTeks } from './sel.ts'
import { type BarisTabel, type KolomTabel, susunTabel } from './tabel.ts'

const kode = 'pmt'
const { judul, varian } = resmiOf(kode)

type Input = Masukan<BahanAnak | 'pmt'>

/** A cycle in the month. */
type Baris = {
  readonly no: number
  readonly siklus: SiklusForm
  readonly posyanduId: string
  readonly bulan: Bulan
  /** The child in S of the month; undefined of others. */
  readonly anak: AnakS | undefined
  /** The rows of its card. */
  readonly kartu: readonly BarisDinilai[]
}

type Ukuran = 'bbG' | 'lilaMm'

/** The measure a cycle began with: the last up to its first day, else the first in it; and the last in it. */
function ukuran({ siklus: { mulai, akhir, ukur } }: Baris, apa: Ukuran) {
  const ada = ukur.filter((satu) => satu[apa] !== null)
  const dalam = ada.filter(({ tanggal }) => tanggal >= mulai && tanggal <= akhir)
  const awal: UkurPmt | undefined = ada.findLast(({ tanggal }) => tanggal <= mulai) ?? dalam[0]
  return { awal: awal?.[apa] ?? null, kini: dalam.at(-1)?.[apa] ?? null }
}

const selUkur =
  (apa: Ukuran, saat: 'awal' | 'kini') =>
  (baris: Baris): Sel => {
    const nilai = ukuran(baris, apa)[saat]
    return nilai === null ? selKosong : selNilai(nilai / (apa === 'bbG' ? 1000 : 10))
  }

function selNaik(baris: Baris): Sel {
  const { awal, kini } = ukuran(baris, 'bbG')
  return awal === null || kini === null ? selKosong : selNilai(kini - awal)
}

const selBbtb =
  (saat: 'awal' | 'kini') =>
  ({ kartu, siklus: { mulai, akhir } }: Baris): Sel =>
    teksAtauKosong(
      saat === 'awal'
        ? kataTerakhir(
            kartu.filter(({ tanggal }) => tanggal <= mulai),
            'bbtb',
          )
        : kataTerakhir(
            kartu.filter(({ tanggal }) => tanggal >= mulai && tanggal <= akhir),
            'bbtb',
          ),
    )

const pekanBulan = ({ siklus, bulan }: Baris) => siklus.pekan.filter(({ tanggal }) => bulanOf(tanggal) === bulan)

/** Days of the weeks that were written down this month. */
function selHariDapat(baris: Baris): Sel {
  const pekan = pekanBulan(baris)
  return pekan.length === 0 ? selKosong : selNilai(7 * pekan.length)
}

function selHariHabis(baris: Baris): Sel {
  const hari = pekanBulan(baris).flatMap(({ hariHabis }) => (hariHabis === null ? [] : hariHabis))
  return hari.length === 0 ? selKosong : selNilai(hari.reduce((a, b) => a + b, 0))
}

function selKet({ siklus: { siapa, akhir, diakhiri }, posyanduId }: Baris): Sel {
  const kata = [diakhiri ? `selesai ${formatTanggal(akhir)}` : '', keteranganPergi(siapa, posyanduId)]
  return teksAtauKosong(kata.filter((satu) => satu !== '').join('; '))
}

const isi: IsiKolom<Baris> = {
  no: ({ no }) => selNilai(no),
  nama: ({ siklus }) => selTeks(siklus.siapa.nama),
  jk: ({ siklus }) => teksAtauKosong(siklus.siapa.jk),
  tgl_lahir: ({ siklus }) => hariAtauKosong(siklus.siapa.tanggalLahir),
  alamat: ({ siklus }) => teksAtauKosong(alamatAnak(siklus.siapa)),
  alasan: ({ siklus }) => teksAtauKosong(siklus.alasan),
  jenis: ({ siklus }) => teksAtauKosong(siklus.jenis),
  sumber: ({ siklus }) => teksAtauKosong(siklus.sumber),
  mulai: ({ siklus }) => selTanggal(siklus.mulai),
  siklus: ({ siklus }) => selNilai(siklus.ke),
  hari_dapat: selHariDapat,
  hari_habis: selHariHabis,
  bb_awal: selUkur('bbG', 'awal'),
  bb_kini: selUkur('bbG', 'kini'),
  naik_g: selNaik,
  bbtb_awal: selBbtb('awal'),
  bbtb_kini: selBbtb('kini'),
  nt: ({ anak }) => teksAtauKosong(anak ? hurufCetak(anak) : null),
  lanjut: (baris) => teksAtauKosong(pekanBulan(baris).findLast(({ lanjut }) => lanjut !== null)?.lanjut ?? null),
  ket: selKet,
}

/** The sheet of pregnant women: the arm where that of children has weight for length, and no sex and no letter. */
const kolomBumil = (tataLetak: string): KolomTabel<Baris>[] =>
  kolomResmi(`${kode} ${tataLetak}`, isi).flatMap((kolom): KolomTabel<Baris>[] => {
    if (kolom.id === 'jk' || kolom.id === 'nt') return []
    if (kolom.id === 'nama') return [{ ...kolom, judul: ['NAMA IBU HAMIL'] }]
    const saat = kolom.id === 'bbtb_awal' ? 'awal' : kolom.id === 'bbtb_kini' ? 'kini' : null
    if (saat === null) return [kolom]
    const judulSaat = saat === 'awal' ? 'AWAL' : 'KINI'
    return [
      {
        ...{ id: `lila_${saat}`, judul: ['LILA (cm)', judulSaat], lebar: 'kg', jenis: 'cm' },
        isi: selUkur('lilaMm', saat),
      },
    ]
  })

/** Where somebody is a member on the day the month is judged by. */
function isAnggota(
  { buka, anak }: Input,
  { siapa }: SiklusForm,
  [posyanduId, bulan]: readonly [string, Bulan],
): boolean {
  const month = anak.bulan.find((satu) => satu.bulan === bulan)
  if (month?.anggota.get(posyanduId)?.some(({ id }) => id === siapa.id)) return true
  // A child that is judged elsewhere this month stands there.
  const lain = [...(month?.anggota ?? [])].some(([, list]) => list.some(({ id }) => id === siapa.id))
  const hari = buka.posyandu.get(posyanduId)?.hariBuka.get(bulan)?.tanggal
  if (lain || hari === undefined) return false
  return siapa.keanggotaan.some(
    (one) => one.posyanduId === posyanduId && one.mulai <= hari && (one.sampai === null || one.sampai > hari),
  )
}

function barisPosyandu(input: Input, posyanduId: string, bumil: boolean): BarisTabel<Baris>[] {
  const bulan = input.periode.akhir
  if (!isIsi(input.buka, posyanduId, bulan)) return []
  const nama = input.kepala.get(posyanduId)?.nama ?? ''
  const anggota = input.anak.bulan.find((satu) => satu.bulan === bulan)?.anggota.get(posyanduId) ?? []
  return input.pmt
    .filter(
      (satu) =>
        satu.bumil === bumil &&
        satu.mulai <= lastDayOf(bulan) &&
        satu.akhir >= firstDayOf(bulan) &&
        isAnggota(input, satu, [posyanduId, bulan]),
    )
    .sort((a, b) => bandingOrang(a.siapa, b.siapa))
    .map((siklus, i) => {
      const { id, nama: sebut } = siklus.siapa
      const found = anggota.find((satu) => satu.id === id)
      const anak = found?.skdn ? { ...found, skdn: found.skdn } : undefined
      const kartu = bumil ? [] : input.anak.kunjungan(id)
      return {
        ...{ id: `${posyanduId} ${siklus.id}`, tentang: id, sebut },
        ...(input.posyanduId === null ? { posyandu: nama } : {}),
        isi: { no: i + 1, siklus, posyanduId, bulan, anak, kartu },
      }
    })
}

function bagianBumil(input: Input, ids: readonly string[]): BagianForm {
  return {
    ...{ nama: 'bumil', judul: 'Ibu hamil' },
    ...susunTabel({
      kolom: kolomBumil(input.varian),
      baris: ids.flatMap((id) => barisPosyandu(input, id, true)),
      tata: tataLembar(input, gayaLaporan),
    }),
  }
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    kaki: [
      ...(input.pmt.length === 0 ? ['PMT: belum dicatat di buku ini.'] : []),
      'Hari dapat: tujuh hari tiap pekan yang dicatat bulan ini.',
    ],
    bagian: [bagianBumil(input, ids)],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, isi),
      baris: ids.flatMap((id) => barisPosyandu(input, id, false)),
      tata: tataLembar(input, gayaLaporan),
    }),
  }
}

/**
 * Cycles of supplementary food that ran in a month, of children and of pregnant women.
 *
 * @source docs/aturan/formulir.md, "PMT"
 */
export const pmt = formulir({
  kode,
  sebut: 'PMT',
  kodeCetak: 'PMT',
  judul,
  periode: 'bulan',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka', 'pmt'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
