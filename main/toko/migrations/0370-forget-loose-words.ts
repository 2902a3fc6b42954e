import type { Migration } from '../migrate.ts'

/** Ids in the dictionary that no change names: a book out of which others were taken kept theirs once. */
const lepas = `teks GLOB '????????-????-????-????-????????????' AND nomor NOT IN (SELECT pelaku FROM jurnal
  UNION SELECT rujuk1 FROM jurnal WHERE rujuk1 IS NOT NULL UNION SELECT rujuk2 FROM jurnal WHERE rujuk2 IS NOT NULL
  UNION SELECT rujuk3 FROM jurnal WHERE rujuk3 IS NOT NULL)`

/**
 * They go, and the pages that held them with the next opening. The last word keeps its number. Changes that moved a record
 * are few: an index of their own finds them for each package.
 */
export const forgetLooseWords: Migration = {
  version: 370,
  name: '0370-forget-loose-words',
  sql: `
INSERT OR REPLACE INTO meta (kunci, nilai) SELECT 'kosongkan', '1' WHERE EXISTS (SELECT 1 FROM kamus WHERE ${lepas});
UPDATE kamus SET teks = '#' || nomor WHERE nomor = (SELECT max(nomor) FROM kamus) AND ${lepas};
DELETE FROM kamus WHERE ${lepas};
CREATE INDEX jurnal_pindah ON jurnal (entitas, entitas_id) WHERE dasar IS NOT NULL AND rujuk1 IS NOT NULL;
`,
}
