import { putusanKader } from '../domain/kartu/kader.ts'
import { boleh, yaTidak } from '../isian/isian.ts'
import type { KartuNilai } from './kartu.ts'
import { kolomBerkas } from './kolom.ts'

const ke = Array.from({ length: 25 }, (_, i) => i + 1)
const kolom = kolomBerkas({
  nama: 'kader',
  isian: Object.fromEntries(ke.map((satu) => [`ket_${satu}`, boleh(yaTidak(`Keterampilan ${satu} lulus`))])),
})

/** The skills of a kader: one row a kader. @source docs/aturan/kartu-kader.md */
export const kader: KartuNilai = {
  kode: 'kader',
  sebut: 'Kader',
  siapa: { umur: null, jk: null },
  kelompok: [{ judul: '25 keterampilan dasar', kolom: ke.map((satu) => kolom(`ket_${satu}`)) }],
  putusan: putusanKader,
  antarKolom: () => [],
}
