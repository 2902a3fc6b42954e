import type { SiapaAnak } from '#shared/bahan/anak.ts'
import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import {
  atasLembar,
  gayaPadat,
  kertasF4,
  keteranganPergi,
  posyanduDiminta,
  tataLembar,
  teksAtauKosong,
} from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import { bulanDalam } from './periode.ts'
import {
  type AnakS,
  type BahanAnak,
  type BarisAnak,
  barisAnak,
  isiSiapa,
  kakiTanpaRegister,
  kurangDi,
  selBerat,
  selBulanAnak,
  selPanjangBerat,
} from './register-anak.ts'
import { dosisAnak, isiImunisasi } from './register-dosis.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam } from './sel.ts'
import { susunTabel } from './tabel.ts'

const kode = 'sip2'
const { judul, varian } = resmiOf(kode)

/** Completed months below which a child stands here; where a place keeps bayi and balita in one book, all below five years. */
const umurLepas = (tataLetak: string): number => (tataLetak.startsWith('lampiran') ? 60 : 12)
const isBerpanjang = (tataLetak: string): boolean => tataLetak.startsWith('sindang')

/** The block of before has no column for the first dose against hepatitis B. */
function selKet(baris: BarisAnak, denganHb0: boolean): Sel {
  const hb0 = denganHb0 ? dosisAnak(baris).terisi.get('HB01') : undefined
  const kata = [hb0 === undefined ? '' : `HB0 ${formatTanggal(hb0)}`, keteranganPergi(baris.anak, baris.posyanduId)]
  return teksAtauKosong(kata.filter((satu) => satu !== '').join('; '))
}

const terakhir = (hari: readonly Tanggal[]): Tanggal => hari.reduce((a, b) => (a > b ? a : b))
const pertama = (hari: readonly Tanggal[]): Tanggal => hari.reduce((a, b) => (a < b ? a : b))

/** Whether a child was a member below an age on some day of the year that exists. */
function isSetahun(
  { tanggalLahir, keanggotaan }: SiapaAnak,
  posyanduId: string,
  { tahun, sampai, lepas }: { readonly tahun: string; readonly sampai: Tanggal; readonly lepas: number },
): boolean {
  if (tanggalLahir === null) return false
  return keanggotaan.some((one) => {
    if (one.posyanduId !== posyanduId) return false
    const dari = terakhir([one.mulai, `${tahun}-01-01`, tanggalLahir])
    const akhir = pertama([`${tahun}-12-31`, sampai, ...(one.sampai === null ? [] : [addHari(one.sampai, -1)])])
    return dari <= akhir && umurBulanPenuh(tanggalLahir, dari) < lepas
  })
}

function isiForm(input: Masukan<BahanAnak>): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const [lepas, denganHb0] = [umurLepas(input.varian), input.varian.endsWith('+lama')]
  const ukuran = isBerpanjang(input.varian) ? selPanjangBerat : selBerat
  const months = bulanDalam(input.periode).map((bulan) => [
    `bb_${bulan.slice(5)}`,
    (baris: BarisAnak) => selBulanAnak(baris, bulan, (anak: AnakS) => (anak.umur < lepas ? ukuran(anak) : selHitam)),
  ])
  const isi: IsiKolom<BarisAnak> = {
    ...isiSiapa,
    ...isiImunisasi,
    ...Object.fromEntries(months),
    ket: (baris) => selKet(baris, denganHb0),
  }
  const masa = { tahun: input.periode.kode, sampai: input.buka.sampai, lepas }
  const baris = ids.flatMap((id) => barisAnak(input, id, (siapa) => isSetahun(siapa, id, masa)))
  const kolom = kolomResmi(`${kode} ${input.varian}`, isi)
  const berdosis = baris.some(({ isi: satu }) => dosisAnak(satu).terisi.size > 0)
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    kaki: [
      ...(baris.length > 0 && !berdosis ? ['Imunisasi: belum dicatat di buku ini.'] : []),
      ...(kolom.some(({ id }) => id === 'oralit') ? kakiTanpaRegister(input) : []),
      ...(denganHb0 ? ['Hepatitis B ada di dalam DPT-HB-Hib; HB0 di KETERANGAN.'] : []),
    ],
    ...susunTabel({ kolom, baris, tata: tataLembar(input) }),
  }
}

/**
 * SIP 2: the babies of a posyandu in a year, their weights and the days of their doses.
 *
 * @source docs/aturan/formulir.md, "SIP 2 dan SIP 3"
 */
export const sip2 = formulir({
  kode,
  sebut: 'SIP 2',
  kodeCetak: 'SIP 2',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka'],
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
