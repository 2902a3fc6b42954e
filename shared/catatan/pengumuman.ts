import { bilangan, boleh, pilihan, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { peranBersama } from './peran-bersama.ts'

/**
 * An invitation to a hari buka, or a reminder of it; sent by a person, never by the program.
 *
 * @source docs/aturan/koproduksi.md, "Records"
 */
export const pengumuman = catatan({
  nama: 'pengumuman',
  sebut: 'Pengumuman',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  judul: (isi, { fasilitas, tanggal: hari }) => `Pengumuman ${fasilitas(isi.posyandu_id)}${hari(isi.tanggal_kirim)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    hari_buka_id: boleh(rujuk('Hari buka', 'hari_buka')),
    rencana_buka_id: boleh(rujuk('Rencana hari buka', 'rencana_buka')),
    jenis: pilihan('Jenis', { undangan: 'undangan', pengumuman: 'pengumuman', pengingat: 'pengingat' }),
    saluran: boleh(
      pilihan('Saluran', {
        waGrup: 'grup WhatsApp',
        waPribadi: 'WhatsApp pribadi',
        kertas: 'kertas',
        pengerasSuara: 'pengeras suara',
        pengajian: 'pengajian',
        arisan: 'arisan',
        pintuKePintu: 'pintu ke pintu',
        sekolah: 'sekolah',
        lainnya: 'lainnya',
      }),
    ),
    penyusun_peran: boleh(pilihan('Disusun oleh', peranBersama)),
    tanggal_kirim: boleh(tanggal('Dikirim')),
    jumlah: boleh(bilangan('Jumlah', { tolak: [0, 10_000] })),
    teks: boleh(teks('Teks')),
  },
})
