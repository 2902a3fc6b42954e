import { berat, bilangan, boleh, panjang, pilihan, rujuk, tanggal, tertutup } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A cycle of supplementary food for a thin child or a thin pregnant woman. @source Juknis PMT pangan lokal 2023 */
export const pmt = catatan({
  nama: 'pmt',
  sebut: 'PMT',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'mulai']],
  isian: {
    orang_id: rujuk(null, 'orang'),
    mulai: tanggal('Mulai'),
    siklus: boleh(bilangan('Lama siklus', { satuan: 'hari', tolak: [1, 366] })),
    sasaran: boleh(pilihan('Sasaran', { balita: 'balita', bumil: 'ibu hamil' })),
    /** A diagnosis. */
    alasan: tertutup(
      boleh(
        pilihan('Alasan', {
          wasting: 'gizi kurang',
          underweight: 'BB kurang',
          tidakNaik: 'BB tidak naik',
          kek: 'KEK',
        }),
      ),
    ),
    jenis: boleh(pilihan('Jenis', { pabrikan: 'pabrikan', lokal: 'pangan lokal' })),
    sumber: boleh(
      pilihan('Sumber dana', {
        dakNonfisik: 'DAK nonfisik',
        apbd: 'APBD',
        mitra: 'mitra',
        danaDesa: 'dana desa',
        swadaya: 'swadaya',
      }),
    ),
    selesai: boleh(tanggal('Selesai')),
  },
})

/** A week of such a cycle: how many days it was eaten, and what the child weighed. */
export const pmtHari = catatan({
  nama: 'pmt_hari',
  sebut: 'Pekan PMT',
  milik: { oleh: 'lewat', kolom: 'pmt_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['pmt_id', 'tanggal']],
  isian: {
    pmt_id: rujuk(null, 'pmt'),
    minggu: boleh(bilangan('Minggu ke', { tolak: [1, 60] })),
    tanggal: tanggal('Tanggal'),
    hari_habis: boleh(bilangan('Hari dihabiskan', { satuan: 'hari', tolak: [0, 7] })),
    bb_g: boleh(berat('BB')),
    tb_mm: boleh(panjang('TB/PB')),
    lanjut: boleh(pilihan('Lanjut', { lanjut: 'lanjut', selesai: 'selesai', rujuk: 'rujuk' })),
  },
})
