import { bilangan, boleh, pilihan, rujuk, tanggal } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** What is handed out beside a card. */
export const jenisPemberian = {
  vitBiru: 'vitamin A biru',
  vitMerah: 'vitamin A merah',
  obatCacing: 'obat cacing',
  oralit: 'oralit',
  zinc: 'zinc',
  sirupBesi: 'sirup besi',
  pmtPenyuluhan: 'PMT penyuluhan',
  mtLokal: 'MT lokal',
  taburia: 'taburia',
} as const
export type JenisPemberian = keyof typeof jenisPemberian
/** Capsules of vitamin A by their colour. */
export const kapsulWarna = { biru: 'vitBiru', merah: 'vitMerah' } as const satisfies Record<string, JenisPemberian>
/** The colour of a capsule; null of what is none. */
export function warnaKapsul(jenis: JenisPemberian): keyof typeof kapsulWarna | null {
  return jenis === 'vitBiru' ? 'biru' : jenis === 'vitMerah' ? 'merah' : null
}

/**
 * Something given to a person on a day. The card of the day may say the same: it counts once.
 *
 * @source docs/aturan/catatan.md, "Buku kecil"
 */
export const pemberian = catatan({
  nama: 'pemberian',
  sebut: 'Pemberian',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  pembuat: 'hapus',
  samaPer: [['orang_id', 'tanggal', 'jenis']],
  buku: {
    judul: 'Pemberian',
    ket: 'kapsul, tablet, oralit, dan makanan yang dibagikan di luar kartu',
    tetap: ['jenis', 'jumlah'],
  },
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    jenis: pilihan('Apa', jenisPemberian),
    jumlah: boleh(bilangan('Jumlah', { tolak: [1, 1000] })),
  },
})
