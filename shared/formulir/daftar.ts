import { asiEksklusif } from './asi-eksklusif.ts'
import { database } from './database.ts'
import { f1 } from './f1.ts'
import { f2 } from './f2.ts'
import { f3 } from './f3.ts'
import type { Formulir } from './formulir.ts'
import { indikatorKoproduksi } from './indikator-koproduksi.ts'
import { kelahiranKematian } from './kelahiran-kematian.ts'
import { kohortBalita } from './kohort-balita.ts'
import { kohortBayi } from './kohort-bayi.ts'
import { kohortIbu } from './kohort-ibu.ts'
import { kunjunganRekap } from './kunjungan-rekap.ts'
import { lbLansia } from './lb-lansia.ts'
import { lbPtm } from './lb-ptm.ts'
import { lbRemaja } from './lb-remaja.ts'
import { lb3Gizi } from './lb3-gizi.ts'
import { lb3Imunisasi } from './lb3-imunisasi.ts'
import { lb3Kia } from './lb3-kia.ts'
import type { JenisTempat } from './masukan.ts'
import { obatCacing } from './obat-cacing.ts'
import { pemantauan } from './pemantauan.ts'
import { pengunjungHari } from './pengunjung-hari.ts'
import { penimbangan12 } from './penimbangan-12.ts'
import { persediaan } from './persediaan.ts'
import { pmt } from './pmt.ts'
import { pwsGizi } from './pws-gizi.ts'
import { pwsImunisasi } from './pws-imunisasi.ts'
import { pwsKia } from './pws-kia.ts'
import { rekapBalita } from './rekap-balita.ts'
import { rekapBumil } from './rekap-bumil.ts'
import { rekapDewasa, rekapLansia } from './rekap-dewasa.ts'
import { rekapRemaja } from './rekap-remaja.ts'
import { daftarResmi, type FormulirResmi } from './resmi.ts'
import { rujukanRekap } from './rujukan-rekap.ts'
import { sasaranBalita } from './sasaran-balita.ts'
import { sasaranBumil, sasaranDewasa, sasaranLansia, sasaranRemaja } from './sasaran-orang.ts'
import { sip1 } from './sip1.ts'
import { sip2 } from './sip2.ts'
import { sip3 } from './sip3.ts'
import { sip4 } from './sip4.ts'
import { sip5 } from './sip5.ts'
import { sip6 } from './sip6.ts'
import { sip7 } from './sip7.ts'
import { vitaminA } from './vitamin-a.ts'

/** Every official form, in the order it is offered: a new one is its file and a line here. */
const semua = {
  f1,
  f2,
  f3,
  sip1,
  sip2,
  sip3,
  sip4,
  sip5,
  'rekap-bumil': rekapBumil,
  sip6,
  sip7,
  'rekap-balita': rekapBalita,
  'rekap-remaja': rekapRemaja,
  'rekap-dewasa': rekapDewasa,
  'rekap-lansia': rekapLansia,
  'sasaran-bumil': sasaranBumil,
  'sasaran-balita': sasaranBalita,
  'sasaran-remaja': sasaranRemaja,
  'sasaran-dewasa': sasaranDewasa,
  'sasaran-lansia': sasaranLansia,
  'penimbangan-12': penimbangan12,
  pemantauan,
  'vitamin-a': vitaminA,
  'obat-cacing': obatCacing,
  'pengunjung-hari': pengunjungHari,
  'asi-eksklusif': asiEksklusif,
  pmt,
  'kelahiran-kematian': kelahiranKematian,
  'kohort-ibu': kohortIbu,
  'kohort-bayi': kohortBayi,
  'kohort-balita': kohortBalita,
  'lb3-kia': lb3Kia,
  'lb3-gizi': lb3Gizi,
  'lb3-imunisasi': lb3Imunisasi,
  'pws-kia': pwsKia,
  'pws-imunisasi': pwsImunisasi,
  'pws-gizi': pwsGizi,
  'lb-ptm': lbPtm,
  'lb-lansia': lbLansia,
  'lb-remaja': lbRemaja,
  persediaan,
  'kunjungan-rekap': kunjunganRekap,
  'rujukan-rekap': rujukanRekap,
  database,
  'indikator-koproduksi': indikatorKoproduksi,
} as const

export type KodeFormulir = keyof typeof semua
export const kodeFormulir = Object.keys(semua) as [KodeFormulir, ...KodeFormulir[]]

export const daftarFormulir: readonly Formulir[] = kodeFormulir.map((kode) => semua[kode])

export function formulirOf(kode: KodeFormulir): Formulir {
  return semua[kode]
}

/** The form a person names, however it is written: "f1", "F1". */
export function findKode(text: string): KodeFormulir | null {
  return kodeFormulir.find((kode) => kode === text.toLowerCase()) ?? null
}

/** The form of a code that came from outside. */
export function findFormulir(kode: string): Formulir | null {
  const known = kodeFormulir.find((one) => one === kode)
  return known === undefined ? null : semua[known]
}

/** The forms a kind of place makes. */
export function listFormulir(jenis: JenisTempat): (Formulir & { readonly kode: KodeFormulir })[] {
  return kodeFormulir.flatMap((kode) => {
    const one: Formulir = semua[kode]
    return one.pembuat.includes(jenis) ? { ...one, kode } : []
  })
}

/** Every official form there is, also those this program does not make yet: first those that stand in no list of papers. */
export function daftarSemua(): (FormulirResmi & { readonly dibuat: boolean })[] {
  const resmi = new Set(daftarResmi.map(({ kode }) => kode))
  const own = (satu: Formulir | FormulirResmi) => ({ ...satu, ...findFormulir(satu.kode) })
  return [...daftarFormulir.filter(({ kode }) => !resmi.has(kode)), ...daftarResmi].map(own).map((satu) => ({
    ...{ kode: satu.kode, judul: satu.judul, periode: satu.periode, varian: satu.varian },
    dibuat: findFormulir(satu.kode) !== null,
  }))
}
