import type { Kelahiran } from '#shared/bahan/lahir-mati.ts'
import { kematian } from '#shared/catatan/kematian.ts'
import { persalinan } from '#shared/catatan/persalinan.ts'
import { firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import {
  type BahanLahirMati,
  golonganAnak,
  hitungJk,
  isMatiIbu,
  kelahiranDi,
  type Mendiang,
  mendiangDi,
  namaBayi,
  umurMati,
} from './lahir-mati.ts'
import { atasLembar, gayaLaporan, kertasF4, posyanduDiminta, tataLembar, teksAtauKosong } from './lembar.ts'
import type { BagianForm } from './model.ts'
import { bulanDalam } from './periode.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selStrip, selTanda, selTanggal, selTeks } from './sel.ts'
import { nilaiAtauKosong } from './sip5/sel-hamil.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'

const kode = 'kelahiran-kematian'
const { judul, varian } = resmiOf(kode)

type Lahir = { readonly no: number; readonly input: BahanLahirMati; readonly lahir: Kelahiran }
type Mati = { readonly no: number; readonly input: BahanLahirMati; readonly mati: Mendiang }

const kata = ({ kata: words }: { readonly kata: ReadonlyMap<string, string> | null }, isi: string | null) =>
  isi === null ? null : (words?.get(isi) ?? isi)

const isiLahir: IsiKolom<Lahir> = {
  no: ({ no }) => selNilai(no),
  nama: ({ input, lahir }) => selTeks(namaBayi(input, lahir)),
  jk: ({ lahir }) => teksAtauKosong(lahir.jk),
  tgl_lahir: ({ lahir }) => selTanggal(lahir.tanggal),
  ibu: ({ lahir }) => teksAtauKosong(lahir.ibu),
  ayah: ({ input, lahir }) => teksAtauKosong((input.warga.warga.get(lahir.ibuId ?? '')?.suami ?? null) || lahir.ayah),
  bb: ({ lahir }) => nilaiAtauKosong(lahir.bbG),
  pb: ({ lahir }) => nilaiAtauKosong(lahir.pbMm && lahir.pbMm / 10),
  tempat: ({ lahir }) => teksAtauKosong(kata(persalinan.isian.tempat, lahir.tempat)),
  penolong: ({ lahir }) => teksAtauKosong(kata(persalinan.isian.penolong, lahir.penolong)),
  imd: ({ lahir: { imd } }) => (imd === null ? selKosong : imd ? selTanda : selStrip),
  hidup: ({ lahir }) => (lahir.hidup ? selTanda : selStrip),
}

/** The class as it was written down; where nobody did, by age, and of mothers by the day. */
function golongan(input: BahanLahirMati, mati: Mendiang): string | null {
  const tulis = input.lahirMati.kematian.get(mati.warga.id)?.golongan ?? null
  if (tulis !== null) return kata(kematian.isian.golongan, tulis)
  const anak = golonganAnak(mati)
  if (anak !== null) return anak.startsWith('neonatal') ? 'neonatal' : anak
  return isMatiIbu(input, mati) ? 'ibu' : null
}

const catatanMati = ({ input, mati }: Mati) => input.lahirMati.kematian.get(mati.warga.id)

const isiMati: IsiKolom<Mati> = {
  no: ({ no }) => selNilai(no),
  nama: ({ mati }) => selTeks(mati.warga.nama),
  jk: ({ mati }) => teksAtauKosong(mati.warga.jk),
  tgl_lahir: ({ mati: { warga } }) => (warga.tanggalLahir === null ? selKosong : selTanggal(warga.tanggalLahir)),
  tgl_meninggal: ({ mati }) => selTanggal(mati.pada),
  umur: (baris) => teksAtauKosong(umurMati(baris.mati) ?? catatanMati(baris)?.umurTeks ?? null),
  golongan: ({ input, mati }) => teksAtauKosong(golongan(input, mati)),
  sebab: (baris) => teksAtauKosong(catatanMati(baris)?.sebab ?? null),
  tempat: (baris) => teksAtauKosong(catatanMati(baris)?.tempat ?? null),
}

type Masa = readonly [dari: Tanggal, sampai: Tanggal]

function barisLahir(input: BahanLahirMati, posyanduId: string, [dari, sampai]: Masa): BarisTabel<Lahir>[] {
  return input.lahirMati.kelahiran
    .filter((satu) => satu.tanggal >= dari && satu.tanggal <= sampai && kelahiranDi(input, satu) === posyanduId)
    .map((lahir, i) => {
      const tentang = lahir.bayiId ?? lahir.ibuId
      const id = { id: `${posyanduId} ${lahir.id}`, ...(tentang === null ? {} : { tentang }) }
      return { ...id, sebut: namaBayi(input, lahir), isi: { no: i + 1, input, lahir } }
    })
}

function barisMati(input: BahanLahirMati, posyanduId: string, masa: Masa): BarisTabel<Mati>[] {
  return mendiangDi(input, posyanduId, masa)
    .sort((a, b) => (`${a.pada} ${a.warga.nama}` < `${b.pada} ${b.warga.nama}` ? -1 : 1))
    .map((mati, i) => ({
      ...{ id: `${posyanduId} ${mati.warga.id}`, tentang: mati.warga.id, sebut: mati.warga.nama },
      isi: { no: i + 1, input, mati },
    }))
}

function kaki(input: BahanLahirMati, lahir: readonly BarisTabel<Lahir>[], mati: readonly BarisTabel<Mati>[]): string[] {
  const births = lahir.map(({ isi }) => isi.lahir)
  const [hidup, lahirMati] = [births.filter((satu) => satu.hidup), births.filter((satu) => !satu.hidup)]
  const banyak = (golong: string) => mati.filter(({ isi }) => golonganAnak(isi.mati) === golong).length
  const ibu = mati.filter(({ isi }) => isMatiIbu(input, isi.mati)).length
  return [
    `${hitungJk('Lahir hidup', hidup)} · Lahir mati: ${lahirMati.length}.`,
    `Meninggal: neonatal 0–6 hari ${banyak('neonatal06')}, 7–28 hari ${banyak('neonatal728')} · bayi 29 hari–11 bulan ${banyak('bayi')} · balita 12–59 bulan ${banyak('balita')} · ibu ${ibu}.`,
  ]
}

function isiForm(input: BahanLahirMati): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const months = bulanDalam(input.periode)
  const masa: Masa = [firstDayOf(months[0] ?? input.periode.akhir), lastDayOf(input.periode.akhir)]
  const perPosyandu = <T>(rows: (id: string) => BarisTabel<T>[]) =>
    ids.flatMap((id) =>
      rows(id).map((row) => (input.posyanduId === null ? { ...row, posyandu: input.kepala.get(id)?.nama ?? '' } : row)),
    )
  const lahir = perPosyandu((id) => barisLahir(input, id, masa))
  const mati = perPosyandu((id) => barisMati(input, id, masa))
  const tata = tataLembar(input, gayaLaporan)
  const bagian: BagianForm = {
    ...{ nama: 'mati', judul: 'Kematian' },
    ...susunTabel({ kolom: kolomResmi(`${kode} ${input.varian}/mati`, isiMati), baris: mati, tata }),
  }
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    kaki: kaki(input, lahir, mati),
    bagian: [bagian],
    ...susunTabel({ kolom: kolomResmi(`${kode} ${input.varian}/lahir`, isiLahir), baris: lahir, tata }),
  }
}

/**
 * Births and deaths of a year, each in its own table.
 *
 * @source docs/aturan/formulir.md, "Births and deaths"
 */
export const kelahiranKematian = formulir({
  kode,
  sebut: 'Kelahiran dan kematian',
  kodeCetak: 'KELAHIRAN-KEMATIAN',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'tempat',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['lahirMati', 'warga'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pustu',
  lampiran: [],
  tiapBulan: false,
  susun: isiForm,
})
