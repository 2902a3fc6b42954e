import type { Migration } from '../migrate.ts'

/** How persons hang together as families: the husband as a person of the book, and the place in the family. */
export const extendKeluarga: Migration = {
  version: 350,
  name: '0350-extend-keluarga',
  sql: `
ALTER TABLE orang ADD COLUMN suami_id TEXT REFERENCES orang (id);
ALTER TABLE orang ADD COLUMN hubungan_kk TEXT CHECK (hubungan_kk IN ('kepala', 'istri', 'suami', 'anak', 'menantu', 'cucu', 'orangTua', 'mertua', 'famili', 'lainnya'));
CREATE INDEX orang_no_kk ON orang (no_kk) WHERE no_kk IS NOT NULL;
CREATE INDEX orang_suami_id ON orang (suami_id) WHERE suami_id IS NOT NULL;
`,
}
