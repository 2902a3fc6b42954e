import { bilangan, boleh, nama, pilihan, rujuk, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Groups of which offices hand down how many there are. */
const jenisSasaran = {
  hamil: 'ibu hamil',
  bersalin: 'ibu bersalin',
  bayi: 'bayi lahir hidup',
  survivingInfant: 'surviving infant',
  baduta: 'baduta',
  balita: 'balita',
  sekolah: 'anak usia sekolah',
  remajaPutri: 'remaja putri',
  dewasa: 'dewasa',
  lansia: 'lansia',
  rumah: 'rumah',
  kk: 'KK',
  penduduk: 'penduduk',
} as const
export type JenisSasaran = keyof typeof jenisSasaran

/**
 * An official figure for a year: of a posyandu of the book, or of a whole desa.
 *
 * @source docs/aturan/catatan.md, "Buku kecil"
 */
export const sasaran = catatan({
  nama: 'sasaran',
  sebut: 'Sasaran resmi',
  milik: { oleh: 'pembuat' },
  hak: 'kelola',
  salahSatu: [['posyandu_id', 'desa']],
  buku: {
    judul: 'Sasaran resmi',
    ket: 'angka sasaran setahun dari kantor, per posyandu atau per desa',
    tetap: ['tahun', 'posyandu_id', 'desa', 'sumber'],
  },
  judul: (isi, { fasilitas }) => {
    const tempat = isi.posyandu_id ? fasilitas(isi.posyandu_id) : `desa ${isi.desa ?? ''}`
    return `Sasaran resmi ${isi.tahun ?? ''} ${tempat}`
  },
  isian: {
    tahun: bilangan('Tahun', { tolak: [2000, 2100] }),
    posyandu_id: boleh(rujuk('Posyandu', 'fasilitas')),
    desa: boleh(nama('Desa')),
    apa: pilihan('Sasaran', jenisSasaran),
    jumlah: bilangan('Jumlah', { tolak: [0, 1_000_000] }),
    sumber: boleh(teks('Sumber', 200)),
  },
})
