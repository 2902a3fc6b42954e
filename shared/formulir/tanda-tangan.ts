import { formatNip } from '#shared/text/nip.ts'
import { formatTanggalPanjang } from '#shared/text/tanggal.ts'
import type { JenisTempat, KepalaPosyandu, PenandatanganForm, TempatForm, Umum } from './masukan.ts'
import type { TandaTangan } from './model.ts'
import { namaPosyandu, namaPuskesmas, namaTempat } from './nama.ts'

function signature(atas: string[], orang: PenandatanganForm): TandaTangan {
  return {
    atas: [...atas, orang.jabatan],
    nama: orang.nama,
    nip: orang.nip === null || orang.nip === '' ? null : formatNip(orang.nip),
  }
}

function placeAndDate(input: Umum, desa: string | null): string {
  return `${desa ?? input.tempat.desa ?? input.tempat.nama}, ${formatTanggalPanjang(input.tanggalPencatatan)}`
}

function posyanduOf({ posyanduId, kepala }: Umum): KepalaPosyandu | null {
  return posyanduId === null ? null : (kepala.get(posyanduId) ?? null)
}

/** Who leads the posyandu; of several, nobody alone: there is a line to write on. */
function ketua(input: Umum): TandaTangan {
  const posyandu = posyanduOf(input)
  const jabatan = posyandu === null ? 'Ketua Posyandu' : `Ketua ${namaPosyandu(posyandu.nama)}`
  return { atas: [placeAndDate(input, posyandu?.desa ?? null), jabatan], nama: posyandu?.ketuaKader ?? '', nip: null }
}

type Peran = PenandatanganForm['peran']

/** What somebody signs as whom nobody entered: over a line to sign on by hand. */
const jabatanKosong: { readonly [P in Exclude<Peran, 'lainnya'>]: (tempat: TempatForm) => string } = {
  kepalaPuskesmas: (tempat) => `Kepala ${namaPuskesmas(tempat)}`,
  bidan: (tempat) => `Bidan Penanggung Jawab${tempat.jenis === 'puskesmas' ? '' : ` ${namaTempat(tempat)}`}`,
  pengelolaGizi: (tempat) => `Pengelola Gizi ${namaPuskesmas(tempat)}`,
}

const findPeran = ({ penandatangan }: Umum, peran: Peran) => penandatangan.find((p) => p.peran === peran)

/** Who signs in that role; where nobody was entered, the title over a line to sign on. */
function orangOf(input: Umum, peran: keyof typeof jabatanKosong): PenandatanganForm {
  return findPeran(input, peran) ?? { peran, jabatan: jabatanKosong[peran](input.tempat), nama: '', nip: null }
}

/** The bidan acknowledges at the left, the head of the kader signs at the right. */
function pos(input: Umum): TandaTangan[] {
  return [signature(['Mengetahui,'], orangOf(input, 'bidan')), ketua(input)]
}

/** The same, with the head of the Puskesmas centred below. */
function tiga(input: Umum): TandaTangan[] {
  return [...pos(input), signature(['Mengetahui,'], orangOf(input, 'kepalaPuskesmas'))]
}

/** The head of the desa at the left, on a line to write on, the head of the kader at the right. */
function desa(input: Umum): TandaTangan[] {
  const nama = posyanduOf(input)?.desa ?? input.tempat.desa
  return [{ atas: ['Mengetahui,', `Kepala Desa ${nama ?? ''}`.trim()], nama: '', nip: null }, ketua(input)]
}

/** Who makes the report of a place, where nobody was entered. */
const pembuatDi: Readonly<Record<JenisTempat, keyof typeof jabatanKosong>> = {
  pustu: 'bidan',
  ponkesdes: 'bidan',
  puskesmas: 'pengelolaGizi',
}

/**
 * The maker of the report at the right under the date, the head of the Puskesmas acknowledging: at the left of two,
 * centred below the others when there are more.
 */
function pustu(input: Umum): TandaTangan[] {
  const kepala = orangOf(input, 'kepalaPuskesmas')
  const lain = input.penandatangan.filter((p) => p !== kepala)
  const pembuat = lain.find((p) => p.peran === 'bidan') ?? lain[0] ?? orangOf(input, pembuatDi[input.tempat.jenis])
  const kedua = lain.filter((p) => p !== pembuat)
  const dated = signature([placeAndDate(input, null)], pembuat)
  const mengetahui = signature(['Mengetahui,'], kepala)
  const [first, ...others] = kedua.map((p) => signature([''], p))
  if (!first) return [mengetahui, dated]
  return [first, dated, ...others, mengetahui]
}

const susunan = { pos, tiga, desa, pustu } as const

/** Who signs a form, in the order of the places on paper. */
export function createTandaTangan(cara: keyof typeof susunan, input: Umum): TandaTangan[] {
  return susunan[cara](input)
}
