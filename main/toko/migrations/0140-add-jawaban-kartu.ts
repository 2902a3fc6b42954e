import type { Migration } from '../migrate.ts'

/** What was answered "memang benar" about values of a card. */
export const addJawabanKartu: Migration = {
  version: 140,
  name: '0140-add-jawaban-kartu',
  sql: `
ALTER TABLE kehamilan ADD COLUMN jawaban_tanya TEXT;
ALTER TABLE kunjungan_hamil ADD COLUMN jawaban_tanya TEXT;
`,
}
