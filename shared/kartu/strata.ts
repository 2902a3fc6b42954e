import { putusanStrata } from '../domain/kartu/strata.ts'
import { bilangan, boleh, persepuluh, yaTidak } from '../isian/isian.ts'
import type { KartuNilai } from './kartu.ts'
import { kolomBerkas } from './kolom.ts'

const persen = (sebut: string) => boleh(persepuluh(sebut, { satuan: '%', tolak: [0, 2_000], tanya: [0, 1_000] }))

const isian = {
  frekuensi: boleh(bilangan('Hari buka setahun', { tolak: [0, 60] })),
  kader_rata: boleh(persepuluh('Rata-rata kader bertugas', { tolak: [0, 990] })),
  ds_pct: persen('D/S'),
  kia_pct: persen('KIA'),
  kb_pct: persen('KB'),
  imunisasi_pct: persen('Imunisasi'),
  dana_sehat_pct: persen('Dana sehat'),
  program_tambahan: boleh(yaTidak('Program tambahan')),
}
const kolom = kolomBerkas({ nama: 'strata', isian })

/** The stratum of a posyandu: one row a posyandu. @source docs/aturan/kartu-strata.md */
export const strata: KartuNilai = {
  kode: 'strata',
  sebut: 'Strata',
  siapa: { umur: null, jk: null },
  kelompok: [{ judul: 'Kegiatan setahun', kolom: Object.keys(isian).map((kode) => kolom(kode)) }],
  putusan: putusanStrata,
  antarKolom: () => [],
}
