import type { Umum } from '../masukan.ts'
import type { FormModel } from '../model.ts'
import { namaKabupaten, namaPosyandu, namaPuskesmas, namaTempat } from '../nama.ts'

/** The head of a monthly report to the Puskesmas: who reports, of which posyandu. */
export function kepalaUnit({ posyanduId, kepala, tempat }: Umum): FormModel['kepala'] {
  const satu = posyanduId === null ? undefined : kepala.get(posyanduId)
  return [
    [
      { label: 'Unit pelapor', nilai: namaTempat(tempat) },
      { label: 'Posyandu', nilai: satu ? namaPosyandu(satu.nama) : `semua (${kepala.size})` },
      { label: 'Puskesmas', nilai: namaPuskesmas(tempat) },
    ],
    [
      { label: 'Desa / Kelurahan', nilai: satu?.desa ?? tempat.desa ?? '–' },
      { label: 'Kecamatan', nilai: tempat.kecamatan },
      { label: 'Kabupaten', nilai: namaKabupaten(tempat) },
    ],
  ]
}
