import { bilangan, boleh, pilihan, program, rujuk, tanggal, teks, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { isianAkhir, isianTanya, isianTbc } from './isian-bersama.ts'

const { edukasi, rujuk_ke, pemeriksa } = isianAkhir

/**
 * What the card of a child asks beside the weighing of the day: it hangs on that weighing, which keeps the measures, the
 * capsule, the deworming and the note. Most weighings have none, so a plain one takes no more room than before.
 */
export const pemeriksaanBalita = catatan({
  nama: 'pemeriksaan_balita',
  sebut: 'Kartu balita',
  milik: { oleh: 'lewat', kolom: 'penimbangan_id' },
  hak: 'isi',
  untuk: 'anak',
  satuPer: [['penimbangan_id', 'tanggal']],
  isian: {
    penimbangan_id: rujuk(null, 'penimbangan'),
    /** The day of that weighing. */
    tanggal: tanggal('Tanggal'),
    ceklis: boleh(pilihan('Checklist Perkembangan', { lengkap: 'lengkap', 'tidak-lengkap': 'tidak lengkap' })),
    ...isianTbc,
    mpasi: boleh(yaTidak('MP-ASI sesuai')),
    imunisasi: boleh(yaTidak('Imunisasi lengkap sesuai umur')),
    imunisasi_jenis: boleh(teks('Imunisasi: jenis', 500)),
    /** Asked and not given: the weighing itself knows only what was given. */
    vitamin_a_tidak: boleh(yaTidak('Vitamin A tidak diberi')),
    mt_patuh: boleh(yaTidak('MT pangan lokal pemulihan: patuh')),
    mt_porsi: boleh(teks('MT pangan lokal pemulihan: porsi', 500)),
    sakit: boleh(yaTidak('Gejala sakit')),
    sakit_gejala: boleh(teks('Gejala sakit: sebutkan', 500)),
    /** Looked for and not found: the weighing itself knows only what was found. */
    edema_tidak: boleh(yaTidak('Tidak bengkak di kedua punggung kaki')),
    kpsp_ya: boleh(bilangan('KPSP: jumlah Ya', { tolak: [0, 10] })),
    edukasi,
    rujuk_ke,
    pemeriksa,
    impor_id: program(boleh(rujuk(null, 'impor'))),
    ...isianTanya,
  },
})
