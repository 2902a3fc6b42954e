import { z } from 'zod'
import { bilangan, boleh, json, pilihan, program, rujuk, tambahan, tanggal, teks, yaTidak } from '../isian/isian.ts'

/** Where and when a visit is, whose own it is. */
export const isianKunjunganOrang = {
  orang_id: rujuk(null, 'orang'),
  tanggal: tanggal('Tanggal kunjungan'),
  posyandu_id: boleh(rujuk('Tempat', 'fasilitas')),
  hari_buka_id: boleh(rujuk(null, 'hari_buka')),
} as const

/** Blood pressure. */
export const isianTd = {
  td_sistole: boleh(bilangan('Sistole', { satuan: 'mmHg', tolak: [50, 300], tanya: [80, 200] })),
  td_diastole: boleh(bilangan('Diastole', { satuan: 'mmHg', tolak: [20, 200], tanya: [40, 130] })),
} as const

/** Signs of TBC; the fifth came after the printed card. */
export const isianTbc = {
  tbc_batuk: boleh(yaTidak('Batuk terus menerus')),
  tbc_demam: boleh(yaTidak('Demam ≥ 2 minggu')),
  tbc_bb_turun: boleh(yaTidak('BB tidak naik atau turun dalam 2 bulan berturut-turut')),
  tbc_kontak: boleh(yaTidak('Kontak erat dengan pasien TBC')),
  tbc_lesu: boleh(yaTidak('Lesu, kurang aktif')),
} as const

/** Blood sugar at any time. */
export const isianGds = boleh(bilangan('Gula darah sewaktu', { satuan: 'mg/dl', tolak: [20, 900], tanya: [50, 400] }))

const indra = (sebut: string) => boleh(pilihan(sebut, { normal: 'normal', gangguan: 'gangguan' }))

/** Counting fingers and whispered words, each side by itself. */
export const isianIndra = {
  mata_kanan: indra('Mata kanan, hitung jari'),
  mata_kiri: indra('Mata kiri, hitung jari'),
  telinga_kanan: indra('Telinga kanan, tes bisik'),
  telinga_kiri: indra('Telinga kiri, tes bisik'),
} as const

/** Ways of contraception. */
export const caraKb = {
  ...{ pil: 'pil', suntik: 'suntik', implan: 'implan', iud: 'IUD', kondom: 'kondom', mow: 'MOW', mop: 'MOP' },
  ...{ mal: 'MAL', lainnya: 'lainnya' },
} as const

/**
 * The last columns of every card of the life cycle: what was taught, where she was sent, who examined, what else is to say.
 *
 * @source Kartu Bantu 2023, Kepmenkes HK.01.07/MENKES/2015/2023
 */
export const isianAkhir = {
  edukasi: boleh(teks('Edukasi', 500)),
  rujuk_ke: boleh(pilihan('Rujuk', { tidak: 'tidak', pustu: 'Pustu', puskesmas: 'Puskesmas', rs: 'RS' })),
  pemeriksa: boleh(
    pilihan('Pemeriksa', {
      kader: 'kader',
      bidan: 'bidan',
      perawat: 'perawat',
      dokter: 'dokter',
      gizi: 'petugas gizi',
      lainnya: 'lainnya',
    }),
  ),
  catatan: boleh(teks('Catatan', 500)),
} as const

/** What `jawaban_tanya` holds, as JSON: the columns of a card answered "memang benar", with the stored values they were answered for. */
export const DijawabKartu = z.array(z.strictObject({ kolom: z.string(), nilai: z.number() }))

/** A record that keeps columns of a card keeps the answers about them, too. */
export const isianTanya = {
  jawaban_tanya: tambahan(boleh(json('Jawaban "memang benar"', DijawabKartu))),
} as const

/** What the records of every card written since end with. */
export const isianPenutup = {
  ...isianAkhir,
  impor_id: program(boleh(rujuk(null, 'impor'))),
  ...isianTanya,
} as const
