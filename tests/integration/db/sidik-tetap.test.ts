import { expect, test } from 'vitest'
import { type Change, ensureReplica, newId, write } from '#main/db/journal.ts'
import { createScratchBook } from '#main/db/open.ts'
import { sidikBuku } from '#main/db/sidik.ts'

const waktu = '2026-11-24T03:42:00.000Z'

/** One record or more of every kind, most of their fields filled, one removed, and two weighings of one day. */
function entries(): Change[] {
  const [pustu, melati, kader, ibu, ayu, hari, impor] = Array.from({ length: 7 }, newId) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const bulan = '2026-11'
  const timbang = { orang_id: ayu, tanggal: '2026-11-12', posyandu_id: melati, hari_buka_id: hari }
  return [
    { entitas: 'pengaturan', id: 'uji', isi: { nilai: '{}' } },
    { entitas: 'fasilitas', id: pustu, isi: { jenis: 'pustu', nama: 'Sumberagung', desa: 'Sumberagung' } },
    { entitas: 'fasilitas', id: melati, isi: { jenis: 'posyandu', nama: 'Melati', induk_id: pustu, urutan: 2 } },
    { entitas: 'kader', id: kader, isi: { posyandu_id: melati, nama: 'Siti', ketua: 1, telepon: '0812' } },
    { entitas: 'penandatangan', id: newId(), isi: { peran: 'bidan', jabatan: 'Bidan', nama: 'Ani' } },
    { entitas: 'akun', id: newId(), isi: { nama: 'Ani', peran: 'bidan' } },
    { entitas: 'orang', id: ibu, isi: { nama: 'Sri', jk: 'P', kode_sementara: 'S-1', dihapus: 1 } },
    { entitas: 'orang', id: ayu, isi: { nama: 'Ayu', jk: 'P', tanggal_lahir: '2025-01-10', ibu_id: ibu, gakin: 0 } },
    {
      entitas: 'keanggotaan',
      id: newId(),
      isi: { orang_id: ayu, posyandu_id: melati, mulai: '2025-01-10', sebab_mulai: 'lahir' },
    },
    { entitas: 'kms', id: newId(), isi: { orang_id: ayu, tanggal: '2026-11-12', punya: 1 } },
    { entitas: 'hari_buka', id: hari, isi: { posyandu_id: melati, tanggal: '2026-11-12', selesai: 1 } },
    { entitas: 'kehadiran', id: newId(), isi: { hari_buka_id: hari, kader_id: kader, hadir: 1 } },
    { entitas: 'impor', id: impor, isi: { berkas: 'a.xlsx', sidik: 'b', lembar: 'Data', waktu, ringkasan: '{"n":1}' } },
    { entitas: 'penimbangan', id: newId(), isi: { ...timbang, bb_g: 9300, tb_mm: 755, vitamin_a: 'merah' } },
    { entitas: 'penimbangan', id: newId(), isi: { ...timbang, bb_g: 9000, impor_id: impor } },
    {
      entitas: 'kiriman',
      id: newId(),
      isi: { fasilitas_id: pustu, bulan, revisi: 1, waktu, oleh: 'Ani', sidik: 'x', laporan: '{}' },
    },
    {
      entitas: 'umpan_balik',
      id: newId(),
      isi: { fasilitas_id: pustu, bulan, orang_id: ayu, isi: 'Timbang ulang.', waktu, oleh: 'Rina' },
    },
  ]
}

// Backups, receipts and other computers hold digests: a book that did not change must not come to have another.
test('the digest of the same entries is the same for good', () => {
  const db = createScratchBook()
  try {
    ensureReplica(db, 'uji')
    write(db, { jenis: 'ketik', pelaku: 'bidan', waktu }, entries())
    const sidik = sidikBuku(db)
    expect(sidik).toBe('8d243e525b8fc6c34fad8140b6ed6c81778872c1c9f80e1df259363a346f229f')
    // What came to a table later counts once it holds something.
    const { id } = db.one<{ id: string }>("SELECT id FROM orang WHERE nama = 'Ayu'")
    write(db, { jenis: 'ketik', pelaku: 'bidan', waktu }, [{ entitas: 'orang', id, isi: { dawis: 'Anggrek 3' } }])
    expect(sidikBuku(db)).not.toBe(sidik)
  } finally {
    db.close()
  }
})
