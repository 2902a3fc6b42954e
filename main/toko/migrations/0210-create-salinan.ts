import type { Migration } from '../migrate.ts'

/** What telling a Pustu only what it answers for needs: replicas of copies, and which change is copied where. */
export const createSalinan: Migration = {
  version: 210,
  name: '0210-create-salinan',
  sql: `
-- Whom a stream is for; null for a replica that holds changes of its own. Which of this book's replicas goes on writing it.
ALTER TABLE replika ADD COLUMN untuk TEXT;
ALTER TABLE replika ADD COLUMN oleh INTEGER REFERENCES replika (nomor);

-- Change seq of a stream is a copy of change nomor, which was told as change asal_seq of asal.
CREATE TABLE salinan (
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  -- seq of the first copy of what was written together.
  kelompok INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  asal INTEGER NOT NULL REFERENCES replika (nomor),
  asal_seq INTEGER NOT NULL,
  PRIMARY KEY (replika, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX salinan_nomor ON salinan (nomor);
`,
}
