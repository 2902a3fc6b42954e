import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import type { Umum } from './masukan.ts'
import type { FormModel } from './model.ts'
import { namaKabupaten } from './nama.ts'

/** Header blocks that many forms share. @source the SIP and ILP sheets: docs/aturan/formulir.md */

/** What is said of the posyandu a form is of; of several, of the place. */
function tempatOf({ posyanduId, kepala, tempat }: Umum): { nama: string; desa: string; dusun: string; rw: string } {
  const posyandu = posyanduId === null ? undefined : kepala.get(posyanduId)
  const desa = posyandu?.desa ?? tempat.desa
  return {
    nama: posyandu?.nama ?? 'semua posyandu',
    desa: desa === null ? '–' : tanpaAwalan('desa', desa),
    dusun: posyandu?.dusun ?? '–',
    rw: posyandu?.rw ?? '–',
  }
}

/** The head of a register of the Sistem Informasi Posyandu. */
export function kepalaSip(input: Umum): FormModel['kepala'] {
  const { nama, desa } = tempatOf(input)
  return [
    [
      { label: 'POSYANDU', nilai: nama },
      { label: 'DESA/KEL', nilai: desa },
    ],
    [
      { label: 'KECAMATAN', nilai: input.tempat.kecamatan },
      { label: 'KAB/KOTA', nilai: namaKabupaten(input.tempat) },
    ],
  ]
}

/** "JANUARI S.D. DESEMBER 2026", under the title of a register of a year. */
export function judulTahun({ periode }: Pick<Umum, 'periode'>): string {
  return `JANUARI S.D. DESEMBER ${periode.kode}`
}

/** The head of a recap of integrated primary care. */
export function kepalaIlp(input: Umum): FormModel['kepala'] {
  const { nama, desa, dusun, rw } = tempatOf(input)
  return [
    [
      { label: 'Posyandu', nilai: nama },
      { label: 'Dusun / RW', nilai: `${dusun} / ${rw}` },
      { label: 'Desa / Kelurahan', nilai: desa },
    ],
    [
      { label: 'Kecamatan', nilai: input.tempat.kecamatan },
      { label: 'Tahun', nilai: input.periode.kode.slice(0, 4) },
    ],
  ]
}
