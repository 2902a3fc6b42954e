import { daftarBahan, type KodeBahan } from '../domain/persediaan/bahan.ts'
import { bilangan, boleh, pilihan, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** What a line is about, in words. */
const namaBahan = Object.fromEntries(Object.entries(daftarBahan).map(([kode, { nama }]) => [kode, nama])) as {
  readonly [K in KodeBahan]: string
}

/**
 * What came into the cupboard of a posyandu, went out of it, was spoiled, or was counted there. A capsule or a dose on a
 * card takes nothing out by itself: a person writes down what was used.
 *
 * @source docs/aturan/catatan.md, "Stok"
 */
export const stok = catatan({
  nama: 'stok',
  sebut: 'Persediaan',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { fasilitas, tanggal: hari }) => `Persediaan ${fasilitas(isi.posyandu_id)}${hari(isi.tanggal)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    bahan: pilihan('Bahan', namaBahan),
    tanggal: tanggal('Tanggal'),
    jenis: pilihan('Jenis', { terima: 'terima', keluar: 'keluar', rusak: 'rusak', opname: 'dihitung' }),
    jumlah: bilangan('Jumlah', { tolak: [0, 100_000] }),
    batch: boleh(teks('Nomor batch', 50)),
    kedaluwarsa: boleh(tanggal('Kedaluwarsa')),
    keterangan: boleh(teks('Keterangan', 500)),
  },
})
