import {
  bawaan,
  berat,
  bilangan,
  boleh,
  luarSidik,
  nama,
  nomorOrang,
  panjang,
  pilihan,
  program,
  rujuk,
  tambahan,
  tanggal,
  teks,
  yaTidak,
} from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/**
 * Places in a family, as its card of family says them.
 *
 * @source docs/aturan/siklus-hidup.md, "Families"
 */
export const hubunganKk = {
  kepala: 'kepala keluarga',
  istri: 'istri',
  suami: 'suami',
  anak: 'anak',
  menantu: 'menantu',
  cucu: 'cucu',
  orangTua: 'orang tua',
  mertua: 'mertua',
  famili: 'famili lain',
  lainnya: 'lainnya',
} as const
export type HubunganKk = keyof typeof hubunganKk

/** A person. Joined to another record of the same person, `digabung_ke_id` names the one that stayed. */
export const orang = catatan({
  nama: 'orang',
  sebut: 'Data diri',
  milik: { oleh: 'anggota' },
  turut: ['digabung_ke_id'],
  hak: 'isi',
  pembuat: 'semua',
  sampah: { nama: 'balita', juga: 'Anaknya' },
  judul: (isi) => `Data diri ${isi.nama ?? ''}`,
  dihitung: ['jk', 'tanggal_lahir'],
  isian: {
    nama: nama('Nama'),
    jk: boleh(pilihan('Jenis kelamin', { L: 'laki-laki', P: 'perempuan' })),
    tanggal_lahir: boleh(tanggal('Tanggal lahir')),
    tanggal_lahir_perkiraan: bawaan(yaTidak('Tanggal lahir perkiraan'), 0),
    nik: boleh(nomorOrang('NIK')),
    nik_status: bawaan(pilihan('Status NIK', { resmi: 'resmi', sementara: 'sementara', belum: 'belum ada' }), 'belum'),
    // Follows from the id.
    kode_sementara: luarSidik(program(boleh(teks(null)))),
    no_kk: boleh(nomorOrang('Nomor KK')),
    ibu_id: boleh(rujuk('Ibu', 'orang')),
    nama_ibu: boleh(teks('Nama ibu')),
    nik_ibu: boleh(nomorOrang('NIK ibu')),
    nama_ayah: boleh(teks('Nama ayah')),
    alamat: boleh(teks('Alamat')),
    dusun: boleh(teks('Dusun')),
    rt: boleh(teks('RT')),
    rw: boleh(teks('RW')),
    telepon: boleh(teks('Telepon')),
    no_jkn: boleh(nomorOrang('Nomor JKN')),
    gakin: boleh(yaTidak('Keluarga miskin (gakin)')),
    anak_ke: boleh(bilangan('Anak ke')),
    bb_lahir_g: boleh(berat('BB lahir')),
    pb_lahir_mm: boleh(panjang('PB lahir')),
    lk_lahir_mm: boleh(panjang('Lingkar kepala lahir')),
    imd: boleh(yaTidak('IMD')),
    urutan_register: boleh(bilangan('Urutan register')),
    meninggal_pada: boleh(tanggal('Meninggal pada')),
    catatan: boleh(teks('Catatan')),
    digabung_ke_id: boleh(rujuk('Digabung ke', 'orang')),
    status_kawin: tambahan(
      boleh(
        pilihan('Status kawin', {
          kawin: 'kawin',
          belum: 'belum kawin',
          ceraiHidup: 'cerai hidup',
          ceraiMati: 'cerai mati',
        }),
      ),
    ),
    nama_suami: tambahan(boleh(nama('Nama suami'))),
    dawis: tambahan(boleh(teks('Dasawisma', 500))),
    tahapan_ks: tambahan(boleh(teks('Tahapan KS', 100))),
    disabilitas: tambahan(boleh(teks('Disabilitas', 500))),
    no_kms: tambahan(boleh(teks('Nomor KMS', 100))),
    suami_id: tambahan(boleh(rujuk('Suami', 'orang'))),
    hubungan_kk: tambahan(boleh(pilihan('Hubungan dengan kepala keluarga', hubunganKk))),
  },
})
