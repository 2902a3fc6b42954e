import type { Migration } from '../migrate.ts'

/** The place of a book that has exchanged with others stays what they know it as (tempat-tetap.ts). */
export const fixTempat: Migration = {
  version: 60,
  name: '0060-fix-tempat',
  sql: `
INSERT OR IGNORE INTO meta (kunci, nilai)
SELECT 'tempat', json_object('id', f.id, 'jenis', f.jenis)
FROM pengaturan p JOIN fasilitas f ON f.jenis = p.nilai ->> '$.jenis' AND f.dihapus = 0
WHERE p.id = 'tempat' AND p.dihapus = 0
  AND (SELECT r.fasilitas_id IS NULL FROM perubahan c JOIN replika r ON r.nomor = c.replika
    WHERE c.entitas = 'fasilitas' AND c.entitas_id = f.id ORDER BY c.lamport, r.id LIMIT 1)
  AND (EXISTS (SELECT 1 FROM kenalan) OR EXISTS (SELECT 1 FROM paket_keluar) OR EXISTS (SELECT 1 FROM paket_masuk)
    OR EXISTS (SELECT 1 FROM replika WHERE fasilitas_id IS NOT NULL))
ORDER BY f.id LIMIT 1;
`,
}
