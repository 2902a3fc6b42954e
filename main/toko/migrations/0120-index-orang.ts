import type { Migration } from '../migrate.ts'

/** Whatever names a person: the children of a mother, absences, notes. Births, joinings and histories ask for them. */
export const indexOrang: Migration = {
  version: 120,
  name: '0120-index-orang',
  sql: `
CREATE INDEX orang_ibu ON orang (ibu_id) WHERE ibu_id IS NOT NULL;
CREATE INDEX kehadiran_orang ON kehadiran (orang_id) WHERE orang_id IS NOT NULL;
CREATE INDEX umpan_balik_orang ON umpan_balik (orang_id) WHERE orang_id IS NOT NULL;
`,
}
