import { sebutTemuan } from '../domain/mutu/temuan.ts'
import { boleh, bulan, pilihan, program, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/**
 * "Memang benar", said to a finding before a month is sent; it holds as long as the values it was said of stay.
 *
 * @source docs/aturan/mutu.md, "Jawaban"
 */
export const jawabanTemuan = catatan({
  nama: 'jawaban_temuan',
  sebut: 'Jawaban temuan',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { orang, fasilitas, tanggal: hari, bulan: sebutBulan, denganOrang }) => {
    const siapa = isi.orang_id ? (denganOrang ? ` ${orang(isi.orang_id)}` : '') : ` ${fasilitas(isi.posyandu_id)}`
    const kode = sebutTemuan[String(isi.kode) as keyof typeof sebutTemuan] ?? ''
    return `Jawaban "memang benar" (${kode})${siapa}${hari(isi.tanggal)}${sebutBulan(isi.bulan)}`
  },
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    kode: pilihan('Temuan', sebutTemuan),
    orang_id: boleh(rujuk('Anak', 'orang')),
    /** Id of the other child of a pair, who may be known at the Puskesmas alone: no reference to it. */
    pasangan: boleh(program(teks(null, 36))),
    tanggal: boleh(tanggal('Tanggal')),
    /** Of what is said of a posyandu. */
    bulan: boleh(bulan('Bulan')),
    isian: boleh(pilihan('Ukuran', { bb: 'BB', tb: 'TB/PB', 'bb+tb': 'BB dan TB/PB' })),
    /** Digest of the values it was given about. */
    atas: program(teks(null, 64)),
  },
})
