import { bilangan, boleh, panjang, rujuk, tanggal, teks, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/**
 * What the register of women of childbearing age asks of one: her children, LILA, iodised salt.
 *
 * @source docs/aturan/catatan.md, "Buku kecil"
 */
export const wus = catatan({
  nama: 'wus',
  sebut: 'Catatan WUS',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  sebutOrang: 'Ibu',
  hak: 'isi',
  untuk: 'dewasa',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'tanggal']],
  buku: { judul: 'WUS', ket: 'wanita usia subur: anak, LILA, garam beryodium', jk: 'P' },
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    anak_hidup: boleh(bilangan('Anak hidup', { satuan: 'anak', tolak: [0, 25] })),
    anak_meninggal: boleh(teks('Anak meninggal', 100)),
    lila_mm: boleh(panjang('LILA', { tolak: [100, 600], tanya: [180, 450] })),
    yodium: boleh(yaTidak('Garam beryodium')),
  },
})
