import type { AnggotaAnak, PemberianAnak, SiapaAnak } from '#shared/bahan/anak.ts'
import { type JenisPemberian, kapsulWarna, warnaKapsul } from '#shared/catatan/pemberian.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import { bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { anakPerPosyandu } from './laporan-posyandu.ts'
import {
  atasLembar,
  bandingOrang,
  gayaLaporan,
  kertasF4,
  posyanduDiminta,
  tataLembar,
  teksAtauKosong,
} from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { BagianForm, Sel } from './model.ts'
import { type BahanAnak, hariAtauKosong, kurangDi } from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selOrang, selStrip, selTeks } from './sel.ts'
import { susunTabel } from './tabel.ts'

const kode = 'vitamin-a'
const { judul, varian } = resmiOf(kode)

type Warna = 'biru' | 'merah'
/** Completed months at which a capsule of a colour is the right one. */
const umurWarna = { biru: [6, 11], merah: [12, 59] } as const
/** Months in which capsules are handed out. */
export const bulanKapsul = ['02', '08']

/** The colour that is right for a child; null below six months, and from sixty on. */
function warnaDari({ umur }: Pick<AnggotaAnak, 'umur'>): Warna | null {
  if (umur < umurWarna.biru[0] || umur > umurWarna.merah[1]) return null
  return umur <= umurWarna.biru[1] ? 'biru' : 'merah'
}

const isKapsul = (jenis: JenisPemberian) => warnaKapsul(jenis) !== null

/** The capsule of the right colour, given this month wherever. */
function kapsulTepat(anak: AnggotaAnak): PemberianAnak | undefined {
  return anak.pemberian.find(({ jenis }) => isKapsul(jenis) && warnaKapsul(jenis) === warnaDari(anak))
}

type Input = Masukan<BahanAnak | 'kecil' | 'warga'>

/** The mothers of a posyandu, and how many capsules each was given. */
type Ibu = readonly { readonly orangId: string; readonly kapsul: number }[]

type Baris = {
  readonly nama: string
  readonly anak: readonly AnggotaAnak[] | null
  /** Whose nifas ended in the month. */
  readonly nifas: Ibu
  /** Capsules given to mothers in the month, a mother a capsule. */
  readonly kapsulIbu: readonly string[]
}
type Siapa = (anak: AnggotaAnak) => boolean

const selSiapa =
  (siapa: Siapa) =>
  ({ anak }: Baris): Sel =>
    anak === null ? selKosong : selOrang(anak.filter(siapa).map(({ id }) => id))
const berwarna =
  (warna: Warna): Siapa =>
  (anak) =>
    warnaDari(anak) === warna
export const isSasaran: Siapa = (anak) => warnaDari(anak) !== null
export const isDapat: Siapa = (anak) => kapsulTepat(anak) !== undefined

/** Whoever got one of that colour, right or not: so many were used. */
const isDiberi =
  (warna: Warna): Siapa =>
  ({ pemberian }) =>
    pemberian.some(({ jenis }) => jenis === kapsulWarna[warna])

/** Capsules a mother is to have by the last day of nifas. */
const kapsulNifas = 2

const selNifas =
  (siapa: (satu: Ibu[number]) => boolean) =>
  ({ anak, nifas }: Baris): Sel =>
    anak === null ? selKosong : selOrang(nifas.filter(siapa).map(({ orangId }) => orangId))

function isiWarna(warna: Warna): IsiKolom<Baris> {
  const jk = (satu: 'L' | 'P', siapa: Siapa) =>
    selSiapa((anak) => anak.jk === satu && berwarna(warna)(anak) && siapa(anak))
  const [sasaran, dapat] = [(anak: AnggotaAnak) => isSasaran(anak), isDapat]
  const kolom = (apa: string) => [`${apa}_l`, `${apa}_p`]
  return {
    [`${warna}_sasaran_l`]: jk('L', sasaran),
    [`${warna}_sasaran_p`]: jk('P', sasaran),
    [`${warna}_l`]: jk('L', dapat),
    [`${warna}_p`]: jk('P', dapat),
    [`${warna}_persen`]: { bagian: kolom(warna), dari: kolom(`${warna}_sasaran`) },
    [`kapsul_${warna}`]: selSiapa(isDiberi(warna)),
  }
}

const isi: IsiKolom<Baris> = {
  posyandu: ({ nama }) => selTeks(nama),
  ...isiWarna('biru'),
  ...isiWarna('merah'),
  sasaran: selSiapa(isSasaran),
  dapat: selSiapa(isDapat),
  persen: { bagian: ['dapat'], dari: ['sasaran'] },
  nifas_sasaran: selNifas(() => true),
  nifas_dapat: selNifas(({ kapsul }) => kapsul >= kapsulNifas),
  nifas_persen: { bagian: ['nifas_dapat'], dari: ['nifas_sasaran'] },
  kapsul_merah: ({ anak, kapsulIbu }) =>
    anak === null ? selKosong : selOrang([...anak.filter(isDiberi('merah')).map(({ id }) => id), ...kapsulIbu]),
}

type BarisNama = { readonly no: number; readonly anak: AnggotaAnak; readonly siapa: SiapaAnak }

/** What was given otherwise than it should be. */
function keterangan(anak: AnggotaAnak): string {
  const lain = anak.pemberian.find(({ jenis }) => isKapsul(jenis) && warnaKapsul(jenis) !== warnaDari(anak))
  if (lain === undefined) return ''
  const umur = warnaDari(anak)
  return `diberi ${warnaKapsul(lain.jenis)}${umur === null ? ', di luar 6–59 bulan' : `, seharusnya ${umur}`}`
}

const isiNama: IsiKolom<BarisNama> = {
  no: ({ no }) => selNilai(no),
  nama: ({ siapa }) => selTeks(siapa.nama),
  jk: ({ anak }) => selTeks(anak.jk),
  tgl_lahir: ({ siapa }) => hariAtauKosong(siapa.tanggalLahir),
  umur: ({ anak }) => selNilai(anak.umur),
  ibu: ({ siapa }) => teksAtauKosong(siapa.ibu),
  rt: ({ siapa }) => teksAtauKosong(siapa.rt),
  kapsul: ({ anak }) => teksAtauKosong(kapsulTepat(anak) ? warnaDari(anak) : null),
  tgl: ({ anak }) => {
    const kapsul = kapsulTepat(anak)
    return kapsul ? hariAtauKosong(kapsul.tanggal) : selStrip
  },
  ket: ({ anak }) => teksAtauKosong(keterangan(anak)),
}

/** Who has a capsule and who has not, posyandu by posyandu. */
function bagianNama(input: Masukan<BahanAnak>, ids: readonly string[]): BagianForm {
  const baris = ids.flatMap((id) => {
    const listed = (anakPerPosyandu(input, id) ?? []).flatMap((anak) => {
      const siapa = input.anak.siapa.get(anak.id)
      return siapa && (isSasaran(anak) || keterangan(anak) !== '') ? [{ anak, siapa }] : []
    })
    const nama = input.kepala.get(id)?.nama ?? ''
    return listed
      .sort((a, b) => bandingOrang(a.siapa, b.siapa))
      .map((satu, i) => ({
        ...{ id: `${id} ${satu.anak.id}`, tentang: satu.anak.id, sebut: satu.siapa.nama, isi: { no: i + 1, ...satu } },
        ...(input.posyanduId === null ? { posyandu: nama } : {}),
      }))
  })
  return {
    ...{ nama: 'nama', judul: 'Nama anak' },
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}/nama`, isiNama),
      baris,
      tata: tataLembar(input, gayaLaporan),
    }),
  }
}

/** What the mothers of a posyandu were given; each where she is a member on the day. */
function ibuDi({ kecil, warga: { warga }, periode }: Input, posyanduId: string): Pick<Baris, 'nifas' | 'kapsulIbu'> {
  const isDi = (orangId: string, pada: Tanggal) => {
    const orang = warga.get(orangId)
    return orang !== undefined && keanggotaanPenimbangan(orang, pada, null)?.posyanduId === posyanduId
  }
  const bulanIni = (tanggal: Tanggal) => bulanOf(tanggal) === periode.akhir
  return {
    nifas: kecil.nifasSelesai.filter(({ orangId, akhir }) => bulanIni(akhir) && isDi(orangId, akhir)),
    kapsulIbu: kecil.nifasVita
      .filter(({ orangId, tanggal }) => bulanIni(tanggal) && isDi(orangId, tanggal))
      .flatMap(({ orangId, jumlah }) => Array<string>(jumlah).fill(orangId)),
  }
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const luarBulan = !bulanKapsul.includes(input.periode.akhir.slice(5))
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    kaki: [
      ...(luarBulan ? ['Kapsul dibagikan di bulan Februari dan Agustus.'] : []),
      'Ibu nifas: yang hari ke-42-nya di bulan ini; mendapat bila dua kapsul sampai hari itu.',
    ],
    bagian: [bagianNama(input, ids)],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, isi),
      baris: ids.map((id) => {
        const nama = input.kepala.get(id)?.nama ?? ''
        return { id, sebut: nama, isi: { nama, anak: anakPerPosyandu(input, id), ...ibuDi(input, id) } }
      }),
      tata: tataLembar(input, gayaLaporan),
      jumlah: { kolom: 'posyandu', sebut: 'JUMLAH', stok: 'jumlah' },
    }),
  }
}

/**
 * Capsules of vitamin A of a month, a posyandu a row.
 *
 * @source docs/aturan/formulir.md, "Vitamin A dan obat cacing"
 */
export const vitaminA = formulir({
  kode,
  sebut: 'Vitamin A',
  kodeCetak: 'VITAMIN A',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka', 'kecil', 'warga'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
