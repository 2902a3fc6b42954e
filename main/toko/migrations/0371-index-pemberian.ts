import type { Migration } from '../migrate.ts'

/** What was given in a month is asked of the small registers as it is of the weighings: by its days. */
export const indexPemberian: Migration = {
  version: 371,
  name: '0371-index-pemberian',
  sql: `
CREATE INDEX diare_tanggal ON diare (tanggal);
CREATE INDEX pemberian_tanggal ON pemberian (tanggal);
`,
}
