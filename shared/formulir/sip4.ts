import type { Warga } from '#shared/bahan/warga.ts'
import type { CatatanWus } from '#shared/bahan/wus.ts'
import { caraKb } from '#shared/catatan/isian-bersama.ts'
import { batasKekMm } from '#shared/domain/kartu/kek.ts'
import { umurWus } from '#shared/domain/siklus/wus.ts'
import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import {
  atasLembar,
  bandingOrang,
  daftarBelumLengkap,
  gayaPadat,
  kertasF4,
  keteranganPergi,
  posyanduDiminta,
  tataLembar,
  teksAtauKosong,
} from './lembar.ts'
import type { Masukan } from './masukan.ts'
import { hariAtauKosong } from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selKosong, selNilai, selTebal, selTeks } from './sel.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'

const kode = 'sip4'
const { judul, varian } = resmiOf(kode)
type Input = Masukan<'warga' | 'wus'>

/** A woman in the sheet of a posyandu. */
type Baris = {
  readonly no: number
  readonly warga: Warga
  readonly catatan: CatatanWus
  readonly posyanduId: string
  /** Whole years at the end of the year, or when she left. */
  readonly umur: number
}

const tahunPenuh = (lahir: Tanggal, pada: Tanggal) => Math.floor(umurBulanPenuh(lahir, pada) / 12)
const sebutKb = (metode: string): string => caraKb[metode as keyof typeof caraKb] ?? metode

const naikKe =
  (t: number) =>
  ({ catatan }: Baris) =>
    hariAtauKosong(catatan.naikT[t - 1])

const isi: IsiKolom<Baris> = {
  no: ({ no }) => selNilai(no),
  nama: ({ warga }) => selTeks(warga.nama),
  umur: ({ umur }) => selNilai(umur),
  suami: ({ warga }) => teksAtauKosong(warga.suami),
  tahapan_ks: ({ warga }) => teksAtauKosong(warga.tahapanKs),
  dawis: ({ warga }) => teksAtauKosong(warga.dawis),
  anak_hidup: ({ catatan: { anakHidup, anakDikenal } }) => {
    if (anakHidup !== null) return selTeks(String(anakHidup))
    return anakDikenal > 0 ? selTeks(`≥ ${anakDikenal}`) : selKosong
  },
  anak_meninggal: ({ catatan }) => teksAtauKosong(catatan.anakMeninggal),
  lila: ({ catatan: { lilaMm } }) =>
    lilaMm === null ? selKosong : lilaMm < batasKekMm ? selTebal(lilaMm / 10) : selNilai(lilaMm / 10),
  // The programme ended.
  yodium: () => selHitam,
  ...Object.fromEntries([1, 2, 3, 4, 5].map((t) => [`t${t}`, naikKe(t)])),
  tt_1: naikKe(1),
  tt_2: naikKe(2),
  tt_lengkap: naikKe(5),
  kontrasepsi: ({ catatan: { metode } }) => teksAtauKosong(metode === null ? null : sebutKb(metode)),
  ganti_tgl: ({ catatan }) => hariAtauKosong(catatan.ganti?.tanggal),
  ganti_jenis: ({ catatan: { ganti } }) => teksAtauKosong(ganti === null ? null : sebutKb(ganti.metode)),
  ket: ({ warga, posyanduId }) => teksAtauKosong(keteranganPergi(warga, posyanduId)),
}

/** Whether she is of that age on some day of the year on which she is a member; the last such membership tells when she left. */
function pergiDari(
  { tanggalLahir, keanggotaan }: Warga,
  posyanduId: string,
  [awal, akhir]: readonly [Tanggal, Tanggal],
) {
  if (tanggalLahir === null) return null
  const found = keanggotaan.findLast((satu) => {
    if (satu.posyanduId !== posyanduId) return false
    const dari = satu.mulai > awal ? satu.mulai : awal
    const sampai = satu.sampai !== null && satu.sampai <= akhir ? addHari(satu.sampai, -1) : akhir
    return (
      dari <= sampai && tahunPenuh(tanggalLahir, sampai) >= umurWus[0] && tahunPenuh(tanggalLahir, dari) <= umurWus[1]
    )
  })
  return found ? { pergi: found.sampai !== null && found.sampai <= akhir ? found.sampai : null } : null
}

function barisPosyandu(input: Input, posyanduId: string): BarisTabel<Baris>[] {
  const tahun = input.periode.kode
  const [awal, akhirTahun, kini] = [`${tahun}-01-01`, `${tahun}-12-31`, input.warga.sampai]
  const akhir = kini < akhirTahun ? kini : akhirTahun
  const rows = [...input.warga.warga.values()].flatMap((warga) => {
    const { jk, tanggalLahir } = warga
    if (jk !== 'P' || tanggalLahir === null) return []
    const di = pergiDari(warga, posyanduId, [awal, akhir])
    return di ? { warga, umur: tahunPenuh(tanggalLahir, di.pergi ?? akhirTahun) } : []
  })
  return rows
    .sort((a, b) => bandingOrang(a.warga, b.warga))
    .map(({ warga, umur }, i) => ({
      ...{ id: `${posyanduId} ${warga.id}`, tentang: warga.id, sebut: warga.nama },
      ...(input.posyanduId === null ? { posyandu: input.kepala.get(posyanduId)?.nama ?? '' } : {}),
      isi: { no: i + 1, warga, umur, posyanduId, catatan: input.wus.wus(warga.id) },
    }))
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const baris = ids.flatMap((id) => barisPosyandu(input, id))
  const kurang = [...input.warga.warga.values()].filter(({ keanggotaan }) =>
    keanggotaan.some(({ posyanduId, sampai }) => sampai === null && ids.includes(posyanduId)),
  )
  const berKb = baris.some(({ isi: { catatan } }) => catatan.metode !== null || catatan.ganti !== null)
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: daftarBelumLengkap(kurang),
    kaki: [
      ...(baris.some(({ isi: { catatan } }) => catatan.anakHidup === null && catatan.anakDikenal > 0)
        ? ['≥: dihitung dari anak yang ada di buku.']
        : []),
      ...(baris.length > 0 && !berKb ? ['KB: belum dicatat di buku ini.'] : []),
    ],
    ...susunTabel({ kolom: kolomResmi(`${kode} ${input.varian}`, isi), baris, tata: tataLembar(input) }),
  }
}

/**
 * SIP 4: the women of childbearing age of a posyandu in a year.
 *
 * @source docs/aturan/formulir.md, "SIP 4"
 */
export const sip4 = formulir({
  kode,
  sebut: 'SIP 4',
  kodeCetak: 'SIP 4',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'perempuan',
  pembuat: semuaTempat,
  bahan: ['warga', 'wus'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaPadat,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
