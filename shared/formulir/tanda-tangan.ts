import { formatNip } from '#shared/text/nip.ts'
import { formatTanggalPanjang } from '#shared/text/tanggal.ts'
import type { KepalaPosyandu, PenandatanganForm, Umum } from './masukan.ts'
import type { TandaTangan } from './model.ts'
import { namaPosyandu } from './nama.ts'

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

const findPeran = ({ penandatangan }: Umum, peran: PenandatanganForm['peran']) =>
  penandatangan.find((p) => p.peran === peran)

/** The bidan acknowledges at the left, the head of the kader signs at the right. */
function pos(input: Umum): TandaTangan[] {
  const bidan = findPeran(input, 'bidan')
  return bidan ? [signature(['Mengetahui,'], bidan), ketua(input)] : [ketua(input)]
}

/** The same, with the head of the Puskesmas centred below. */
function tiga(input: Umum): TandaTangan[] {
  const kepala = findPeran(input, 'kepalaPuskesmas')
  return kepala ? [...pos(input), signature(['Mengetahui,'], kepala)] : pos(input)
}

/** The head of the desa at the left, on a line to write on, the head of the kader at the right. */
function desa(input: Umum): TandaTangan[] {
  const nama = posyanduOf(input)?.desa ?? input.tempat.desa
  return [{ atas: ['Mengetahui,', `Kepala Desa ${nama ?? ''}`.trim()], nama: '', nip: null }, ketua(input)]
}

/**
 * The maker of the report at the right under the date, the head of the Puskesmas acknowledging: at the left of two,
 * centred below the others when there are more.
 */
function pustu(input: Umum): TandaTangan[] {
  const kepala = findPeran(input, 'kepalaPuskesmas')
  const lain = input.penandatangan.filter((p) => p !== kepala)
  const pembuat = lain.find((p) => p.peran === 'bidan') ?? lain[0]
  const kedua = lain.filter((p) => p !== pembuat)
  const date = placeAndDate(input, null)
  if (!pembuat) return kepala ? [signature([date], kepala)] : []
  const dated = signature([date], pembuat)
  const mengetahui = kepala ? [signature(['Mengetahui,'], kepala)] : []
  const [first, ...others] = kedua.map((p) => signature([''], p))
  if (!first) return [...mengetahui, dated]
  return [first, dated, ...others, ...mengetahui]
}

const susunan = { pos, tiga, desa, pustu } as const

/** Who signs a form, in the order of the places on paper. */
export function createTandaTangan(cara: keyof typeof susunan, input: Umum): TandaTangan[] {
  return susunan[cara](input)
}
