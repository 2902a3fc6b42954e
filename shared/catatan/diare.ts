import { boleh, rujuk, tanggal, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/**
 * Somebody with diarrhoea, and what was done.
 *
 * @source docs/aturan/catatan.md, "Buku kecil"
 */
export const diare = catatan({
  nama: 'diare',
  sebut: 'Diare',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'tanggal']],
  buku: { judul: 'Diare', ket: 'siapa yang diare, oralit, zinc, dan rujukannya' },
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    oralit: boleh(yaTidak('Oralit')),
    zinc: boleh(yaTidak('Zinc')),
    dirujuk: boleh(yaTidak('Dirujuk')),
  },
})
