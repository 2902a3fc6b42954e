import type { Migration } from '../migrate.ts'

/** "Memang benar", said to a finding before a month is sent. */
export const createJawabanTemuan: Migration = {
  version: 280,
  name: '0280-create-jawaban-temuan',
  sql: `
CREATE TABLE jawaban_temuan (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  kode TEXT NOT NULL CHECK (kode IN ('tertukar', 'komaGeser', 'bbTurun', 'bbNaikTajam', 'tbTurun', 'tbNaikTajam', 'salinan', 'zLuarRentang', 'posisiDiragukan', 'ketikanTerbuka', 'nikTanggal', 'nikJk', 'nikBentuk', 'nikSama', 'ganda', 'mungkinGanda', 'angkaAkhirBB', 'angkaAkhirTB', 'salinanMassal', 'sdBesar', 'benderaBanyak', 'umurBulat', 'rasioJk', 'lahirTanggalSatu')),
  orang_id TEXT REFERENCES orang (id),
  pasangan TEXT,
  tanggal TEXT,
  bulan TEXT,
  isian TEXT CHECK (isian IN ('bb', 'tb', 'bb+tb')),
  atas TEXT NOT NULL,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX jawaban_temuan_posyandu ON jawaban_temuan (posyandu_id);
CREATE INDEX jawaban_temuan_orang ON jawaban_temuan (orang_id) WHERE orang_id IS NOT NULL;
`,
}
