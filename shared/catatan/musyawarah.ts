import { z } from 'zod'
import { bilangan, boleh, json, pilihan, rujuk, tanggal, teks, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { peranBersama } from './peran-bersama.ts'

/** What is decided for a posyandu, and what follows from it. @source docs/aturan/koproduksi.md, "Records" */

/** Who sat in a meeting, each by herself. */
export const DaftarHadir = z.array(
  z.strictObject({
    nama: z.string().max(200).optional(),
    peran: z.string().max(40),
    jk: z.enum(['L', 'P']).optional(),
  }),
)

export const musyawarah = catatan({
  nama: 'musyawarah',
  sebut: 'Musyawarah',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { fasilitas, tanggal: hari }) => `Musyawarah ${fasilitas(isi.posyandu_id)}${hari(isi.tanggal)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    tanggal: tanggal('Tanggal'),
    jenis: pilihan('Jenis', {
      pengurus: 'pengurus',
      evaluasiBulanan: 'evaluasi bulanan',
      smd: 'survei mawas diri',
      mmd: 'musyawarah masyarakat desa',
      pokja: 'pokja',
      musrenbang: 'musrenbang',
      lintasSektor: 'lintas sektor',
    }),
    tempat: boleh(teks('Tempat', 200)),
    pemimpin_peran: boleh(pilihan('Dipimpin', peranBersama)),
    notulis: boleh(teks('Notulis', 200)),
    hadir: boleh(json('Yang hadir', DaftarHadir, 20_000)),
    jalannya: boleh(teks('Jalannya')),
  },
})

export const keputusan = catatan({
  nama: 'keputusan',
  sebut: 'Keputusan',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { fasilitas, tanggal: hari }) => `Keputusan ${fasilitas(isi.posyandu_id)}${hari(isi.tanggal)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    musyawarah_id: boleh(rujuk('Musyawarah', 'musyawarah')),
    tanggal: tanggal('Tanggal'),
    isi: teks('Keputusan'),
    faktor: boleh(
      pilihan('Faktor', {
        kelembagaan: 'kelembagaan',
        perencanaan: 'perencanaan',
        komunikasi: 'komunikasi',
        kader: 'kader',
        profesional: 'profesional',
        kepemimpinan: 'kepemimpinan',
        akuntabilitas: 'akuntabilitas',
      }),
    ),
    pengusul_peran: pilihan('Diusulkan oleh', peranBersama),
    /** The day on which whoever proposed it, or the desa, said that it was so. */
    dikonfirmasi_pada: boleh(tanggal('Dikonfirmasi pada')),
    cara: pilihan('Cara', { mufakat: 'mufakat', suara: 'suara terbanyak', sendiri: 'diputuskan sendiri' }),
    setuju: boleh(bilangan('Setuju', { satuan: 'orang', tolak: [0, 1_000] })),
    tidak: boleh(bilangan('Tidak setuju', { satuan: 'orang', tolak: [0, 1_000] })),
  },
})

export const tindakLanjut = catatan({
  nama: 'tindak_lanjut',
  sebut: 'Tindak lanjut',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { fasilitas, tanggal: hari }) => `Tindak lanjut ${fasilitas(isi.posyandu_id)}${hari(isi.batas)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    keputusan_id: boleh(rujuk('Keputusan', 'keputusan')),
    tanggal: boleh(tanggal('Tanggal')),
    apa: teks('Apa'),
    siapa: boleh(teks('Siapa', 200)),
    siapa_peran: boleh(pilihan('Oleh', peranBersama)),
    batas: boleh(tanggal('Paling lambat')),
    selesai_pada: boleh(tanggal('Selesai pada')),
    hasil: boleh(teks('Hasil')),
    dijanjikan: boleh(yaTidak('Ditulis di papan')),
    /** Code of the indicator it is to better. */
    indikator: boleh(teks('Indikator', 10)),
  },
})
