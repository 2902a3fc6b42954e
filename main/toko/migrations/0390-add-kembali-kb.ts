import type { Migration } from '../migrate.ts'

/** The day by which somebody comes again for her contraception. */
export const addKembaliKb: Migration = {
  version: 390,
  name: '0390-add-kembali-kb',
  sql: `
ALTER TABLE kb ADD COLUMN kembali TEXT;
CREATE INDEX kb_kembali ON kb (kembali) WHERE kembali IS NOT NULL;
`,
}
