import type { Migration } from '../migrate.ts'

/**
 * A row that is saved is a group of one change, which its number finds: what was written together with others is all
 * the index of groups need hold. Of one child there are some sixty weighings: in which order is seen once they are read.
 */
export const narrowIndexAgain: Migration = {
  version: 200,
  name: '0200-narrow-index-again',
  sql: `
DROP INDEX jurnal_kelompok;
CREATE INDEX jurnal_kelompok ON jurnal (kelompok) WHERE nomor <> kelompok;

DROP INDEX penimbangan_orang;
CREATE INDEX penimbangan_orang ON penimbangan (orang_id);
`,
}
