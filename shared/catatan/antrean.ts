import { bilangan, boleh, jam, rujuk } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/**
 * A visitor of a posyandu day on the way through its five steps: the number she holds, the step she is at, and when she
 * came to each. A day that is typed afterwards from paper has no times.
 *
 * @source docs/aturan/siklus-hidup.md, "The day in five steps"
 */
export const antrean = catatan({
  nama: 'antrean',
  sebut: 'Antrean',
  milik: { oleh: 'lewat', kolom: 'hari_buka_id' },
  hak: 'isi',
  kelola: ['orang_id'],
  satuPer: [['hari_buka_id', 'orang_id']],
  judul: (isi, { orang, hari, denganOrang }) =>
    `Antrean nomor ${isi.nomor ?? '–'}${denganOrang ? ` ${orang(isi.orang_id)}` : ''}${hari(isi.hari_buka_id)}`,
  isian: {
    hari_buka_id: rujuk(null, 'hari_buka'),
    orang_id: rujuk(null, 'orang'),
    nomor: bilangan('Nomor', { tolak: [1, 5_000] }),
    /** 1 to 5; 6 after the last. */
    langkah: bilangan('Langkah', { tolak: [1, 6] }),
    daftar: boleh(jam('Mendaftar')),
    l2: boleh(jam('Masuk langkah 2')),
    l3: boleh(jam('Masuk langkah 3')),
    l4: boleh(jam('Masuk langkah 4')),
    l5: boleh(jam('Masuk langkah 5')),
    selesai: boleh(jam('Selesai')),
  },
})
