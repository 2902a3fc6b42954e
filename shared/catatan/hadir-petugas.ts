import { boleh, himpunan, jam, nama, pilihan, rujuk } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Who serves at a posyandu, as the sheet of a day lists them. */
export const jenisPetugas = {
  kader: 'kader',
  bidan: 'bidan',
  perawat: 'perawat',
  dokter: 'dokter',
  gizi: 'petugas gizi',
  promkes: 'promkes',
  plkb: 'PLKB',
  pokja: 'pokja',
  perangkat: 'perangkat desa',
  lainnya: 'lainnya',
} as const
export type JenisPetugas = keyof typeof jenisPetugas

/**
 * Who served on a day: a kader of the book, or somebody by name; from when to when, and at which of the five steps.
 *
 * @source docs/aturan/catatan.md, "Buku kecil"
 */
export const hadirPetugas = catatan({
  nama: 'hadir_petugas',
  sebut: 'Petugas hadir',
  milik: { oleh: 'lewat', kolom: 'hari_buka_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['hari_buka_id', 'kader_id']],
  salahSatu: [['kader_id', 'nama']],
  judul: (isi, { kader, hari }) => {
    const jenis = jenisPetugas[String(isi.jenis) as JenisPetugas] ?? 'petugas'
    return `Kehadiran ${jenis} ${isi.kader_id ? kader(isi.kader_id) : (isi.nama ?? '')}${hari(isi.hari_buka_id)}`
  },
  isian: {
    hari_buka_id: rujuk(null, 'hari_buka'),
    jenis: pilihan('Jenis', jenisPetugas),
    kader_id: boleh(rujuk('Kader', 'kader')),
    nama: boleh(nama('Nama')),
    jk: boleh(pilihan('Jenis kelamin', { L: 'laki-laki', P: 'perempuan' })),
    datang: boleh(jam('Datang')),
    pulang: boleh(jam('Pulang')),
    langkah: boleh(
      himpunan('Langkah', [
        ['1', '1 pendaftaran'],
        ['2', '2 penimbangan dan pengukuran'],
        ['3', '3 pencatatan'],
        ['4', '4 pelayanan kesehatan'],
        ['5', '5 penyuluhan'],
      ]),
    ),
  },
})
