import type { Db } from '#main/toko/toko.ts'
import { catatan } from '#shared/catatan/catatan.ts'
import { daftarCatatan, type NamaCatatan, namaCatatan } from '#shared/catatan/daftar.ts'
import { antarTd } from '#shared/domain/kartu/antar.ts'
import { rujukanDari } from '#shared/domain/kartu/rujukan.ts'
import { tdIbu } from '#shared/domain/kartu/td-ibu.ts'
import { berat, bilangan, boleh, jam, pilihan, rujuk, tanggal, tertutup, yaTidak } from '#shared/isian/isian.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { kelompokTd, kolomDari } from '#shared/kartu/kolom.ts'
import { createTabel } from './tabel-catatan.ts'

/**
 * A card without a head that no book has: a visit is the person's own. Importing this file registers it, so it is imported
 * before the program, and only by tests that have a process of their own.
 */

const kunjungan = catatan({
  nama: 'kunjungan_dewasa_uji',
  sebut: 'Kunjungan dewasa uji',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  untuk: 'dewasa',
  satuPer: [['orang_id', 'tanggal']],
  sampah: { nama: 'kunjunganDewasaUji', juga: 'Kunjungannya' },
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    posyandu_id: boleh(rujuk('Tempat', 'fasilitas')),
    hari_buka_id: boleh(rujuk(null, 'hari_buka')),
    bb_g: boleh(berat('BB', { tolak: [25_000, 200_000] })),
    td_sistole: boleh(bilangan('Sistole', { satuan: 'mmHg', tolak: [50, 300] })),
    td_diastole: boleh(bilangan('Diastole', { satuan: 'mmHg', tolak: [20, 200] })),
    merokok: boleh(yaTidak('Merokok')),
    jam_obat: boleh(jam('Jam minum obat')),
    hiv: tertutup(boleh(pilihan('HIV', { nonreaktif: 'nonreaktif', reaktif: 'reaktif' }))),
    impor_id: boleh(rujuk(null, 'impor')),
  },
})

const nama = kunjungan.nama as string as NamaCatatan
const kolom = kolomDari({ nama, isian: kunjungan.isian })

export const dewasaUji: Kartu = {
  kode: 'dewasa-uji',
  judul: 'Kartu dewasa uji',
  sebut: 'Dewasa uji',
  kunjungan: nama,
  kepala: null,
  masa: null,
  siapa: { umur: { satuan: 'tahun', dari: 18, sampai: 59 }, jk: null },
  kelompok: [
    { judul: 'Pengukuran', kolom: [kolom('bb_kg', { di: 'bb_g', nomor: '2', lgk: '2k' })] },
    kelompokTd(kolom, '3'),
    {
      judul: 'Kebiasaan',
      kolom: [kolom('merokok', { nomor: '4', lgk: '5k' }), kolom('jam_obat'), kolom('hiv', { lgk: '4n' })],
    },
  ],
  cetak: { tanggal: '1', putusan: { 5: 'td_ibu' } },
  putusan: [tdIbu, rujukanDari([tdIbu])],
  riwayat: () => ({}),
  antarKolom: antarTd,
}

Object.assign(daftarCatatan, { [nama]: kunjungan })
namaCatatan.push(nama)
;(daftarKartu as Kartu[]).push(dewasaUji)

/** Makes its table in a book. */
export function createTabelKartuUji(db: Db): void {
  createTabel(db, nama)
}
