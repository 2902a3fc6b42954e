import { kolomPadat } from '#main/toko/migrations/0160-compact-journal.ts'
import type { Db } from '#main/toko/toko.ts'

const kata = `INSERT OR IGNORE INTO kamus (teks) VALUES (NEW.jenis), (NEW.pelaku), (NEW.entitas),
  (isi_rujuk(NEW.entitas, NEW.isi, 1)), (isi_rujuk(NEW.entitas, NEW.isi, 2)), (isi_rujuk(NEW.entitas, NEW.isi, 3))`

/**
 * Lets a test write the journal by SQL, past every rule of the program, through the view that tells it: thousands of
 * changes at once, or what no program would write.
 */
export function bukaJurnal(db: Db): void {
  db.run(`CREATE TEMP TRIGGER IF NOT EXISTS jurnal_tambah INSTEAD OF INSERT ON main.perubahan BEGIN
    ${kata};
    INSERT INTO jurnal SELECT ${kolomPadat('NEW')};
  END`)
  db.run(`CREATE TEMP TRIGGER IF NOT EXISTS jurnal_ubah INSTEAD OF UPDATE ON main.perubahan BEGIN
    ${kata};
    DELETE FROM jurnal WHERE nomor = OLD.nomor;
    INSERT INTO jurnal SELECT ${kolomPadat('NEW')};
  END`)
}
