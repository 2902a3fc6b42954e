import type { IdentitasAnak } from '#shared/bahan/identitas-anak.ts'
import { warnaKapsul } from '#shared/catatan/pemberian.ts'
import { labelGizi, labelTBU } from '#shared/domain/antropometri/kelas.ts'
import { nilaiAsi } from '#shared/domain/gizi/asi.ts'
import type { Kelas } from '#shared/domain/gizi/nilai.ts'
import { hariAsi, selAsi } from './asi-eksklusif.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { atasLembar, gayaPadat, kertasF4, posyanduDiminta, tataLembar, teksAtauKosong } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import {
  type AnakS,
  type BahanAnak,
  type BarisAnak,
  barisAnak,
  hurufCetak,
  isDiBulan,
  isiSiapa,
  kataTerakhir,
  kurangDi,
  selBerat,
  selBulanAnak,
  selPanjang,
} from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selKosong, selNilai, selStrip, selTanda, selTanggal, selTeks } from './sel.ts'
import { susunTabel } from './tabel.ts'
import { strip, teksSel } from './teks-sel.ts'

const kode = 'pemantauan'
const { judul, varian } = resmiOf(kode)

type Input = Masukan<BahanAnak | 'identitasAnak'>
type Baris = BarisAnak & { readonly identitas: IdentitasAnak | undefined }

/** Completed months from which a child may be given a capsule of vitamin A. */
const umurKapsul = 6
/** Completed months in which a child is to have nothing but breast milk. */
const umurAsiAkhir = 5

const angka = (nilai: number | null | undefined, pembagi = 1): Sel => (nilai ? selNilai(nilai / pembagi) : selKosong)

/** What the month says of the child; "–" where it was to be measured, and was not. */
const diBulan =
  (isi: (anak: AnakS, baris: Baris) => Sel | null) =>
  (baris: Baris): Sel =>
    selBulanAnak(baris, baris.input.periode.akhir, (anak) => isi(anak, baris))

/** "13,5/46,0": arm and head, centimetres; the one that is missing "–". */
function selLilaLika({ baris }: AnakS): Sel | null {
  const [lila, lika] = ['lila_cm', 'lk_cm'].map((apa) => Number(baris?.isi[apa] ?? 0))
  if (!lila && !lika) return null
  return selTeks([lila, lika].map((mm) => (mm ? teksSel(selNilai(mm / 10), 'cm') : strip)).join('/'))
}

function selAsiKini({ umur }: AnakS, { anak, input }: Baris): Sel {
  if (umur > umurAsiAkhir || anak.tanggalLahir === null) return selHitam
  return selAsi[nilaiAsi(hariAsi(input.anak, anak.id), { lahir: anak.tanggalLahir, umur })[umur] ?? 'belum']
}

function selVitaminA({ umur, pemberian }: AnakS): Sel {
  const warna = pemberian.map(({ jenis }) => warnaKapsul(jenis)).find((satu) => satu !== null)
  if (warna) return selTeks(warna)
  return umur < umurKapsul ? selHitam : selKosong
}

/** What stands in no class of the tables is said as such. */
const kataTanpa = { outlier: 'z di luar batas', tanpaZ: 'tanpa z' } as const
const kata = <K extends string>(kelas: K | keyof typeof kataTanpa, label: Readonly<Record<K, string>>): string =>
  kelas in label ? label[kelas as K] : kataTanpa[kelas as keyof typeof kataTanpa]

/** "Pendek, gizi baik": length for age and weight for length, in words. */
function selStatus({ gizi }: AnakS): Sel | null {
  const { TBU, BBTB } = gizi?.nilai ?? { TBU: null, BBTB: null }
  const words = [
    ...(TBU ? [kata<Exclude<Kelas<'TBU'>, keyof typeof kataTanpa>>(TBU.kelas, labelTBU)] : []),
    ...(BBTB ? [kata<Exclude<Kelas<'BBTB'>, keyof typeof kataTanpa>>(BBTB.kelas, labelGizi)] : []),
  ]
  return words.length === 0 ? null : selTeks(words.map((satu, i) => (i === 0 ? satu : satu.toLowerCase())).join(', '))
}

function selPerkembangan({ baris }: AnakS): Sel {
  return teksAtauKosong(baris ? kataTerakhir([baris], 'ceklis') : null)
}

const isi: IsiKolom<Baris> = {
  ...isiSiapa,
  no_kk: ({ identitas }) => teksAtauKosong(identitas?.noKk ?? null),
  nik: ({ identitas }) => teksAtauKosong(identitas?.nik ?? null),
  nik_ayah: ({ identitas }) => teksAtauKosong(identitas?.nikAyah ?? null),
  telepon: ({ identitas }) => teksAtauKosong(identitas?.telepon ?? null),
  anak_ke: ({ identitas }) => angka(identitas?.anakKe),
  uk_lahir: ({ identitas }) => angka(identitas?.ukLahirMgg),
  bb_lahir: ({ anak }) => angka(anak.bbLahirG, 1000),
  pb_lahir: ({ anak }) => angka(anak.pbLahirMm, 10),
  lk_lahir: ({ identitas }) => angka(identitas?.lkLahirMm, 10),
  alamat: ({ anak }) => teksAtauKosong(anak.alamat),
  rt: ({ anak }) => teksAtauKosong(anak.rt),
  rw: ({ identitas }) => teksAtauKosong(identitas?.rw ?? null),
  tgl_ukur: diBulan(({ baris }) => (baris ? selTanggal(baris.tanggal) : null)),
  bb: diBulan(selBerat),
  tb: diBulan(selPanjang),
  lila_lika: diBulan(selLilaLika),
  nt: diBulan((anak) => {
    const huruf = hurufCetak(anak)
    return huruf === null ? null : selTeks(huruf)
  }),
  asi: diBulan(selAsiKini),
  vita: diBulan(selVitaminA),
  kia: diBulan(({ skdn }) => (skdn.punyaKms ? selTanda : selStrip)),
  kembang: diBulan(selPerkembangan),
  status: diBulan(selStatus),
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const baris = ids
    .flatMap((id) => barisAnak(input, id, (_, bulan) => isDiBulan(input, id, bulan)))
    .map((satu) => ({ ...satu, isi: { ...satu.isi, identitas: input.identitasAnak.get(satu.isi.anak.id) } }))
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    kaki: ['ASI eksklusif: √ ASI saja, X sudah diberi lainnya, A tidak ditanya. Status gizi: TB/U, BB/TB.'],
    ...susunTabel({
      // The name stands far from the left, and names the row on the second sheet all the same.
      kolom: kolomResmi(`${kode} ${input.varian}`, isi, { nama: { tetap: true } }),
      ...{ baris, tata: tataLembar(input) },
    }),
  }
}

/**
 * The growth of the children of a posyandu in a month, with what identifies them: the form the desa and the Puskesmas ask for.
 *
 * @source docs/aturan/formulir.md, "Pemantauan pertumbuhan"
 */
export const pemantauan = formulir({
  kode,
  sebut: 'Pemantauan pertumbuhan',
  kodeCetak: 'PEMANTAUAN',
  judul,
  periode: 'bulan',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka', 'identitasAnak'],
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
