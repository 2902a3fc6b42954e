import { isDinilai } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan, Rujuk } from './putusan.ts'

/** From nowhere to the farthest. */
const urutanRujuk: readonly Rujuk[] = ['tidak', 'nakes', 'puskesmas', 'rs']

/** The farthest place among findings; what was not judged is left out. */
function terjauh(temuan: readonly Hasil[]): Rujuk {
  const tempat = temuan.filter(isDinilai).map(({ rujuk }) => urutanRujuk.indexOf(rujuk))
  return tempat.length === 0 ? '-' : (urutanRujuk[Math.max(...tempat)] ?? '-')
}

export const rujukKeNakes = 'Rujuk ke nakes'

const kata = kataHasil({ rs: 'RS' })

/** Where to send after all, from every putusan above it. Of the two rules of TBC the setting leaves one out. */
export function rujukanDari(diAtas: readonly Putusan[]): Putusan {
  const kode = diAtas.map((satu) => satu.kode)
  const nilai = ({ setelan, putusan }: Fakta): Hasil => {
    const dilewati = setelan.aturanTbc === 'kmk' ? 'tbc_kartu' : 'tbc_kmk'
    const rujuk = terjauh(kode.filter((satu) => satu !== dilewati).map(putusan))
    return { hasil: rujuk, rujuk }
  }
  return {
    kode: 'rujukan',
    sebut: 'Rujuk',
    kata,
    kader: 'kata',
    kataKader: (hasil) => (hasil === 'tidak' || hasil === '-' ? kata(hasil) : rujukKeNakes),
    baik: ['tidak'],
    edukasi: [],
    versi: [{ sumber: [], nilai }],
  }
}
