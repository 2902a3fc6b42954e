import type { WargaIsi } from '#shared/contract/warga.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { OrangDipilih } from './pilih-orang.tsx'

const teksPolos = [
  'nama',
  'nik',
  'noKk',
  'namaAyah',
  'alamat',
  'dusun',
  'rt',
  'rw',
  'telepon',
  'noJkn',
  'disabilitas',
  'catatan',
] as const

/** What is typed of a person. */
export type KetikanWarga = Readonly<Record<(typeof teksPolos)[number], string>> &
  Pick<WargaIsi, 'jk' | 'tanggalLahirPerkiraan' | 'hubunganKk' | 'statusKawin' | 'gakin'> & {
    readonly lahir: string
    readonly ibu: OrangDipilih
    readonly suami: OrangDipilih
  }

const takAda: OrangDipilih = { id: null, nama: '' }

export function ketikanKosong(nama = ''): KetikanWarga {
  return {
    ...(Object.fromEntries(teksPolos.map((satu) => [satu, ''])) as Record<(typeof teksPolos)[number], string>),
    nama,
    jk: null,
    lahir: '',
    tanggalLahirPerkiraan: false,
    hubunganKk: null,
    statusKawin: null,
    gakin: null,
    ibu: takAda,
    suami: takAda,
  }
}

/** A person of the book as it would have been typed. */
export function ketikanDari(isi: WargaIsi): KetikanWarga {
  return {
    ...(Object.fromEntries(teksPolos.map((satu) => [satu, isi[satu] ?? ''])) as Record<
      (typeof teksPolos)[number],
      string
    >),
    jk: isi.jk,
    lahir: isi.tanggalLahir === null ? '' : formatTanggal(isi.tanggalLahir),
    tanggalLahirPerkiraan: isi.tanggalLahirPerkiraan,
    hubunganKk: isi.hubunganKk,
    statusKawin: isi.statusKawin,
    gakin: isi.gakin,
    ibu: { id: isi.ibuId, nama: isi.namaIbu ?? '' },
    suami: { id: isi.suamiId, nama: isi.namaSuami ?? '' },
  }
}

const boleh = (teks: string) => (teks.trim() === '' ? null : teks.trim())

/** What was typed, as the book takes it; null while the birth date is no date. */
export function bacaWarga(ketikan: KetikanWarga): WargaIsi | null {
  const lahir = readKetikanTanggal(ketikan.lahir)
  if (lahir.kind === 'salah') return null
  return {
    nama: ketikan.nama,
    jk: ketikan.jk,
    tanggalLahir: lahir.kind === 'tanggal' ? lahir.tanggal : null,
    tanggalLahirPerkiraan: ketikan.tanggalLahirPerkiraan,
    nik: boleh(ketikan.nik),
    noKk: boleh(ketikan.noKk),
    hubunganKk: ketikan.hubunganKk,
    statusKawin: ketikan.statusKawin,
    ibuId: ketikan.ibu.id,
    namaIbu: boleh(ketikan.ibu.nama),
    suamiId: ketikan.suami.id,
    namaSuami: boleh(ketikan.suami.nama),
    namaAyah: boleh(ketikan.namaAyah),
    alamat: boleh(ketikan.alamat),
    dusun: boleh(ketikan.dusun),
    rt: boleh(ketikan.rt),
    rw: boleh(ketikan.rw),
    telepon: boleh(ketikan.telepon),
    noJkn: boleh(ketikan.noJkn),
    gakin: ketikan.gakin,
    disabilitas: boleh(ketikan.disabilitas),
    catatan: boleh(ketikan.catatan),
  }
}
