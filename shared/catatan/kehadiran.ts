import { boleh, rujuk, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Whether a child, or a kader, was there on a day: one of the two. */
export const kehadiran = catatan({
  nama: 'kehadiran',
  sebut: 'Kehadiran',
  milik: { oleh: 'lewat', kolom: 'hari_buka_id' },
  hak: 'isi',
  kelola: ['orang_id', 'kader_id'],
  satuPer: [
    ['hari_buka_id', 'orang_id'],
    ['hari_buka_id', 'kader_id'],
  ],
  salahSatu: [['orang_id', 'kader_id']],
  judul: (isi, { orang, kader, hari, denganOrang }) => {
    if (isi.kader_id) return `Kehadiran kader ${kader(isi.kader_id)}${hari(isi.hari_buka_id)}`
    return `Tanda ${isi.hadir === 1 ? 'hadir' : 'tidak hadir'}${denganOrang && isi.orang_id ? ` ${orang(isi.orang_id)}` : ''}${hari(isi.hari_buka_id)}`
  },
  isian: {
    hari_buka_id: rujuk(null, 'hari_buka'),
    orang_id: boleh(rujuk(null, 'orang')),
    kader_id: boleh(rujuk(null, 'kader')),
    hadir: yaTidak('Hadir'),
  },
})
