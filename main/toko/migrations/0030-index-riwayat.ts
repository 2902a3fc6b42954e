import type { Migration } from '../migrate.ts'

/**
 * What the history of the whole book and the bin ask for: groups of changes by day (one entry a group, not one a row,
 * so that an import of thousands costs one), and what was removed last.
 */
export const indexRiwayat: Migration = {
  version: 30,
  name: '0030-index-riwayat',
  sql: `
CREATE INDEX perubahan_waktu ON perubahan (waktu, pelaku) WHERE nomor = kelompok;
CREATE INDEX orang_dihapus ON orang (versi) WHERE dihapus = 1;
CREATE INDEX fasilitas_dihapus ON fasilitas (versi) WHERE dihapus = 1;
CREATE INDEX hari_buka_dihapus ON hari_buka (versi) WHERE dihapus = 1;
CREATE INDEX penimbangan_dihapus ON penimbangan (versi) WHERE dihapus = 1;
`,
}
