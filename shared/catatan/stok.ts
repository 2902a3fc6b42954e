import { bilangan, boleh, pilihan, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

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
    bahan: pilihan('Bahan', {
      kms: 'KMS',
      bukuKia: 'Buku KIA',
      oralit: 'oralit',
      zinc: 'zinc',
      vitBiru: 'vitamin A biru',
      vitMerah: 'vitamin A merah',
      ttd: 'tablet tambah darah',
      mms: 'MMS',
      obatCacing: 'obat cacing',
      stikGula: 'stik gula darah',
      pmtKemasan: 'PMT kemasan',
      vaksinHb0: 'vaksin HB0',
      vaksinBcg: 'vaksin BCG',
      vaksinOpv: 'vaksin polio tetes',
      vaksinDpt: 'vaksin DPT-HB-Hib',
      vaksinHeksa: 'vaksin heksavalen',
      vaksinPcv: 'vaksin PCV',
      vaksinRv: 'vaksin rotavirus',
      vaksinIpv: 'vaksin IPV',
      vaksinMr: 'vaksin MR',
      vaksinJe: 'vaksin JE',
      vaksinTd: 'vaksin Td',
      lainnya: 'lainnya',
    }),
    tanggal: tanggal('Tanggal'),
    jenis: pilihan('Jenis', { terima: 'terima', keluar: 'keluar', rusak: 'rusak', opname: 'dihitung' }),
    jumlah: bilangan('Jumlah', { tolak: [0, 100_000] }),
    batch: boleh(teks('Nomor batch', 50)),
    kedaluwarsa: boleh(tanggal('Kedaluwarsa')),
    keterangan: boleh(teks('Keterangan', 500)),
  },
})
