import type { Migration } from '../migrate.ts'

/** Keys a facility had before those of its card: JSON as in the card, newest first; null where there were none. */
export const addPenerus: Migration = {
  version: 80,
  name: '0080-add-penerus',
  sql: `
ALTER TABLE pihak ADD COLUMN sebelum TEXT;
`,
}
