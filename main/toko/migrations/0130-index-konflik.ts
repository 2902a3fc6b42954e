import type { Migration } from '../migrate.ts'

/** The choice that was made between values: undoing asks which fields a group of changes chose. */
export const indexKonflik: Migration = {
  version: 130,
  name: '0130-index-konflik',
  sql: `
CREATE INDEX konflik_putusan ON konflik (putusan);
`,
}
