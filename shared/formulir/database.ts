import type { Warga } from '#shared/bahan/warga.ts'
import type { JenisSasaran } from '#shared/catatan/sasaran.ts'
import { isAnggota } from '#shared/domain/register/keanggotaan.ts'
import { polaHari } from '#shared/domain/siklus/pola-hari.ts'
import { bulanOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { namaHari } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import { sasaranResmi } from './kia/sasaran.ts'
import { atasLembar, daftarBelumLahir, gayaLaporan, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import { bulanDalam } from './periode.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selOrang, selTeks, selTemuan } from './sel.ts'
import { nilaiAtauKosong } from './sip5/sel-hamil.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'

const kode = 'database'
const { judul, varian } = resmiOf(kode)

type Input = Masukan<'warga' | 'buka' | 'profil'>

/** Some posyandu together; those who live there, where something may be said of them. */
type Baris = {
  readonly no: number | null
  readonly nama: string
  readonly input: Input
  /** Null: all that were asked for. */
  readonly posyanduId: string | null
  readonly warga: readonly Warga[] | null
  readonly pada: Tanggal
}

/** Completed months of age. */
const umur = { anak: 72, remaja: 228, produktif: 720 } as const

const selUmur =
  (dari: number, sampai: number) =>
  ({ warga, pada }: Baris): Sel => {
    if (warga === null) return selKosong
    const di = warga.filter(({ tanggalLahir }) => {
      if (tanggalLahir === null) return false
      const bulan = umurBulanPenuh(tanggalLahir, pada)
      return bulan >= dari && bulan < sampai
    })
    return selOrang(di.map(({ id }) => id))
  }

const selResmi =
  (apa: JenisSasaran) =>
  ({ input, posyanduId }: Baris): Sel =>
    nilaiAtauKosong(sasaranResmi(input.profil, apa, { ...input, posyanduId }))

/** "Senin pekan ke-2", "tanggal 10": as the days of the year have it. */
function selHariBuka({ input: { buka, periode }, posyanduId }: Baris): Sel {
  if (posyanduId === null) return selKosong
  const pola = polaHari(bulanDalam(periode).flatMap((bulan) => buka.dicatat(posyanduId, bulan).map((d) => d.tanggal)))
  if (pola === null) return selKosong
  return selTemuan(pola.jenis === 'pekan' ? `${namaHari(pola.contoh)} pekan ke-${pola.ke}` : `tanggal ${pola.ke}`)
}

function selKader({ input: { profil, kepala }, posyanduId }: Baris): Sel {
  const banyak = (posyanduId === null ? [...kepala.keys()] : [posyanduId]).flatMap((id) => profil.kader.get(id) ?? [])
  return banyak.length === 0 ? selKosong : selNilai(banyak.reduce((sum, satu) => sum + satu, 0))
}

/** No register of it is kept. */
const takDicatat = () => selKosong

const isi: IsiKolom<Baris> = {
  no: ({ no }) => nilaiAtauKosong(no),
  posyandu: ({ nama }) => selTeks(nama),
  hari_buka: selHariBuka,
  rumah: selResmi('rumah'),
  kk: selResmi('kk'),
  penduduk: selResmi('penduduk'),
  anak05: selUmur(0, umur.anak),
  remaja: selUmur(umur.anak, umur.remaja),
  produktif: selUmur(umur.remaja, umur.produktif),
  lansia: selUmur(umur.produktif, Number.POSITIVE_INFINITY),
  disabilitas: ({ warga }) =>
    warga === null ? selKosong : selOrang(warga.flatMap(({ id, disabilitas }) => (disabilitas ? id : []))),
  milik_sendiri: takDicatat,
  menumpang: takDicatat,
  dana_sehat_ada: takDicatat,
  dana_sehat_tidak: takDicatat,
  kader: selKader,
  strata: takDicatat,
  integrasi: takDicatat,
}

const idJumlah = 'jumlah'

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const { warga, buka, periode, kepala } = input
  const akhir = lastDayOf(periode.akhir)
  const pada = akhir < warga.sampai ? akhir : warga.sampai
  const tiba = new Set(ids.filter((id) => isIsi(buka, id, bulanOf(pada))))
  const hidup = [...warga.warga.values()].filter(({ meninggal }) => meninggal === null || meninggal > pada)
  const perPosyandu = Map.groupBy(
    hidup,
    (satu) => satu.keanggotaan.find((one) => isAnggota(one, pada))?.posyanduId ?? '',
  )
  const anggota = [...tiba].flatMap((id) => perPosyandu.get(id) ?? [])
  const baris: BarisTabel<Baris>[] = ids.map((id, i) => {
    const nama = kepala.get(id)?.nama ?? ''
    const milik = tiba.has(id) ? (perPosyandu.get(id) ?? []) : null
    return { id, sebut: nama, isi: { no: i + 1, nama, input, posyanduId: id, warga: milik, pada } }
  })
  const semua = { no: null, nama: 'JUMLAH', input, posyanduId: input.posyanduId, pada }
  const jumlah = { ...semua, warga: tiba.size === 0 ? null : anggota }
  // Turned heads keep their words whole; a group head needs the room of its word.
  const kolom = kolomResmi(`${kode} ${input.varian}`, isi).map((satu) =>
    satu.lebar === 'tik' ? { ...satu, lebar: 'kg' as const } : satu,
  )
  const tabel = susunTabel({
    kolom,
    baris: [...baris, { id: idJumlah, sebut: 'JUMLAH', isi: jumlah }],
    tata: tataLembar(input, gayaLaporan),
  })
  return {
    ...atasLembar(input, judul),
    kepala: kepalaUnit(input),
    daftar: daftarBelumLahir(anggota),
    kaki: [
      'Rumah, KK, penduduk: angka resmi. Status bangunan, dana sehat, strata, kegiatan integrasi: belum dicatat di buku ini.',
    ],
    ...tabel,
    baris: tabel.baris.map((satu) => (satu.id === idJumlah ? { ...satu, gaya: 'jumlah' as const } : satu)),
    jumlah: idJumlah,
  }
}

/**
 * The posyandu of a place: when each opens, who lives there, how many serve it.
 *
 * @source docs/aturan/formulir.md, "Database"
 */
export const database = formulir({
  kode,
  sebut: 'Database posyandu',
  kodeCetak: 'DATABASE',
  judul,
  periode: 'tahun',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['warga', 'buka', 'profil'],
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
