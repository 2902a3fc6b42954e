import type { PetaLembar } from './petaan.ts'

/** Words of the page for what a workbook is taken for. */

export const kataPeran: Readonly<Record<PetaLembar['peran'], string>> = {
  induk: 'daftar anak saja',
  baris: 'satu baris satu penimbangan',
  bulan: 'satu bulan penimbangan',
  melebar: 'beberapa bulan berjajar',
  bukan: 'tidak dibaca',
}

export const kataKolom: Readonly<Record<string, string>> = {
  no: 'Nomor',
  nama: 'Nama anak',
  nik: 'NIK',
  jk: 'L/P',
  jkL: 'Centang L',
  jkP: 'Centang P',
  tanggalLahir: 'Tanggal lahir',
  lahirHari: 'Hari lahir',
  lahirBulan: 'Bulan lahir',
  lahirTahun: 'Tahun lahir',
  umur: 'Umur',
  namaIbu: 'Nama ibu',
  namaAyah: 'Nama ayah',
  namaOrtu: 'Nama orang tua',
  rt: 'RT',
  rw: 'RW',
  rtRw: 'RT/RW',
  posyandu: 'Posyandu',
  kia: 'Buku KIA',
  tanggal: 'Tanggal timbang',
  berat: 'Berat',
  tinggi: 'Tinggi',
  naik: 'N/T',
  keterangan: 'Keterangan',
}

export const kataPilihan: Readonly<Record<string, string>> = {
  saran: 'Ya, benar begitu',
  tetap: 'Tidak, memang seperti tertulis',
  lewati: 'Jangan dipakai',
  ya: 'Ya, catat keluar',
  tidak: 'Tidak, masih anggota',
  gram: 'Gram',
  kg: 'Kilogram',
  perkiraan: 'Perkirakan dari umur',
  kosong: 'Kosongkan dulu',
}
