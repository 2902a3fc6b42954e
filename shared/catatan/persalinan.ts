import { berat, bilangan, boleh, jam, panjang, pilihan, program, rujuk, tanggal, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianAkhir } from './isian-bersama.ts'

/** Who may attend a delivery. @source Kartu Bantu 2023, Kepmenkes HK.01.07/MENKES/2015/2023 */
export const penolongPersalinan = {
  dokter: 'dokter',
  bidan: 'bidan',
  perawat: 'perawat',
  dukun: 'dukun',
  keluarga: 'keluarga',
  lainnya: 'lainnya',
} as const

/** How a birth went. */
export const caraBersalin = { normal: 'normal', tindakan: 'dengan tindakan', sc: 'operasi (SC)' } as const

/** The birth of one baby, alive or not: twins are two. */
export const persalinan = catatan({
  nama: 'persalinan',
  sebut: 'Persalinan',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  dibuatDi: ['posyandu_id'],
  turut: ['bayi_id'],
  sebutOrang: 'Ibu',
  hak: 'isi',
  untuk: 'dewasa',
  pembuat: 'hapus',
  samaPer: [
    ['orang_id', 'bayi_id'],
    ['orang_id', 'tanggal_bersalin', 'bayi_urut'],
  ],
  sampah: { nama: 'persalinan', juga: 'Persalinannya' },
  isian: {
    /** The mother. */
    orang_id: rujuk(null, 'orang'),
    kehamilan_id: boleh(rujuk('Kehamilan', 'kehamilan')),
    /** The baby, where it lives and has a record. */
    bayi_id: boleh(rujuk('Bayi', 'orang')),
    tanggal: tanggal('Tanggal dicatat'),
    posyandu_id: boleh(rujuk('Tempat', 'fasilitas')),
    tanggal_bersalin: tanggal('Tanggal bersalin'),
    jam_bersalin: boleh(jam('Pukul bersalin')),
    uk_lahir_mgg: boleh(bilangan('Usia kehamilan', { satuan: 'minggu', tolak: [20, 45], tanya: [28, 43] })),
    penolong: boleh(pilihan('Penolong', penolongPersalinan)),
    cara: boleh(pilihan('Cara bersalin', caraBersalin)),
    ibu_keadaan: boleh(pilihan('Keadaan ibu', { sehat: 'sehat', sakit: 'sakit', meninggal: 'meninggal' })),
    tempat: boleh(
      pilihan('Tempat bersalin', {
        rs: 'rumah sakit',
        puskesmas: 'Puskesmas',
        klinik: 'klinik',
        pmb: 'praktik mandiri bidan',
        pustu: 'Pustu',
        polindes: 'Polindes',
        rumah: 'rumah',
        perjalanan: 'di perjalanan',
        lainnya: 'lainnya',
      }),
    ),
    perdarahan: boleh(yaTidak('Perdarahan')),
    kejang: boleh(yaTidak('Kejang')),
    demam: boleh(yaTidak('Demam')),
    lokhia_berbau: boleh(yaTidak('Lokhia berbau')),
    bayi_urut: boleh(bilangan('Bayi ke', { tolak: [1, 5] })),
    bayi_jk: boleh(pilihan('Kelamin bayi', { L: 'laki-laki', P: 'perempuan' })),
    bayi_lahir: pilihan('Bayi lahir', { hidup: 'hidup', mati: 'mati' }),
    bb_lahir_g: boleh(berat('BB lahir', { tolak: [300, 7_000], tanya: [1_000, 5_000] })),
    pb_lahir_mm: boleh(panjang('PB lahir', { tolak: [200, 650], tanya: [400, 560] })),
    lk_lahir_mm: boleh(panjang('Lingkar kepala lahir', { tolak: [180, 450], tanya: [280, 390] })),
    apgar_1: boleh(bilangan('APGAR menit 1', { tolak: [0, 10] })),
    apgar_5: boleh(bilangan('APGAR menit 5', { tolak: [0, 10] })),
    imd: boleh(yaTidak('IMD')),
    vit_k1: boleh(yaTidak('Vitamin K1')),
    salep_mata: boleh(yaTidak('Salep mata')),
    hb0: boleh(yaTidak('HB0')),
    ...isianAkhir,
    impor_id: program(boleh(rujuk(null, 'impor'))),
  },
})
