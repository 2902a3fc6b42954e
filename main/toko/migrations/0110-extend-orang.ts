import type { Migration } from '../migrate.ts'

/** What registers of grown-ups ask of a person, of a day, and of a kader. */
export const extendOrang: Migration = {
  version: 110,
  name: '0110-extend-orang',
  sql: `
ALTER TABLE orang ADD COLUMN status_kawin TEXT CHECK (status_kawin IN ('kawin', 'belum', 'ceraiHidup', 'ceraiMati'));
ALTER TABLE orang ADD COLUMN nama_suami TEXT;
ALTER TABLE orang ADD COLUMN dawis TEXT;
ALTER TABLE orang ADD COLUMN tahapan_ks TEXT;
ALTER TABLE orang ADD COLUMN disabilitas TEXT;
ALTER TABLE orang ADD COLUMN no_kms TEXT;
ALTER TABLE hari_buka ADD COLUMN pmt_penyuluhan INTEGER CHECK (pmt_penyuluhan IN (0, 1));
ALTER TABLE hari_buka ADD COLUMN pengunjung_hitung INTEGER;
ALTER TABLE kader ADD COLUMN jk TEXT CHECK (jk IN ('L', 'P'));
ALTER TABLE kader ADD COLUMN mulai TEXT;
ALTER TABLE kader ADD COLUMN sampai TEXT;
`,
}
