import { dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import type { Temuan } from './fakta.ts'
import { rujukNakes, type Sebab } from './jenis-sebab.ts'

/** Reasons to visit grown-ups, the elderly and those of school age. @source docs/aturan/tindak.md */

/** Days after which somebody with high pressure or sugar, or who cannot do without help, is to be seen again. @source docs/decisions/0067 */
const hariKontrol = 30

const kapan = ({ kata, pada }: Temuan): string => `${kata}, ${formatTanggal(pada)}`
/** What is to be looked at again a month after it was found. */
const sebulan = (temuan: Temuan | undefined, per: Tanggal): string | null =>
  temuan && dayNumber(per) - dayNumber(temuan.pada) >= hariKontrol ? kapan(temuan) : null

export const sebabDewasa = [
  {
    kode: 'tbc',
    sebut: 'Skrining TBC',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Pastikan diperiksa dahaknya di Puskesmas.', kader: rujukNakes.lakukan },
    ajakan: 'periksa',
    periksa: ({ dewasa, rujukan }) => {
      const tbc = dewasa?.tbc
      if (!tbc) return null
      // Sent on since: what is waited for then is the answer.
      return rujukan && rujukan.pada >= tbc.pada ? null : kapan(tbc)
    },
  },
  {
    kode: 'tensiTinggi',
    sebut: 'Tekanan darah tinggi, belum kontrol',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Ukur lagi, tanya obatnya, rujuk bila tetap tinggi.', kader: rujukNakes.lakukan },
    ajakan: 'periksa',
    periksa: ({ dewasa }, per) => sebulan(dewasa?.tensi, per),
  },
  {
    kode: 'gulaTinggi',
    sebut: 'Gula darah tinggi, belum kontrol',
    huruf: null,
    kader: 'rujuk',
    lakukan: {
      nakes: 'Periksa gula darah lagi, tanya obat dan makannya, rujuk bila tetap tinggi.',
      kader: rujukNakes.lakukan,
    },
    ajakan: 'periksa',
    periksa: ({ dewasa }, per) => sebulan(dewasa?.gula, per),
  },
  {
    kode: 'lansiaBergantung',
    sebut: 'Lansia tidak mandiri',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Kunjungi, lihat perawatan dan obatnya di rumah.',
      kader: 'Kunjungi, tanya kabarnya, beri tahu bidan.',
    },
    ajakan: 'kabar',
    periksa: ({ dewasa }, per) => {
      const aks = dewasa?.aks
      if (!aks) return null
      const terakhir = aks.dikunjungi !== null && aks.dikunjungi > aks.pada ? aks.dikunjungi : aks.pada
      return dayNumber(per) - dayNumber(terakhir) >= hariKontrol ? kapan(aks) : null
    },
  },
  {
    kode: 'anemiaRemaja',
    sebut: 'Anemia remaja putri',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Periksa Hb lagi, beri tablet, rujuk bila berat.', kader: rujukNakes.lakukan },
    ajakan: 'periksa',
    periksa: ({ dewasa }, per) => sebulan(dewasa?.anemia, per),
  },
  {
    kode: 'tabletRemaja',
    sebut: 'Tablet remaja putri',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Tanya keluhannya, beri tablet seminggu sekali.',
      kader: 'Ingatkan minum tablet seminggu sekali.',
    },
    ajakan: 'kabar',
    periksa: ({ dewasa }, per) => sebulan(dewasa?.tablet, per),
  },
] as const satisfies readonly Sebab[]
