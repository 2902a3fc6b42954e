import type { Migration } from '../migrate.ts'

/** Weighings of a span of days are asked for whole rows: the child beside the day saved nobody a reading. */
export const narrowIndex: Migration = {
  version: 170,
  name: '0170-narrow-index',
  sql: `
DROP INDEX penimbangan_tanggal;
CREATE INDEX penimbangan_tanggal ON penimbangan (tanggal);
`,
}
