import type { AnakRegister, CaraUkur, Penimbangan } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'

/** What was measured of a child on one day, in one visit. */
export type HariUkur = {
  readonly tanggal: Tanggal
  /** Where it was made; null when unknown. */
  readonly posyanduId: string | null
  /** grams; null when not weighed, or held back */
  readonly bbG: number | null
  /** millimetres, as read */
  readonly tbMm: number | null
  /** How the length was read; null when unknown. */
  readonly caraUkur: CaraUkur | null
  readonly edema: boolean
  /** Which measures of the day wait for an answer. */
  readonly menunggu: { readonly bb: boolean; readonly tb: boolean }
}

/** A later row of one day says what it says, and leaves standing what it leaves empty. */
function gabung(lama: HariUkur, { posyanduId, bbG, tbMm, caraUkur, edema, tertahan }: Penimbangan): HariUkur {
  return {
    tanggal: lama.tanggal,
    posyanduId: posyanduId ?? lama.posyanduId,
    bbG: bbG ?? lama.bbG,
    tbMm: tbMm ?? lama.tbMm,
    caraUkur: tbMm === null ? lama.caraUkur : caraUkur,
    edema: edema || lama.edema,
    menunggu: {
      bb: bbG === null && (lama.menunggu.bb || (tertahan?.bb ?? null) !== null),
      tb: tbMm === null && (lama.menunggu.tb || (tertahan?.tb ?? null) !== null),
    },
  }
}

/**
 * The days of a child, earliest first: of each measure the value entered last that day.
 *
 * @source docs/aturan/gizi.md, "Pengukuran mana yang dihitung"
 * @edge two rows of one day, the later without a length: its weight with the length of the earlier
 */
export function hariUkur({ penimbangan }: Pick<AnakRegister, 'penimbangan'>): HariUkur[] {
  const days: HariUkur[] = []
  for (const row of penimbangan) {
    const last = days.at(-1)
    const kosong = { bbG: null, tbMm: null, caraUkur: null, posyanduId: null, edema: false }
    const lama = last?.tanggal === row.tanggal ? last : null
    const hari = gabung(lama ?? { tanggal: row.tanggal, ...kosong, menunggu: { bb: false, tb: false } }, row)
    if (lama) days[days.length - 1] = hari
    else days.push(hari)
  }
  return days
}
