import { z } from 'zod'
import { kodePeriksa } from '../domain/penimbangan/kode-periksa.ts'
import {
  bawaan,
  berat,
  boleh,
  json,
  luarSidik,
  panjang,
  pilihan,
  program,
  rujuk,
  tanggal,
  teks,
  urutan,
  yaTidak,
} from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** What `jawaban_periksa` holds, as JSON: the questions answered "memang benar", with the values they were answered for. */
export const Dijawab = z.array(z.strictObject({ kode: z.enum(kodePeriksa), bb: z.string(), tb: z.string() }))

/** A weighing of a child, with what else the sheet asks on the day. */
export const penimbangan = catatan({
  nama: 'penimbangan',
  sebut: 'Penimbangan',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  untuk: 'anak',
  kelola: ['pengganti_nt', 'pengganti_alasan', 'pengganti_bb_g', 'pengganti_bb_lalu_g'],
  // One that was imported knows its day, not the hari buka.
  satuPer: [
    ['hari_buka_id', 'orang_id'],
    ['orang_id', 'tanggal'],
  ],
  sejak: 'tanggal',
  sampah: { nama: 'penimbangan', juga: 'Penimbangannya' },
  dihitung: [
    'orang_id',
    'tanggal',
    'posyandu_id',
    'bb_g',
    'tb_mm',
    'cara_ukur',
    'edema',
    // An answer lets an impossible value count.
    'bb_ketikan',
    'tb_ketikan',
    'jawaban_periksa',
    'pengganti_nt',
    'pengganti_alasan',
    'pengganti_bb_g',
    'pengganti_bb_lalu_g',
  ],
  berurut: { per: ['orang_id', 'tanggal'], oleh: 'urut' },
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    /** The lamport time of the change that made the row. Two on one day: the higher counts. */
    urut: luarSidik(program(urutan(null, 1))),
    posyandu_id: boleh(rujuk('Tempat', 'fasilitas')),
    hari_buka_id: boleh(rujuk(null, 'hari_buka')),
    bb_g: boleh(berat('BB')),
    /** What was typed when it cannot be a weight in kg and waits for an answer ("3200"). */
    bb_ketikan: boleh(teks('BB seperti diketik')),
    tb_mm: boleh(panjang('TB/PB')),
    tb_ketikan: boleh(teks('TB/PB seperti diketik')),
    cara_ukur: boleh(pilihan('Cara ukur', { terlentang: 'terlentang', berdiri: 'berdiri' })),
    lila_mm: boleh(panjang('LILA')),
    lk_mm: boleh(panjang('Lingkar kepala')),
    vitamin_a: boleh(pilihan('Vitamin A', { biru: 'biru', merah: 'merah' })),
    obat_cacing: boleh(yaTidak('Obat cacing')),
    asi: boleh(pilihan('ASI', { ya: 'ya', tidak: 'tidak' })),
    edema: bawaan(yaTidak('Edema'), 0),
    catatan: boleh(teks('Catatan')),
    pengganti_nt: boleh(pilihan('N/T menurut bidan', { N: 'N', T: 'T' })),
    pengganti_alasan: boleh(teks('Alasan N/T menurut bidan')),
    pengganti_bb_g: boleh(berat('BB saat N/T diputuskan')),
    pengganti_bb_lalu_g: boleh(berat('BB bulan lalu saat N/T diputuskan')),
    jawaban_periksa: boleh(json('Jawaban "memang benar"', Dijawab)),
    naik_menurut_berkas: program(boleh(teks('Naik menurut berkas'))),
    impor_id: program(boleh(rujuk(null, 'impor'))),
  },
})
