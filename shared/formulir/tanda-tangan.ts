import { formatNip } from '#shared/text/nip.ts'
import { formatTanggalPanjang } from '#shared/text/tanggal.ts'
import type { TandaTangan } from './model.ts'
import { namaPosyandu } from './nama.ts'
import type { MasukanForm, PenandatanganForm } from './pengaturan-form.ts'

function signature(atas: string[], orang: PenandatanganForm): TandaTangan {
  return {
    atas: [...atas, orang.jabatan],
    nama: orang.nama,
    nip: orang.nip === null || orang.nip === '' ? null : formatNip(orang.nip),
  }
}

function placeAndDate(input: MasukanForm, desa: string | null): string {
  return `${desa ?? input.tempat.desa ?? input.tempat.nama}, ${formatTanggalPanjang(input.tanggalPencatatan)}`
}

/** The bidan acknowledges at the left, the head of the kader signs at the right. */
export function tandaTanganF1(
  input: MasukanForm,
  posyandu: { nama: string; desa: string | null; ketuaKader: string | null },
): TandaTangan[] {
  const bidan = input.penandatangan.find((p) => p.peran === 'bidan')
  const ketua = {
    atas: [placeAndDate(input, posyandu.desa), `Ketua ${namaPosyandu(posyandu.nama)}`],
    nama: posyandu.ketuaKader ?? '',
    nip: null,
  }
  return bidan ? [signature(['Mengetahui,'], bidan), ketua] : [ketua]
}

/**
 * The maker of the report at the right under the date, the head of the Puskesmas acknowledging: at the left of two,
 * centred below the others when there are more.
 */
export function tandaTanganF2(input: MasukanForm): TandaTangan[] {
  const kepala = input.penandatangan.find((p) => p.peran === 'kepalaPuskesmas')
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
