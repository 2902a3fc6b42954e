import type { Migration } from '../migrate.ts'

/** Visits of follow-up, and referrals with their answers. */
export const createTindak: Migration = {
  version: 270,
  name: '0270-create-tindak',
  sql: `
CREATE TABLE kunjungan_tindak (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  hasil TEXT NOT NULL CHECK (hasil IN ('ditemui', 'diukur', 'dirujuk', 'tidakAda', 'menolak', 'pindah')),
  sebab TEXT,
  catatan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_tindak_orang ON kunjungan_tindak (orang_id, tanggal);
CREATE TABLE rujukan (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  ke TEXT NOT NULL CHECK (ke IN ('puskesmas', 'rs', 'lainnya')),
  tujuan TEXT,
  alasan TEXT NOT NULL,
  tindakan TEXT,
  pengirim TEXT,
  dijawab TEXT,
  hasil TEXT CHECK (hasil IN ('kembali', 'rawatJalan', 'rawatInap', 'rujukLagi', 'tidakDatang')),
  jawaban TEXT,
  saran TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX rujukan_orang ON rujukan (orang_id);
`,
}
