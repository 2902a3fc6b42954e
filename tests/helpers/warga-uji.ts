import type { WargaIsi } from '#shared/contract/warga.ts'

/** Who somebody is, nothing filled in but what is told. */
export function wargaUji(isi: Partial<WargaIsi> = {}): WargaIsi {
  return {
    ...{ nama: 'Sumiati', jk: 'P', tanggalLahir: '1990-03-02', tanggalLahirPerkiraan: false, nik: null, noKk: null },
    ...{ hubunganKk: null, statusKawin: null, ibuId: null, namaIbu: null, suamiId: null, namaSuami: null },
    ...{ namaAyah: null, alamat: null, dusun: null, rt: '03', rw: null, telepon: null, noJkn: null, gakin: null },
    ...{ disabilitas: null, catatan: null },
    ...isi,
  }
}
