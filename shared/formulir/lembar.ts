import type { BukuBuka } from '#shared/bahan/buka.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isBulanIsi } from './bulan-register.ts'
import type { IsiForm } from './formulir.ts'
import { judulTahun } from './kepala.ts'
import type { Umum } from './masukan.ts'
import type { DaftarAnak, FormModel, GayaForm, Sel } from './model.ts'
import { namaPosyandu, namaTempat } from './nama.ts'
import { formatPeriode } from './periode.ts'
import { selKosong, selTeks } from './sel.ts'

/** What sheets of a posyandu have in common, whatever they tell of. */

/** Small letters of tables of many columns. */
export const gayaPadat: GayaForm = { hurufPt: 6.5, sisiPt: 0.8, atasPt: [2.4, 2.4], tinggi: 'rapat' }
/** A recap, which stands on one sheet. */
export const gayaRekap: GayaForm = { hurufPt: 6.5, sisiPt: 0.8, atasPt: [0.8, 5], tinggi: 'penuh' }
/** A report of few columns. */
export const gayaLaporan: GayaForm = { hurufPt: 7, sisiPt: 1, atasPt: [2.4, 2.4], tinggi: 'rapat' }
export const kertasF4 = { ukuran: 'F4', arah: 'landscape', tepiMm: 10 } as const

/** The posyandu a sheet is of; all of the book where none was asked for. Null where there is none of that id. */
export function posyanduDiminta({ posyanduId, kepala }: Umum): readonly string[] | null {
  if (posyanduId === null) return [...kepala.keys()]
  return kepala.has(posyanduId) ? [posyanduId] : null
}

/** What a sheet says above its table. */
export function atasLembar(input: Umum, judul: string): Pick<IsiForm, 'cakupan' | 'tempat' | 'judul'> {
  const { posyanduId, kepala, tempat } = input
  const one = posyanduId === null ? undefined : kepala.get(posyanduId)
  return {
    cakupan: one ? namaPosyandu(one.nama) : `${namaTempat(tempat)}, semua posyandu`,
    tempat: one ? [one.nama, one.desa ?? tempat.desa ?? ''] : ['semua'],
    judul: [judul, input.periode.jenis === 'tahun' ? judulTahun(input) : formatPeriode(input.periode).toUpperCase()],
  }
}

/** The paper of a sheet, as this place has it. */
export function tataLembar(input: Umum, gaya: GayaForm = gayaPadat, kertas: FormModel['kertas'] = kertasF4) {
  return { kertas: { ...kertas, ukuran: input.pengaturan.kertas }, gaya } as const
}

/** Whether a sheet may say anything of a month of a posyandu. */
export function isIsi({ sampai, posyandu }: BukuBuka, posyanduId: string, bulan: Bulan): boolean {
  return isBulanIsi(bulan, sampai, posyandu.get(posyanduId)?.awal ?? null)
}

type Ditulis = {
  readonly nama: string
  readonly tanggalLahir: string | null
  readonly urutanRegister: number | null
  readonly id: string
}

const byName = new Intl.Collator('id')
const akhirUrut = Number.POSITIVE_INFINITY

/** The order of persons in a register: its own number, then name, then birth date. */
export function bandingOrang(a: Ditulis, b: Ditulis): number {
  const [first, second] = [a.urutanRegister ?? akhirUrut, b.urutanRegister ?? akhirUrut]
  if (first !== second) return first < second ? -1 : 1
  const lahir = ({ tanggalLahir, id }: Ditulis) => `${tanggalLahir ?? ''} ${id}`
  return byName.compare(a.nama, b.nama) || (lahir(a) < lahir(b) ? -1 : 1)
}

type Anggota = {
  readonly meninggal: string | null
  readonly keanggotaan: readonly {
    readonly posyanduId: string
    readonly sampai: string | null
    readonly sebabSampai: string | null
  }[]
}

/** Why somebody is no longer in a posyandu: "pindah 03-09-2026"; '' where she is. */
export function keteranganPergi({ meninggal, keanggotaan }: Anggota, posyanduId: string): string {
  if (meninggal !== null) return `meninggal ${formatTanggal(meninggal)}`
  const last = keanggotaan.findLast((one) => one.posyanduId === posyanduId)
  if (!last?.sampai) return ''
  return `${last.sebabSampai === 'meninggal' ? 'meninggal' : 'pindah'} ${formatTanggal(last.sampai)}`
}

export const teksAtauKosong = (teks: string | null): Sel => (teks ? selTeks(teks) : selKosong)

type Kurang = { readonly id: string; readonly nama: string; readonly jk: unknown; readonly tanggalLahir: unknown }

/** Persons whose sex or day of birth is missing: they are in no number. */
export function daftarBelumLengkap(orang: readonly Kurang[]): DaftarAnak[] {
  const anak = orang.flatMap(({ id, nama, jk, tanggalLahir }) => {
    const kurang = [...(jk === null ? ['jenis kelamin'] : []), ...(tanggalLahir === null ? ['tanggal lahir'] : [])]
    return kurang.length === 0 ? [] : { id, nama, keterangan: `${kurang.join(' dan ')} belum diisi` }
  })
  return anak.length === 0 ? [] : [{ judul: 'Data belum lengkap', kode: 'belumLengkap', anak }]
}

/** Persons whose day of birth is missing, where nothing else is asked of them. */
export function daftarBelumLahir(orang: readonly Omit<Kurang, 'jk'>[]): DaftarAnak[] {
  return daftarBelumLengkap(orang.map(({ id, nama, tanggalLahir }) => ({ id, nama, tanggalLahir, jk: '' })))
}
