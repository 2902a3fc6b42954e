import type { Change } from '#main/db/journal.ts'
import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { createAcak } from './acak.ts'
import type { AnakContoh } from './jenis.ts'
import type { Peristiwa } from './peristiwa.ts'

/**
 * Doses a child of the sample gets on one visit, by its age in days: the basic series and the boosters as a bidan gives
 * them when everybody comes. Whether they are right is for the rules to say, not for the sample.
 *
 * @source docs/aturan/imunisasi.md, "Schedule"
 */
const kunjungan: readonly (readonly [umurHari: number, dosis: readonly string[]])[] = [
  [0, ['HB0']],
  [31, ['BCG', 'OPV1']],
  [62, ['DPT1', 'OPV2', 'PCV1', 'RV1']],
  [93, ['DPT2', 'OPV3', 'PCV2', 'RV2']],
  [124, ['DPT3', 'OPV4', 'RV3', 'IPV1']],
  [276, ['MR1', 'IPV2']],
  [368, ['PCV3']],
  [552, ['DPT4', 'MR2']],
]
/** From this day of birth on rotavirus was given where the sample plays. */
const rotavirusSejak: Tanggal = '2023-08-15'
/** Of a visit that is missed the next one makes up after so many days. */
const susulHari = 31

/** The doses of one child up to a day: most come in time, some late, few not at all. */
export function imunisasiAnak(
  benih: number,
  anak: AnakContoh,
  { akhir, id }: { readonly akhir: Tanggal; readonly id: () => string },
): Peristiwa[] {
  const acak = createAcak(benih, `imunisasi:${anak.undian}`)
  if (acak.mungkin(0.03)) return []
  const berhenti = anak.keanggotaan.at(-1)?.sampai ?? null
  let lambat = acak.bulat(0, 12)
  const events: Peristiwa[] = []
  for (const [umur, dosis] of kunjungan) {
    if (umur > 0 && acak.mungkin(1 - anak.rajin)) lambat += susulHari
    const tanggal = addHari(anak.lahir, umur === 0 ? 0 : umur + lambat)
    if (tanggal > akhir || (berhenti !== null && tanggal >= berhenti)) break
    const tempat = anak.keanggotaan.findLast((k) => k.mulai <= tanggal) ?? anak.keanggotaan[0]
    const changes = dosis
      .filter((kode) => !kode.startsWith('RV') || anak.lahir >= rotavirusSejak)
      .map((kode): Change => {
        const lahir = kode === 'HB0'
        const isi = {
          orang_id: anak.id,
          dosis: kode,
          tanggal,
          posyandu_id: lahir ? null : (tempat?.posyandu.id ?? null),
          luar: lahir ? 1 : 0,
          dalam_24_jam: lahir ? 1 : 0,
        } as const
        return { entitas: 'imunisasi', id: id(), isi } as Change
      })
    events.push({ tanggal, changes })
  }
  return events
}
