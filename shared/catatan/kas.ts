import { z } from 'zod'
import { boleh, bulan, json, pilihan, rujuk, rupiah, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Who agreed to money that was spent. */
export const DaftarSetuju = z.array(z.strictObject({ nama: z.string().min(1).max(200), peran: z.string().max(40) }))

/**
 * A line of the cash book of a posyandu. A mistake is corrected by a line that reverses it.
 *
 * @source docs/aturan/koproduksi.md, "Records"
 */
export const kas = catatan({
  nama: 'kas',
  sebut: 'Kas',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { fasilitas, tanggal: hari }) => `Kas ${fasilitas(isi.posyandu_id)}${hari(isi.tanggal)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    tanggal: tanggal('Tanggal'),
    arah: pilihan('Arah', { masuk: 'masuk', keluar: 'keluar' }),
    sumber: boleh(
      pilihan('Sumber', {
        saldoAwal: 'saldo awal',
        tabunganSampah: 'tabungan sampah',
        iuranWarga: 'iuran warga',
        danaSehat: 'dana sehat',
        usahaPosyandu: 'usaha posyandu',
        sumbanganWarga: 'sumbangan warga',
        csr: 'CSR',
        bmt: 'BMT',
        apbdes: 'APBDes',
        apbd: 'APBD',
        dakBok: 'DAK/BOK',
        lainnya: 'lainnya',
      }),
    ),
    pos: boleh(
      pilihan('Pos', {
        pmt: 'PMT',
        transportKader: 'transport kader',
        alat: 'alat',
        tempat: 'tempat',
        kegiatan: 'kegiatan',
        rujukan: 'rujukan',
        lainnya: 'lainnya',
      }),
    ),
    uraian: boleh(teks('Uraian', 500)),
    rupiah: rupiah('Jumlah'),
    /** Number of the receipt. */
    bukti: boleh(teks('Nomor bukti', 100)),
    setuju: boleh(json('Disetujui', DaftarSetuju)),
    /** The line this one takes back. */
    membalik_id: boleh(rujuk('Membalik', 'kas')),
  },
})

/** The board of a month: what the posyandu tells everybody. @source docs/aturan/koproduksi.md, "Records" */
export const papan = catatan({
  nama: 'papan',
  sebut: 'Papan informasi',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['posyandu_id', 'bulan']],
  judul: (isi, { fasilitas, bulan: sebut }) => `Papan informasi ${fasilitas(isi.posyandu_id)}${sebut(isi.bulan)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    bulan: bulan('Bulan'),
    disusun_pada: boleh(tanggal('Disusun pada')),
    disahkan_kader: boleh(teks('Disahkan kader', 200)),
    disahkan_bidan: boleh(teks('Disahkan bidan', 200)),
    dipasang_pada: boleh(tanggal('Dipasang pada')),
    sidik: boleh(teks('Kode papan', 20)),
  },
})
