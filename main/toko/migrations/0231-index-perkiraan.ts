import type { Migration } from '../migrate.ts'

/** Children whose birth date is estimated are named under every report: an index holds no others. */
export const indexPerkiraan: Migration = {
  version: 231,
  name: '0231-index-perkiraan',
  sql: `
CREATE INDEX orang_perkiraan ON orang (id) WHERE tanggal_lahir_perkiraan = 1;
`,
}
