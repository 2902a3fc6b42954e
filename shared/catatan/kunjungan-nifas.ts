import { berat, bilangan, boleh, jam, panjang, persepuluh, pilihan, rujuk, tanggal, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { caraKb, isianPenutup, isianTbc, isianTd } from './isian-bersama.ts'

/** A visit of a mother after a birth: one row of her card. */
export const kunjunganNifas = catatan({
  nama: 'kunjungan_nifas',
  sebut: 'Kunjungan nifas',
  milik: { oleh: 'lewat', kolom: 'masa_nifas_id' },
  dibuatDi: ['hari_buka_id', 'posyandu_id'],
  hak: 'isi',
  satuPer: [['masa_nifas_id', 'tanggal']],
  sampah: { nama: 'kunjunganNifas', juga: 'Kunjungannya' },
  isian: {
    masa_nifas_id: rujuk(null, 'masa_nifas'),
    tanggal: tanggal('Waktu ke posyandu'),
    posyandu_id: boleh(rujuk('Tempat', 'fasilitas')),
    hari_buka_id: boleh(rujuk(null, 'hari_buka')),
    jam: boleh(jam('Pukul kunjungan')),
    bb_g: boleh(berat('BB', { tolak: [25_000, 200_000], tanya: [35_000, 120_000] })),
    kurva_bb: boleh(pilihan('Sesuai kurva Buku KIA', { hijau: 'hijau', merah: 'merah' })),
    lila_mm: boleh(panjang('LILA', { tolak: [100, 600], tanya: [180, 400] })),
    ...isianTd,
    ...isianTbc,
    vita_jumlah: boleh(bilangan('Vitamin A: kapsul diberikan', { satuan: 'kapsul', tolak: [0, 2] })),
    vita_konsumsi: boleh(yaTidak('Konsumsi vitamin A')),
    menyusui: boleh(yaTidak('Menyusui')),
    kb: boleh(yaTidak('KB pasca persalinan')),
    kb_jenis: boleh(pilihan('KB: jenis', caraKb)),
    /** Tenths of a degree. */
    suhu_persepuluh: boleh(persepuluh('Suhu', { satuan: '°C', tolak: [300, 430], tanya: [350, 400] })),
    nadi: boleh(bilangan('Nadi', { satuan: 'kali/menit', tolak: [20, 250], tanya: [50, 130] })),
    napas: boleh(bilangan('Napas', { satuan: 'kali/menit', tolak: [5, 120], tanya: [12, 40] })),
    perdarahan: boleh(yaTidak('Perdarahan')),
    lokhia: boleh(pilihan('Lokhia', { normal: 'normal', berbau: 'berbau' })),
    jalan_lahir: boleh(pilihan('Jalan lahir', { baik: 'baik', infeksi: 'infeksi' })),
    kontraksi: boleh(pilihan('Kontraksi rahim', { baik: 'baik', lembek: 'lembek' })),
    payudara: boleh(pilihan('Payudara', { normal: 'normal', bengkak: 'bengkak', lecet: 'lecet' })),
    konseling: boleh(yaTidak('Konseling')),
    ...isianPenutup,
  },
})
