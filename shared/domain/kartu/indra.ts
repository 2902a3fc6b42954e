import { bila, cukupSatu, hasil, kode } from './aturan.ts'
import { putusan } from './buat.ts'
import type { Putusan } from './putusan.ts'

/** Eyes (counting fingers) and ears (whispered words): one bad side is enough. @source Kepmenkes HK.01.07/MENKES/2015/2023 */
function indra(nama: 'mata' | 'telinga', sebut: string): Putusan {
  return putusan(
    nama,
    sebut,
    (f) =>
      cukupSatu(
        ['kanan', 'kiri'].map((sisi) => bila(kode(f, `${nama}_${sisi}`), (satu) => satu === 'gangguan')),
        hasil('gangguan', 'puskesmas'),
        hasil('normal'),
      ),
    { sumber: ['KMK', 'PKG'], baik: ['normal'] },
  )
}

export const mata = indra('mata', 'Mata')
export const telinga = indra('telinga', 'Telinga')
