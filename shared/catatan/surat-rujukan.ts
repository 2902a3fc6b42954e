import { boleh, pilihan, rujuk, tanggal, teks, tertutup } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Somebody sent to a Puskesmas or a hospital, and what came back. */
export const suratRujukan = catatan({
  nama: 'rujukan',
  sebut: 'Rujukan',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'kelola',
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    ke: pilihan('Dirujuk ke', { puskesmas: 'Puskesmas', rs: 'RS', lainnya: 'lainnya' }),
    tujuan: boleh(teks('Nama tempat', 200)),
    alasan: tertutup(teks('Alasan', 1_000)),
    tindakan: tertutup(boleh(teks('Sudah dilakukan', 1_000))),
    pengirim: boleh(teks('Pengirim', 200)),
    /** The day of the answer; without it none has come. */
    dijawab: boleh(tanggal('Dijawab')),
    hasil: boleh(
      pilihan('Hasil', {
        kembali: 'kembali ke Pustu',
        rawatJalan: 'rawat jalan',
        rawatInap: 'rawat inap',
        rujukLagi: 'dirujuk lagi',
        tidakDatang: 'tidak datang',
      }),
    ),
    jawaban: tertutup(boleh(teks('Jawaban', 1_000))),
    saran: tertutup(boleh(teks('Yang perlu dilakukan', 1_000))),
  },
})
